// How the technician likes the list.
#include "ui/incidents/listpreferences.h"

#include "ui/incidents/incidentactions.h"

#include <QAction>
#include <QSettings>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using Density = IncidentTableView::Density;

namespace {

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
    for (const auto &[action, density] : densities) {
        const auto show = [this, action = action, chosen = density] {
            action->setChecked(m_table.density() == chosen);
        };
        connect(action, &QAction::triggered, this, [this, chosen = density] { m_table.setDensity(chosen); });
        connect(&table, &IncidentTableView::densityChanged, action, show);
        show();
    }
    connect(actions.singleLetters, &QAction::triggered, this, &ListPreferences::setSingleLetters);
    setSingleLetters(settings.value(singleLettersKey, true).toBool());
}

void ListPreferences::setSingleLetters(bool on)
{
    m_table.setSingleLetters(on);
    m_actions.setSingleLetters(on);
    m_settings.setValue(singleLettersKey, on);
}

} // namespace roomwarden
