// How the technician likes the list.
#include "ui/incidents/listpreferences.h"

#include "ui/incidents/incidentactions.h"

#include <QAction>
#include <QSettings>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using Density = IncidentTableView::Density;

namespace {

constexpr auto densityKey = "incidents/density"_L1;
constexpr auto singleLettersKey = "incidents/singleLetters"_L1;

} // namespace

ListPreferences::ListPreferences(IncidentTableView &table, IncidentActions &actions, QSettings &settings)
    : QObject(&table),
      m_table(table),
      m_actions(actions),
      m_settings(settings)
{
    const std::pair<QAction *, Density> densities[] = {
        {actions.compact, Density::Compact}, {actions.normal, Density::Normal}, {actions.roomy, Density::Roomy}};
    const int kept = qBound(0, settings.value(densityKey, static_cast<int>(Density::Normal)).toInt(), 2);
    for (const auto &[action, density] : densities) {
        connect(action, &QAction::triggered, this, [this, chosen = density] { setDensity(chosen); });
        if (static_cast<int>(density) == kept) {
            action->setChecked(true);
            table.setDensity(density);
        }
    }
    connect(actions.singleLetters, &QAction::triggered, this, &ListPreferences::setSingleLetters);
    setSingleLetters(settings.value(singleLettersKey, true).toBool());
}

void ListPreferences::setDensity(Density density)
{
    m_table.setDensity(density);
    m_settings.setValue(densityKey, static_cast<int>(density));
}

void ListPreferences::setSingleLetters(bool on)
{
    m_table.setSingleLetters(on);
    m_actions.setSingleLetters(on);
    m_settings.setValue(singleLettersKey, on);
}

} // namespace roomwarden
