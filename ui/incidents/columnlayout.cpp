// Shows and folds the columns of the incident list.
#include "ui/incidents/columnlayout.h"

#include "models/incidenttablemodel.h"
#include "ui/incidents/incidentdelegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

using Model = IncidentTableModel;

constexpr Model::Column shownAtFirst[] = {Model::SeverityColumn, Model::CustomerColumn, Model::RoomColumn,
                                          Model::TitleColumn,    Model::StatusColumn,   Model::AssigneeColumn,
                                          Model::AgeColumn,      Model::RepeatsColumn};
// What goes first where there is no room. Room, status and repeats then stand in the title's cell.
constexpr Model::Column foldedFirst[] = {Model::TicketColumn,   Model::UpdatedColumn, Model::RepeatsColumn,
                                         Model::AssigneeColumn, Model::StatusColumn,  Model::RoomColumn,
                                         Model::CustomerColumn, Model::AgeColumn};
constexpr int leastTitle = 260; // device-independent pixels; about 40 letters

} // namespace

ColumnLayout::ColumnLayout(QHeaderView &header, const IncidentDelegate &delegate, QObject *parent)
    : QObject(parent),
      m_header(header),
      m_delegate(delegate)
{
    static_assert(columnCount == Model::ColumnCount);
    header.setMinimumSectionSize(48);
    header.setSectionsMovable(true);
    header.setFirstSectionMovable(true);
    for (int column = 0; column < columnCount; ++column)
        header.setSectionResizeMode(column,
                                    column == Model::TitleColumn ? QHeaderView::Stretch : QHeaderView::Interactive);
    setStates({});
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_changing || column == Model::TitleColumn || width == 0)
            return;
        m_widths[column] = width;
        fit(m_width);
        Q_EMIT edited();
    });
    connect(&header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_changing)
            Q_EMIT edited();
    });
}

void ColumnLayout::setWanted(int column, bool wanted)
{
    if (column == Model::TitleColumn || m_wanted[column] == wanted)
        return;
    m_wanted[column] = wanted;
    fit(m_width);
    Q_EMIT edited();
}

QList<int> ColumnLayout::wantedInOrder() const
{
    QList<int> columns;
    for (int place = 0; place < columnCount; ++place) {
        if (const int column = m_header.logicalIndex(place); m_wanted[column])
            columns.append(column);
    }
    return columns;
}

void ColumnLayout::reset()
{
    setStates({});
    Q_EMIT edited();
}

void ColumnLayout::setSingleCustomer(bool single)
{
    m_singleCustomer = single;
    fit(m_width);
}

void ColumnLayout::fit(int width)
{
    m_width = width;
    if (width <= 0)
        return;
    bool folded[columnCount] = {};
    folded[Model::CustomerColumn] = m_singleCustomer;
    int taken = leastTitle;
    for (int column = 0; column < columnCount; ++column) {
        if (column != Model::TitleColumn && m_wanted[column] && !folded[column])
            taken += m_widths[column];
    }
    for (const Model::Column column : foldedFirst) {
        if (taken <= width)
            break;
        if (!m_wanted[column] || folded[column])
            continue;
        folded[column] = true;
        taken -= m_widths[column];
    }
    apply(folded);
}

void ColumnLayout::apply(const bool (&folded)[columnCount])
{
    bool different = false;
    const QScopedValueRollback guard(m_changing, true);
    for (int column = 0; column < columnCount; ++column) {
        m_folded[column] = folded[column];
        const bool hide = !m_wanted[column] || folded[column];
        if (hide != m_header.isSectionHidden(column)) {
            m_header.setSectionHidden(column, hide);
            different = true;
        }
        if (!hide && column != Model::TitleColumn && m_header.sectionSize(column) != m_widths[column])
            m_header.resizeSection(column, m_widths[column]);
    }
    if (different)
        Q_EMIT
    changed();
}

std::vector<ColumnState> ColumnLayout::states() const
{
    std::vector<ColumnState> states;
    for (int place = 0; place < columnCount; ++place) {
        const int column = m_header.logicalIndex(place);
        states.push_back({.column = column, .shown = m_wanted[column], .width = m_widths[column]});
    }
    return states;
}

void ColumnLayout::setStates(const std::vector<ColumnState> &states)
{
    {
        const QScopedValueRollback guard(m_changing, true);
        for (int column = 0; column < columnCount; ++column) {
            m_wanted[column] =
                std::find(std::begin(shownAtFirst), std::end(shownAtFirst), column) != std::end(shownAtFirst);
            m_widths[column] = defaultWidth(column);
            m_header.moveSection(m_header.visualIndex(column), column);
        }
        int place = 0;
        for (const ColumnState &state : states) {
            m_wanted[state.column] = state.shown;
            m_widths[state.column] = state.width;
            m_header.moveSection(m_header.visualIndex(state.column), place++);
        }
        m_wanted[Model::TitleColumn] = true;
    }
    fit(m_width);
}

int ColumnLayout::defaultWidth(int column) const
{
    switch (static_cast<Model::Column>(column)) {
    case Model::SeverityColumn:
    case Model::StatusColumn: return m_delegate.naturalWidth(column);
    case Model::CustomerColumn: return 132;
    case Model::RoomColumn: return 184;
    case Model::TitleColumn: return leastTitle;
    case Model::AssigneeColumn: return 144;
    case Model::AgeColumn: return 72;
    case Model::UpdatedColumn: return 136;
    case Model::RepeatsColumn: return 72;
    case Model::TicketColumn: return 128;
    case Model::ColumnCount: break;
    }
    Q_UNREACHABLE();
}

} // namespace roomwarden
