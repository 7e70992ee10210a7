// The rows of a short list (thousands, not millions) that is read whole again and again: turns "this is the list now"
// into removals, moves, insertions and changes, so that selection and current row stay. Row has key() and ==.
#pragma once

#include <QAbstractItemModel>
#include <QHash>

#include <algorithm>
#include <vector>

namespace roomwarden {

// Base is QAbstractListModel or QAbstractTableModel.
template<typename Base, typename Row>
class MergedRows : public Base
{
public:
    using Base::Base;

protected:
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int index) const { return m_rows[static_cast<size_t>(index)]; }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }

    void replaceRows(std::vector<Row> next)
    {
        QHash<QString, int> places;
        for (size_t i = 0; i < next.size(); ++i)
            places.insert(next[i].key(), static_cast<int>(i));
        removeMissing(places);
        arrange(places);
        insertNew(next);
        announceChanges(std::move(next));
    }

    // Where nothing of the list before is meant to stay, as after another filter: one signal, whatever the difference.
    void resetRows(std::vector<Row> next)
    {
        Base::beginResetModel();
        m_rows = std::move(next);
        Base::endResetModel();
    }

    // For what changes often and moves no row: change(row) says whether it did.
    template<typename Change>
    void updateRows(Change change)
    {
        for (int i = 0; i < size(); ++i) {
            if (change(m_rows[static_cast<size_t>(i)]))
                announce(i);
        }
    }

private:
    void announce(int row)
    {
        const int last = static_cast<const QAbstractItemModel *>(this)->columnCount() - 1;
        Q_EMIT Base::dataChanged(Base::index(row, 0), Base::index(row, last));
    }

    void removeMissing(const QHash<QString, int> &places)
    {
        for (int last = size() - 1; last >= 0; --last) {
            int first = last;
            while (first >= 0 && !places.contains(row(first).key()))
                --first;
            if (first < last) {
                Base::beginRemoveRows({}, first + 1, last);
                m_rows.erase(m_rows.begin() + first + 1, m_rows.begin() + last + 1);
                Base::endRemoveRows();
            }
            last = first;
        }
    }

    void arrange(const QHash<QString, int> &places)
    {
        const auto before = [&](const Row &a, const Row &b) { return places.value(a.key()) < places.value(b.key()); };
        if (std::is_sorted(m_rows.begin(), m_rows.end(), before))
            return;
        Q_EMIT
        Base::layoutAboutToBeChanged();
        const std::vector<Row> old = m_rows;
        std::stable_sort(m_rows.begin(), m_rows.end(), before);
        QHash<QString, int> now;
        for (int i = 0; i < size(); ++i)
            now.insert(row(i).key(), i);
        const QModelIndexList from = Base::persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex &index : from)
            to.append(Base::index(now.value(old[static_cast<size_t>(index.row())].key()), index.column()));
        Base::changePersistentIndexList(from, to);
        Q_EMIT
        Base::layoutChanged();
    }

    void insertNew(const std::vector<Row> &next)
    {
        for (int first = 0; first < static_cast<int>(next.size()); ++first) {
            const auto isNew = [&](int i) {
                return i < static_cast<int>(next.size())
                       && (first >= size() || next[static_cast<size_t>(i)].key() != row(first).key());
            };
            int last = first;
            while (isNew(last))
                ++last;
            if (last == first)
                continue;
            Base::beginInsertRows({}, first, last - 1);
            m_rows.insert(m_rows.begin() + first, next.begin() + first, next.begin() + last);
            Base::endInsertRows();
            first = last;
        }
    }

    void announceChanges(std::vector<Row> next)
    {
        m_rows.swap(next); // same keys in the same places: only the contents differ
        for (int i = 0; i < size(); ++i) {
            if (!(row(i) == next[static_cast<size_t>(i)]))
                announce(i);
        }
    }

    std::vector<Row> m_rows;
};

} // namespace roomwarden
