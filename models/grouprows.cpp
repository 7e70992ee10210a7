// The part of the table model that knows of groups: header rows, their words, and what is folded away.
#include "models/incidentrows.h"
#include "models/incidenttablemodel.h"

#include "core/base/clock.h"
#include "models/displaynames.h"

#include <QLocale>

#include <algorithm>

namespace roomwarden {

void IncidentTableModel::setGrouping(Grouping wanted)
{
    if (wanted == grouping())
        return;
    if (grouping() == Grouping::None)
        m_flat = m_rows;
    m_groups.setGrouping(wanted);
    if (wanted == Grouping::None) {
        swapIn(m_flat);
        m_flat = {};
        m_next = {};
        m_groups = {};
    } else {
        showGrouped({}, false);
    }
    Q_EMIT countsChanged();
}

void IncidentTableModel::showGrouped(std::vector<Slot> touched, bool byData)
{
    m_groups.arrange(m_store.columns(), m_flat, m_source->sortKey() == SortKey::Default, m_next);
    const std::vector<Slot> &headers = m_groups.changedHeaders();
    touched.insert(touched.end(), headers.begin(), headers.end());
    if (!byData || !showExactly(m_next, touched, true))
        swapIn(m_next);
}

int IncidentTableModel::headerOf(int row) const
{
    if (grouping() == Grouping::None)
        return -1;
    while (row >= 0 && !isHeader(row))
        --row;
    return row;
}

void IncidentTableModel::setCollapsed(int header, bool collapsed)
{
    if (groupAt(header).collapsed == collapsed)
        return;
    const auto rowsOfGroup = [](const std::vector<Slot> &rows, int first) {
        const auto begin = rows.begin() + first + 1;
        return std::vector<Slot>(begin, std::find_if(begin, rows.end(), &RowGroups::isHeader));
    };
    std::vector<Slot> touched;
    if (collapsed)
        touched = rowsOfGroup(m_rows, header);
    m_groups.setCollapsed(m_rows[static_cast<size_t>(header)], collapsed);
    m_groups.arrange(m_store.columns(), m_flat, m_source->sortKey() == SortKey::Default, m_next);
    if (!collapsed)
        touched = rowsOfGroup(m_next, header); // groups in front of it are as they were
    touched.push_back(m_rows[static_cast<size_t>(header)]);
    if (!showExactly(m_next, touched, false))
        swapIn(m_next);
    Q_EMIT countsChanged();
}

void IncidentTableModel::setAllCollapsed(bool collapsed)
{
    if (grouping() == Grouping::None)
        return;
    m_groups.setAllCollapsed(collapsed);
    showGrouped({}, false);
    Q_EMIT countsChanged();
}

int IncidentTableModel::shownCount() const
{
    return static_cast<int>(grouping() == Grouping::None ? m_rows.size() : m_flat.size());
}

int IncidentTableModel::placeOf(int row) const
{
    if (grouping() == Grouping::None)
        return row;
    if (isHeader(row))
        return -1;
    int place = 0;
    for (int i = 0; i < row; ++i) {
        if (!isHeader(i))
            ++place;
        else if (const RowGroup group = groupAt(i); group.collapsed)
            place += group.total;
    }
    return place;
}

QString IncidentTableModel::groupTitle(int header) const
{
    const NameIndex name = groupAt(header).name;
    const IncidentColumns &columns = m_store.columns();
    switch (grouping()) {
    case Grouping::None: break;
    case Grouping::Customer: return columns.customers.name(name);
    case Grouping::Room:
        //: Header of a group of incidents: those that are at no room.
        return name == 0 ? tr("No room") : columns.rooms.name(name);
    case Grouping::Type:
        //: Header of a group of incidents: those of no type.
        return name == 0 ? tr("No type") : columns.types.name(name);
    case Grouping::CommonCause:
        //: Header of a group of incidents: those that nothing has in common with others of the same hour.
        return name == 0 ? tr("No common cause") : columns.types.name(name);
    }
    return {};
}

QString IncidentTableModel::groupFacts(int header) const
{
    const RowGroup group = groupAt(header);
    if (group.since != 0) {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(group.since);
        const bool today = since.date() == m_clock.now().toLocalTime().date();
        const QString moment = today ? QLocale().toString(since.time(), QLocale::ShortFormat)
                                     : QLocale().toString(since, QLocale::ShortFormat);
        //: Part of "23 rooms at 9 customers since 08:14".
        const QString rooms = tr("%Ln rooms", nullptr, group.rooms);
        //: Part of "23 rooms at 9 customers since 08:14".
        const QString customers = tr("%Ln customers", nullptr, group.customers);
        //: A probable common cause: %1 is "23 rooms", %2 "9 customers", %3 a time.
        return tr("%1 at %2 since %3").arg(rooms, customers, moment);
    }
    QStringList facts{tr("%Ln incidents", nullptr, group.total)};
    if (group.critical > 0)
        //: %1: how many, %2: a severity.
        facts += tr("%1 %2").arg(QLocale().toString(group.critical), displayName(Severity::Critical));
    if (group.important > 0)
        //: %1: how many, %2: a severity.
        facts += tr("%1 %2").arg(QLocale().toString(group.important), displayName(Severity::Important));
    return facts.join(u" · ");
}

QString IncidentTableModel::groupSentence(int header) const
{
    const QString words = tr("%1: %2").arg(groupTitle(header), groupFacts(header));
    //: The header of a group for a screen reader. %1: what the group is, and how many.
    return groupAt(header).collapsed ? tr("Group %1, collapsed").arg(words) : tr("Group %1, expanded").arg(words);
}

Qt::ItemFlags IncidentTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && isHeader(index.row()) ? usual & ~Qt::ItemIsSelectable : usual;
}

} // namespace roomwarden
