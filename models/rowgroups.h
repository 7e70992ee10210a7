// Puts the rows of a list under headers, one for each customer, room, type or probable common cause. A header is a row
// of the same flat list: no tree. Its number is the same for as long as its group has rows. GUI thread.
#pragma once

#include "core/store/incidentcolumns.h"
#include "models/grouping.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace roomwarden {

struct RowGroup
{
    NameIndex name = 0; // of the customer, the room or the type; 0: none, or no common cause
    int total = 0;      // incidents, also while collapsed
    int critical = 0;
    int important = 0;
    int rooms = 0; // of a common cause, as are the next two
    int customers = 0;
    qint64 since = 0; // ms since 1970: when the first of them was created
    bool collapsed = false;
    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};

class RowGroups
{
public:
    static constexpr Slot headerBit = 0x80000000U; // of a row that is a header; no slot has it
    [[nodiscard]] static constexpr bool isHeader(Slot row) { return (row & headerBit) != 0; }

    // A common cause: so many rooms within so long.
    static constexpr int leastRooms = 3;
    static constexpr std::chrono::hours window{1};

    void setGrouping(Grouping grouping); // forgets what was collapsed
    [[nodiscard]] Grouping grouping() const { return m_grouping; }

    // rows: in the order of the list; they keep it within their group. worstFirst: groups with most Critical incidents
    // come first, then those with most Important ones, then the largest; otherwise the group of the first row does.
    // grouped: headers, each with its rows behind it unless it is collapsed.
    void arrange(const IncidentColumns &columns, const std::vector<Slot> &rows, bool worstFirst,
                 std::vector<Slot> &grouped);
    [[nodiscard]] const std::vector<Slot> &changedHeaders() const { return m_changed; } // by the last arrange()
    [[nodiscard]] RowGroup group(Slot header) const { return m_groups.value(header); }

    // Take effect with the next arrange().
    void setCollapsed(Slot header, bool collapsed);
    void setAllCollapsed(bool collapsed);

private:
    struct Found // of one call of arrange()
    {
        std::vector<quint32> keys = {}; // of each row, which may be large
        QHash<quint32, RowGroup> causes = {};
    };
    [[nodiscard]] Found keysOf(const IncidentColumns &columns, const std::vector<Slot> &rows);
    [[nodiscard]] Found causesOf(const IncidentColumns &columns, const std::vector<Slot> &rows);
    [[nodiscard]] bool isCollapsed(Slot header) const { return m_exceptions.contains(header) != m_allCollapsed; }

    Grouping m_grouping = Grouping::None;
    QHash<Slot, RowGroup> m_groups;
    std::vector<Slot> m_changed;
    bool m_allCollapsed = false;
    QSet<Slot> m_exceptions;
    QHash<std::pair<NameIndex, qint64>, quint32> m_causes; // type and first moment of a cause: its number
};

} // namespace roomwarden
