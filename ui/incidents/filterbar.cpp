// The filter bar: a text field, two facets and chips.
#include "ui/incidents/filterbar.h"

#include "models/displaynames.h"
#include "ui/incidents/filterchip.h"
#include "ui/incidents/filterfield.h"
#include "ui/incidents/filtertext.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/theme/roomwardenstyle.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

using Field = QueryCondition::Field;

namespace {

QPushButton *facetButton(const QString &name, const QString &objectName)
{
    auto *button = new QPushButton(name);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

FilterBar::FilterBar(const IncidentStore &store, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_field(new FilterField(store, theme)),
      m_severity(facetButton(tr("Severity"), u"severityFacet"_s)),
      m_status(facetButton(tr("Status"), u"statusFacet"_s)),
      //: Button: takes every filter away.
      m_clear(new QPushButton(tr("Clear"))),
      m_chips(new QWidget),
      m_chipRow(new QHBoxLayout(m_chips)),
      m_problem(new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Danger))
{
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setProperty(RoomwardenStyle::quietProperty, true);
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    row->addWidget(m_field, 1);
    row->addWidget(m_severity);
    row->addWidget(m_status);
    row->addWidget(m_clear);

    m_chips->setAccessibleName(tr("Active filters"));
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(Theme::space(1));
    m_problem->setObjectName(u"filterProblem"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(1));
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_chips);

    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::parse);
    connect(m_field, &FilterField::problemChanged, this, [this] {
        m_problem->setText(m_field->problem());
        m_problem->setVisible(!m_field->problem().isEmpty());
    });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(m_severity->menu(), &QMenu::aboutToShow, this, [this] { buildMenu(m_severity, Field::Severity); });
    connect(m_status->menu(), &QMenu::aboutToShow, this, [this] { buildMenu(m_status, Field::Status); });
    m_problem->hide();
    parse();
}

void FilterBar::setMe(const PrincipalId &me)
{
    m_parser = IncidentFilterParser(me);
    m_field->setParser(m_parser);
    parse();
}

void FilterBar::setFacets(const FacetCounts &counts) { m_counts = counts; }

QString FilterBar::text() const { return m_field->text(); }
void FilterBar::setText(const QString &text) { m_field->setText(text); }
void FilterBar::clear() { m_field->clear(); }

void FilterBar::removeCondition(int index)
{
    for (const FilterToken &token : m_parsed.tokens) {
        if (token.condition == index) {
            setText(FilterText::without(text(), token));
            return;
        }
    }
}

QString FilterBar::tokenOf(int condition) const
{
    for (const FilterToken &token : m_parsed.tokens) {
        if (token.condition == condition)
            return text().mid(token.position, token.length);
    }
    return {};
}

QString FilterBar::conditionWords(int index) const
{
    return FilterText::words(m_parsed.conditions[static_cast<size_t>(index)], tokenOf(index));
}

void FilterBar::parse()
{
    m_parsed = m_parser.parse(m_field->text());
    m_field->showProblems(m_parsed);
    m_clear->setVisible(!m_field->text().isEmpty());
    showFacet(m_severity, Field::Severity, tr("Severity"));
    showFacet(m_status, Field::Status, tr("Status"));
    showChips();
    Q_EMIT filterChanged();
}

void FilterBar::showFacet(QPushButton *button, Field field, const QString &name)
{
    const auto chosen = static_cast<int>(qPopulationCount(FilterText::mask(m_parsed, field)));
    //: Button of a filter in use. %1: its name, %2: how many values are chosen.
    button->setText(chosen == 0 ? name : tr("%1 (%2)").arg(name, QLocale().toString(chosen)));
    //: For assistive technology: a button that opens the values of a filter. %1: its name.
    button->setAccessibleName(tr("Filter by %1").arg(button->text()));
}

void FilterBar::buildMenu(QPushButton *button, Field field)
{
    QMenu *menu = button->menu();
    menu->clear();
    const quint16 chosen = FilterText::mask(m_parsed, field);
    const auto offer = [&](const QString &name, int count, const Mark &mark, int bit) {
        QAction *action =
            menu->addAction(m_theme.icon(mark.icon, mark.color), QString(name + u'\t' + QLocale().toString(count)));
        action->setCheckable(true);
        action->setChecked(chosen & (1U << bit));
        connect(action, &QAction::toggled, this, [this, field, bit](bool on) {
            const quint16 now = FilterText::mask(m_parsed, field);
            const auto flag = static_cast<quint16>(1U << bit);
            const auto wanted = static_cast<quint16>(on ? now | flag : now & ~flag);
            setText(FilterText::withMask(text(), m_parsed, field, wanted));
        });
    };
    if (field == Field::Severity) {
        for (int value = static_cast<int>(Severity::Critical); value > 0; --value) {
            const auto severity = static_cast<Severity>(value);
            offer(displayName(severity), m_counts.of(severity), markOf(severity), value);
        }
    } else {
        for (int value = 1; value <= static_cast<int>(DisplayStatus::Closed); ++value) {
            const auto status = static_cast<DisplayStatus>(value);
            offer(displayName(status), m_counts.of(status), markOf(status), value);
        }
    }
}

void FilterBar::showChips()
{
    while (QLayoutItem *item = m_chipRow->takeAt(0)) {
        if (QWidget *chip = item->widget()) {
            chip->hide();
            chip->deleteLater(); // it may be the one that asked to be removed
        }
        delete item;
    }
    for (int index = 0; index < static_cast<int>(m_parsed.conditions.size()); ++index) {
        if (m_parsed.conditions[static_cast<size_t>(index)].field == Field::Text)
            continue; // stands in the field as it is
        auto *chip = new FilterChip(m_theme, conditionWords(index));
        connect(chip, &FilterChip::removeRequested, this, [this, index] {
            removeCondition(index);
            m_field->setFocus(Qt::OtherFocusReason);
        });
        m_chipRow->addWidget(chip);
    }
    m_chips->setVisible(m_chipRow->count() > 0);
    m_chipRow->addStretch(1);
}

} // namespace roomwarden
