// How new rows become signals: exact runs where they are few, otherwise the rows are swapped in as a new layout.
#include "models/incidentrows.h"
#include "models/incidenttablemodel.h"

#include <QHash>

#include <algorithm>

namespace roomwarden {

namespace {

// A run in the middle moves all rows behind it, in the model and in the view. Measured: beyond this many rows moved, a
// new layout is quicker.
constexpr qint64 mostRuns = 100;
constexpr qint64 mostMoved = 20'000'000;

// Slots and headers.
class RowSet
{
public:
    explicit RowSet(size_t slots) : m_slots(slots) { }

    [[nodiscard]] bool contains(Slot row) const { return of(row).contains(row & ~RowGroups::headerBit); }
    void insert(Slot row) { of(row).insert(row & ~RowGroups::headerBit); }
    void remove(Slot row) { of(row).remove(row & ~RowGroups::headerBit); }
    [[nodiscard]] int count() const { return m_slots.count() + m_headers.count(); }

private:
    [[nodiscard]] const SlotBitmap &of(Slot row) const { return RowGroups::isHeader(row) ? m_headers : m_slots; }
    [[nodiscard]] SlotBitmap &of(Slot row) { return RowGroups::isHeader(row) ? m_headers : m_slots; }

    SlotBitmap m_slots;
    SlotBitmap m_headers;
};

struct Run
{
    int first = 0;
    int last = 0;
};

template<typename Wanted>
std::vector<Run> runsOf(const std::vector<Slot> &rows, Wanted wanted)
{
    std::vector<Run> runs;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!wanted(rows[i]))
            continue;
        const int row = static_cast<int>(i);
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({.first = row, .last = row});
    }
    return runs;
}

// Both lists without the slots left out of each: the same?
bool sameOrder(const std::vector<Slot> &before, const RowSet &gone, const std::vector<Slot> &after, const RowSet &come)
{
    size_t j = 0;
    for (const Slot slot : before) {
        if (gone.contains(slot))
            continue;
        while (j < after.size() && come.contains(after[j]))
            ++j;
        if (j >= after.size() || after[j++] != slot)
            return false;
    }
    return true;
}

} // namespace

void IncidentTableModel::show(std::vector<Slot> &rows, const std::vector<Slot> &touched, bool byData)
{
    const int before = shownCount();
    if (grouping() != Grouping::None) {
        m_flat.swap(rows);
        showGrouped(touched, byData);
    } else if (!byData) {
        swapIn(rows);
    } else if (!showExactly(rows, touched, true)) {
        swapIn(rows);
        if (shownCount() > before)
            Q_EMIT rowsArrived(shownCount() - before);
    }
    Q_EMIT countsChanged();
}

bool IncidentTableModel::showExactly(const std::vector<Slot> &rows, const std::vector<Slot> &touched, bool arrive)
{
    RowSet isTouched(m_store.columns().end());
    for (const Slot slot : touched)
        isTouched.insert(slot);
    RowSet gone(m_store.columns().end());
    RowSet come(m_store.columns().end());
    for (const Slot slot : m_rows) {
        if (isTouched.contains(slot))
            gone.insert(slot);
    }
    RowSet stays(m_store.columns().end());
    for (const Slot slot : rows) {
        if (!isTouched.contains(slot))
            continue;
        if (gone.contains(slot)) {
            gone.remove(slot);
            stays.insert(slot);
        } else {
            come.insert(slot);
        }
    }
    const std::vector<Run> removed = runsOf(m_rows, [&](Slot slot) { return gone.contains(slot); });
    const std::vector<Run> inserted = runsOf(rows, [&](Slot slot) { return come.contains(slot); });
    const auto runs = static_cast<qint64>(removed.size() + inserted.size());
    if (runs > mostRuns || runs * static_cast<qint64>(std::max(rows.size(), m_rows.size())) > mostMoved)
        return false;
    const bool moved = !sameOrder(m_rows, gone, rows, come);

    for (auto run = removed.rbegin(); run != removed.rend(); ++run) { // from the back: no run shifts another
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
    if (moved) {
        std::vector<Slot> kept;
        kept.reserve(m_rows.size());
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept),
                     [&](Slot slot) { return !come.contains(slot); });
        arrange(kept);
    }
    int arrived = 0;
    for (const Run &run : inserted) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(m_rows.begin() + run.first, rows.begin() + run.first, rows.begin() + run.last + 1);
        endInsertRows();
        arrived += static_cast<int>(std::count_if(rows.begin() + run.first, rows.begin() + run.last + 1,
                                                  [](Slot row) { return !RowGroups::isHeader(row); }));
    }
    const std::vector<Run> changed = runsOf(m_rows, [&](Slot slot) { return stays.contains(slot); });
    if (static_cast<qint64>(changed.size()) > mostRuns) {
        Q_EMIT dataChanged(index(changed.front().first, 0), index(changed.back().last, ColumnCount - 1));
    } else {
        for (const Run &run : changed)
            Q_EMIT dataChanged(index(run.first, 0), index(run.last, ColumnCount - 1));
    }
    if (arrive && arrived > 0)
        Q_EMIT rowsArrived(arrived);
    return true;
}

