// Orders of all incidents by one column, kept up to date by patches, and read in either direction.
#pragma once

#include "core/store/incidentcolumns.h"
#include "core/store/slotbitmap.h"

#include <qnamespace.h>

#include <atomic>

namespace roomwarden {

// What a list may be sorted by. Values are those of IncidentTableModel::Column; Default is -1.
enum class SortKey : int {
    Default = -1,
    Severity,
    Customer,
    Room,
    Title,
    Status,
    Assignee,
    Age,
    Updated,
    Repeats,
    Ticket
};
inline constexpr int sortKeyCount = 11;

// The key of the order that serves this one: the default order is grouped by status and then by severity, so that an
// order by either is its stretches in another sequence.
[[nodiscard]] constexpr SortKey orderBehind(SortKey key)
{
    return key == SortKey::Severity || key == SortKey::Status ? SortKey::Default : key;
}

// Compares two known slots by a column; equal cells by the default order (needs action, severity, newest), and equal
// ones of those by id: every slot has one place. Descending turns the cells around, not what comes after them.
class RowLess
{
public:
    RowLess(const IncidentColumns &columns, SortKey key, Qt::SortOrder order = Qt::AscendingOrder)
        : m_columns(columns),
          m_key(key),
          m_descending(order == Qt::DescendingOrder)
    { }

    [[nodiscard]] bool operator()(Slot a, Slot b) const;
    [[nodiscard]] bool sameCell(Slot a, Slot b) const;

private:
    const IncidentColumns &m_columns;
    SortKey m_key;
    bool m_descending;
};

// Puts the touched slots where they belong among rows that are sorted but for them: those not shown (any more) go,
// others come, move or stay.
void patchRows(std::vector<Slot> &rows, const RowLess &less, const std::vector<Slot> &touched, const SlotBitmap &shown);

class RowOrder : public SharedChunkData
{
public:
    explicit RowOrder(SortKey key) : m_key(orderBehind(key)) { }

    // All known slots. byDefault: the default order over the same columns; unused for that order itself. Takes
    // 100 to 400 ms for a million: on a worker. Empty once cancelled is set.
    [[nodiscard]] static RowOrder build(const IncidentColumns &columns, SortKey key, const RowOrder *byDefault,
                                        const std::atomic<bool> *cancelled = nullptr);

    // Puts these slots where they belong now: those known no more go, new ones come, others move or stay. Any slot may
    // be among them, once. One pass over the order.
    void patch(const IncidentColumns &columns, const std::vector<Slot> &touched);

    // The slots of `shown`, ordered by a key this order is behind. Descending keeps equal cells in the default order.
    void collect(const IncidentColumns &columns, const SlotBitmap &shown, SortKey key, Qt::SortOrder order,
                 std::vector<Slot> &rows) const;

    [[nodiscard]] SortKey key() const { return m_key; }
    [[nodiscard]] size_t size() const { return m_entries.size(); }

private:
    // A slot, and in the highest bit whether its cell is the same as that of the entry before.
    static constexpr quint32 sameBit = 0x80000000U;
    [[nodiscard]] static Slot slotOf(quint32 entry) { return entry & ~sameBit; }
    struct Keyed
    {
        quint64 key;
        quint32 entry;
    };
    struct Stretch // of entries
    {
        size_t first;
        size_t last; // behind it
    };

    static void sortTexts(const IncidentColumns &columns, SortKey key, std::vector<Keyed>::iterator from,
                          std::vector<Keyed>::iterator to, size_t letters);
    [[nodiscard]] std::vector<Stretch> stretches(const IncidentColumns &columns, SortKey key,
                                                 Qt::SortOrder order) const;

    SortKey m_key;
    std::vector<quint32> m_entries;
};

} // namespace roomwarden
