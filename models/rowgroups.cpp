// Linear in the rows but for common causes, which sort them by type and time.
#include "models/rowgroups.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace roomwarden {

namespace {

constexpr quint32 noGroup = ~quint32(0);

int distinct(std::vector<NameIndex> &names)
{
    std::sort(names.begin(), names.end());
    return static_cast<int>(std::unique(names.begin(), names.end()) - names.begin());
}

} // namespace

void RowGroups::setGrouping(Grouping grouping)
{
    if (grouping != m_grouping)
        *this = {};
    m_grouping = grouping;
}

void RowGroups::setCollapsed(Slot header, bool collapsed)
{
    if (collapsed == isCollapsed(header))
        return;
    if (!m_exceptions.remove(header))
        m_exceptions.insert(header);
}

void RowGroups::setAllCollapsed(bool collapsed)
{
    m_allCollapsed = collapsed;
    m_exceptions.clear();
}

RowGroups::Found RowGroups::keysOf(const IncidentColumns &columns, const std::vector<Slot> &rows)
{
    if (m_grouping == Grouping::CommonCause)
        return causesOf(columns, rows);
    const auto column = m_grouping == Grouping::Customer ? &IncidentColumns::customer
                        : m_grouping == Grouping::Room   ? &IncidentColumns::room
                                                         : &IncidentColumns::type;
    Found found;
    found.keys.reserve(rows.size());
    for (const Slot slot : rows)
        found.keys.push_back((columns.*column)(slot));
    return found;
}

RowGroups::Found RowGroups::causesOf(const IncidentColumns &columns, const std::vector<Slot> &rows)
{
    struct Entry
    {
        NameIndex type;
        qint64 created;
        quint32 row;
    };
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        entries.push_back(
            {.type = columns.type(rows[i]), .created = columns.created(rows[i]), .row = static_cast<quint32>(i)});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.type, a.created, a.row) < std::tie(b.type, b.created, b.row);
    });
    Found found{.keys = std::vector<quint32>(rows.size())}; // 0: no common cause
    constexpr qint64 span = std::chrono::milliseconds(window).count();
    std::vector<NameIndex> rooms;
    std::vector<NameIndex> customers;
    for (auto first = entries.begin(); first != entries.end();) {
        const auto last = std::find_if(first, entries.end(), [&](const Entry &entry) {
            return entry.type != first->type || entry.created - first->created > span;
        });
        rooms.clear();
        customers.clear();
        for (auto entry = first; entry != last; ++entry) {
            customers.push_back(columns.customer(rows[entry->row]));
            if (const NameIndex room = columns.room(rows[entry->row]); room != 0)
                rooms.push_back(room);
        }
        RowGroup cause{.name = first->type, .rooms = distinct(rooms), .since = first->created};
        if (first->type != 0 && cause.rooms >= leastRooms) {
            cause.customers = distinct(customers);
            quint32 &number = m_causes[{first->type, first->created}];
            if (number == 0)
                number = static_cast<quint32>(m_causes.size());
            std::for_each(first, last, [&](const Entry &entry) { found.keys[entry.row] = number; });
            found.causes.insert(number, cause);
        }
        first = last;
    }
    return found;
}

void RowGroups::arrange(const IncidentColumns &columns, const std::vector<Slot> &rows, bool worstFirst,
                        std::vector<Slot> &grouped)
{
    const Found found = keysOf(columns, rows);
    std::vector<quint32> placeOf(
        found.keys.empty() ? 0 : *std::max_element(found.keys.begin(), found.keys.end()) + size_t(1), noGroup);
    std::vector<Slot> headers; // in the order of their first rows
    std::vector<RowGroup> groups;
    for (size_t i = 0; i < rows.size(); ++i) {
        const quint32 key = found.keys[i];
        if (placeOf[key] == noGroup) {
            placeOf[key] = static_cast<quint32>(headers.size());
            headers.push_back(key | headerBit);
            groups.push_back(m_grouping == Grouping::CommonCause ? found.causes.value(key) : RowGroup{.name = key});
            groups.back().collapsed = isCollapsed(headers.back());
        }
        RowGroup &group = groups[placeOf[key]];
        const Severity severity = columns.flags(rows[i]).severity();
        ++group.total;
        group.critical += severity == Severity::Critical ? 1 : 0;
        group.important += severity == Severity::Important ? 1 : 0;
    }
    std::vector<quint32> order(headers.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const auto rank = [&](quint32 group) {
            const RowGroup &of = groups[group];
            const bool last = m_grouping == Grouping::CommonCause && of.name == 0;
            return worstFirst ? std::tuple(last, -of.critical, -of.important, -of.total) : std::tuple(last, 0, 0, 0);
        };
        return rank(a) < rank(b);
    });
    std::vector<size_t> next(headers.size()); // where the next row of a group goes
    size_t end = 0;
    for (const quint32 group : order) {
        next[group] = end + 1;
        end += 1 + (groups[group].collapsed ? 0 : static_cast<size_t>(groups[group].total));
    }
    grouped.resize(end);
    for (size_t group = 0; group < headers.size(); ++group)
        grouped[next[group] - 1] = headers[group];
    for (size_t i = 0; i < rows.size(); ++i) {
        const quint32 group = placeOf[found.keys[i]];
        if (!groups[group].collapsed)
            grouped[next[group]++] = rows[i];
    }
    m_changed.clear();
    QHash<Slot, RowGroup> now;
    now.reserve(static_cast<qsizetype>(headers.size()));
    for (size_t group = 0; group < headers.size(); ++group) {
        const auto before = m_groups.constFind(headers[group]);
        if (before == m_groups.cend() || !(*before == groups[group]))
            m_changed.push_back(headers[group]);
        now.insert(headers[group], groups[group]);
    }
    for (auto gone = m_groups.cbegin(); gone != m_groups.cend(); ++gone) {
        if (!now.contains(gone.key()))
            m_changed.push_back(gone.key());
    }
    m_groups.swap(now);
}

} // namespace roomwarden