void IncidentTableModel::swapIn(std::vector<Slot> &rows)
{
    const int before = rowCount();
    const auto after = static_cast<int>(rows.size());
    const QModelIndexList held = persistentIndexList();
    if (held.isEmpty()) { // nobody holds on to a row: rows that hold something else now have just changed
        if (after < before) {
            beginRemoveRows({}, after, before - 1);
            m_rows.resize(rows.size());
            endRemoveRows();
        } else if (after > before) {
            beginInsertRows({}, before, after - 1);
            m_rows.insert(m_rows.end(), rows.begin() + before, rows.end());
            endInsertRows();
        }
        m_rows.swap(rows);
        if (const int common = std::min(before, after); common > 0)
            Q_EMIT dataChanged(index(0, 0), index(common - 1, ColumnCount - 1));
        return;
    }
    // The layout is told about while the list is short, if every row held on to is within it; that costs a view less.
    const auto within = [&](int end, auto placeOf) {
        return std::all_of(held.begin(), held.end(), [&](const QModelIndex &index) { return placeOf(index) < end; });
    };
    if (after < before && within(after, [](const QModelIndex &index) { return index.row(); })) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
        arrange(rows);
    } else if (after < before) {
        arrange(rows);
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    } else {
        const QHash<Slot, int> places = placesOf(held, rows);
        // Only for a single row: of a selected range, only the corners are held yet, and the others count as well.
        const bool arrangeFirst =
            places.size() <= 1 && within(before, [&](const QModelIndex &index) {
                return index.row() == held.front().row() ? places.value(slotAt(index.row()), -1) : before;
            });
        if (arrangeFirst)
            arrange(rows);
        if (after > before) {
            beginInsertRows({}, before, after - 1);
            m_rows.insert(m_rows.end(), rows.begin() + before, rows.end());
            endInsertRows();
        }
        if (!arrangeFirst)
            arrange(rows);
    }
}

QHash<Slot, int> IncidentTableModel::placesOf(const QModelIndexList &held, const std::vector<Slot> &rows) const
{
    QHash<Slot, int> places; // those that are in rows
    RowSet wanted(m_store.columns().end());
    for (const QModelIndex &index : held)
        wanted.insert(slotAt(index.row()));
    int left = wanted.count();
    for (size_t i = 0; i < rows.size() && left > 0; ++i) {
        if (wanted.contains(rows[i])) {
            places.insert(rows[i], static_cast<int>(i));
            --left;
        }
    }
    return places;
}

// The first rows of `rows`, as many as there are rows now at most; rows beyond them stay as they are.
void IncidentTableModel::arrange(const std::vector<Slot> &rows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    const QHash<Slot, int> places = placesOf(from, rows);
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        const int row = places.value(slotAt(old.row()), -1);
        to.append(row < 0 || row >= rowCount() ? QModelIndex() : index(row, old.column()));
    }
    std::copy_n(rows.begin(), std::min(rows.size(), m_rows.size()), m_rows.begin());
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace roomwarden
