// Sorting by small numbers is counting; by times and texts, comparing eight bytes and only then the rest.
#include "models/roworder.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace roomwarden {

namespace {

unsigned char folded(char byte) { return static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte); }

int compareFolded(std::string_view a, std::string_view b)
{
    const size_t common = std::min(a.size(), b.size());
    for (size_t i = 0; i < common; ++i) {
        if (a[i] != b[i] && folded(a[i]) != folded(b[i]))
            return folded(a[i]) < folded(b[i]) ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

// The first eight letters as a number that compares as they do.
quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? folded(text[i]) : 0U);
    return prefix;
}

// Needs action, System investigating, Watching, Resolved, Closed, and what we do not know.
quint64 urgency(DisplayStatus status) { return status == DisplayStatus::Unknown ? 6 : static_cast<quint64>(status); }

// Later times are smaller. Times are within 2^58 ms of 1970 (nine million years).
quint64 newestFirst(qint64 ms)
{
    constexpr qint64 border = qint64(1) << 57;
    return static_cast<quint64>(border - std::clamp(ms, 1 - border, border));
}

quint64 defaultKey(const IncidentColumns &columns, Slot slot)
{
    const IncidentFlags flags = columns.flags(slot);
    const quint64 severity = 7 - static_cast<quint64>(flags.severity());
    return urgency(flags.status()) << 61 | severity << 58
           | (newestFirst(columns.created(slot)) & ((quint64(1) << 58) - 1));
}

bool isByNumber(SortKey key)
{
    return key == SortKey::Severity || key == SortKey::Status || key == SortKey::Age || key == SortKey::Updated
           || key == SortKey::Repeats;
}

quint64 numberOf(const IncidentColumns &columns, SortKey key, Slot slot)
{
    switch (key) {
    case SortKey::Severity: return static_cast<quint64>(columns.flags(slot).severity());
    case SortKey::Status: return urgency(columns.flags(slot).status());
    case SortKey::Age: return newestFirst(columns.created(slot));
    case SortKey::Updated: return ~newestFirst(columns.updated(slot));
    case SortKey::Repeats: return columns.repeats(slot);
    default: return 0;
    }
}

std::string_view textOf(const IncidentColumns &columns, SortKey key, Slot slot)
{
    switch (key) {
    case SortKey::Customer: return columns.customers.foldedName(columns.customer(slot));
    case SortKey::Room: return columns.rooms.foldedName(columns.room(slot));
    case SortKey::Title: return columns.foldedTitle(slot);
    case SortKey::Assignee: return columns.people.foldedName(columns.assignee(slot));
    case SortKey::Ticket: return columns.idText(slot);
    default: return {};
    }
}

// For each name its place among all names; equal names share one.
std::vector<quint32> ranksOf(const NamePool &pool)
{
    std::vector<NameIndex> sorted;
    for (NameIndex index = 1; index < pool.end(); ++index) {
        if (pool.isUsed(index))
            sorted.push_back(index);
    }
    std::sort(sorted.begin(), sorted.end(),
              [&](NameIndex a, NameIndex b) { return compareFolded(pool.foldedName(a), pool.foldedName(b)) < 0; });
    std::vector<quint32> ranks(pool.end()); // 0: no name, before all others
    quint32 rank = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 ? !pool.foldedName(sorted[i]).empty()
                   : compareFolded(pool.foldedName(sorted[i - 1]), pool.foldedName(sorted[i])) != 0)
            ++rank;
        ranks[sorted[i]] = rank;
    }
    return ranks;
}

// Stable, by numbers below `end`. Asks for each number once: they are scattered over memory.
template<typename Number>
void countingSort(std::vector<quint32> &entries, size_t end, quint32 sameBit, Number number)
{
    std::vector<quint32> numbers(entries.size());
    std::vector<quint32> places(end + 1);
    for (size_t i = 0; i < entries.size(); ++i) {
        numbers[i] = static_cast<quint32>(number(entries[i]));
        ++places[numbers[i] + 1];
    }
    std::partial_sum(places.begin(), places.end(), places.begin());
    const std::vector<quint32> starts(places.begin(), places.end());
    std::vector<quint32> sorted(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        const quint32 place = places[numbers[i]]++;
        sorted[place] = entries[i] | (place == starts[numbers[i]] ? 0U : sameBit);
    }
    entries.swap(sorted);
}

} // namespace

bool RowLess::operator()(Slot a, Slot b) const
{
    if (m_key != SortKey::Default) {
        if (isByNumber(m_key)) {
            const quint64 one = numberOf(m_columns, m_key, a);
            const quint64 two = numberOf(m_columns, m_key, b);
            if (one != two)
                return m_descending != (one < two);
        } else if (const int order = compareFolded(textOf(m_columns, m_key, a), textOf(m_columns, m_key, b));
                   order != 0) {
            return m_descending != (order < 0);
        }
    }
    const quint64 one = defaultKey(m_columns, a);
    const quint64 two = defaultKey(m_columns, b);
    return one != two ? one < two : m_columns.idText(a) < m_columns.idText(b);
}

bool RowLess::sameCell(Slot a, Slot b) const
{
    if (m_key == SortKey::Default)
        return false;
    return isByNumber(m_key) ? numberOf(m_columns, m_key, a) == numberOf(m_columns, m_key, b)
                             : compareFolded(textOf(m_columns, m_key, a), textOf(m_columns, m_key, b)) == 0;
}

void patchRows(std::vector<Slot> &rows, const RowLess &less, const std::vector<Slot> &touched, const SlotBitmap &shown)
{
    SlotBitmap isTouched;
    std::vector<Slot> added;
    for (const Slot slot : touched) {
        if (isTouched.contains(slot))
            continue;
        isTouched.insert(slot);
        if (shown.contains(slot))
            added.push_back(slot);
    }
    std::erase_if(rows, [&](Slot slot) { return isTouched.contains(slot); });
    std::sort(added.begin(), added.end(), less);
    const size_t kept = rows.size();
    rows.resize(kept + added.size());
    auto end = rows.begin() + static_cast<qsizetype>(kept); // of what has not been moved up yet
    for (size_t i = added.size(); i-- > 0;) {
        const auto place = std::upper_bound(rows.begin(), end, added[i], less);
        std::copy_backward(place, end, end + static_cast<qsizetype>(i) + 1);
        *(place + static_cast<qsizetype>(i)) = added[i];
        end = place;
    }
}

// Eight letters at a time: those that are equal so far are told apart by the next eight. Equal texts stay in their
// order and are marked.
void RowOrder::sortTexts(const IncidentColumns &columns, SortKey key, std::vector<Keyed>::iterator from,
                         std::vector<Keyed>::iterator to, size_t letters)
{
    for (auto entry = from; entry != to; ++entry) {
        const std::string_view text = textOf(columns, key, entry->entry);
        entry->key = prefixOf(text.substr(std::min(letters, text.size())));
    }
    std::stable_sort(from, to, [](const Keyed &a, const Keyed &b) { return a.key < b.key; });
    for (auto first = from; first != to;) {
        const auto last = std::find_if(first, to, [&](const Keyed &other) { return other.key != first->key; });
        const bool ended = (first->key & 0xff) == 0;
        if (ended)
            std::for_each(first + 1, last, [](Keyed &entry) { entry.entry |= sameBit; });
        else if (last - first > 1)
            sortTexts(columns, key, first, last, letters + sizeof(Keyed::key));
        first = last;
    }
}

RowOrder RowOrder::build(const IncidentColumns &columns, SortKey key, const RowOrder *byDefault,
                         const std::atomic<bool> *cancelled)
{
    const auto isCancelled = [&] { return cancelled && cancelled->load(std::memory_order_relaxed); };
    RowOrder order(key);
    std::vector<Keyed> keyed;
    if (order.key() == SortKey::Default) {
        for (Slot slot = 0; slot < columns.end(); ++slot) {
            if (columns.flags(slot).isKnown())
                keyed.push_back({.key = defaultKey(columns, slot), .entry = slot});
        }
        std::sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
            return a.key != b.key ? a.key < b.key : columns.idText(a.entry) < columns.idText(b.entry);
        });
        order.m_entries.reserve(keyed.size());
        for (const Keyed &entry : keyed)
            order.m_entries.push_back(entry.entry);
        return order;
    }
    order.m_entries = byDefault->m_entries; // without marks: no two have the same place in it
    if (isCancelled())
        return RowOrder(key);
    const auto byRank = [&](const NamePool &pool, NameIndex (IncidentColumns::*column)(Slot) const) {
        const std::vector<quint32> ranks = ranksOf(pool);
        countingSort(order.m_entries, pool.end() + 1, sameBit,
                     [&](quint32 slot) -> size_t { return ranks[(columns.*column)(slot)]; });
        return order;
    };
    switch (key) {
    case SortKey::Customer: return byRank(columns.customers, &IncidentColumns::customer);
    case SortKey::Room: return byRank(columns.rooms, &IncidentColumns::room);
    case SortKey::Assignee: return byRank(columns.people, &IncidentColumns::assignee);
    default: break;
    }
    const bool byNumber = isByNumber(key);
    keyed.reserve(order.m_entries.size());
    for (const quint32 slot : order.m_entries)
        keyed.push_back({.key = byNumber ? numberOf(columns, key, slot) : 0, .entry = slot});
    if (isCancelled())
        return RowOrder(key);
    if (byNumber) {
        std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed &a, const Keyed &b) { return a.key < b.key; });
        for (size_t i = 1; i < keyed.size(); ++i)
            keyed[i].entry |= keyed[i].key == keyed[i - 1].key ? sameBit : 0U;
    } else {
        sortTexts(columns, key, keyed.begin(), keyed.end(), 0);
    }
    std::transform(keyed.begin(), keyed.end(), order.m_entries.begin(), [](const Keyed &entry) { return entry.entry; });
    return order;
}

void RowOrder::patch(const IncidentColumns &columns, const std::vector<Slot> &touched)
{
    if (touched.empty())
        return;
    SlotBitmap isTouched(columns.end());
    std::vector<Slot> added;
    for (const Slot slot : touched) {
        isTouched.insert(slot);
        if (slot < columns.end() && columns.flags(slot).isKnown())
            added.push_back(slot);
    }
    const quint64 *words = isTouched.words();
    const size_t wordCount = isTouched.wordCount();
    size_t kept = 0;
    bool chained = true; // no entry with another cell was dropped since the last kept one
    for (const quint32 entry : m_entries) {
        const Slot slot = slotOf(entry);
        if (slot / 64 < wordCount && (words[slot / 64] >> (slot % 64) & 1U) != 0) {
            chained = chained && (entry & sameBit) != 0;
            continue;
        }
        m_entries[kept++] = chained ? entry : slot;
        chained = true;
    }
    const RowLess less(columns, m_key);
    std::sort(added.begin(), added.end(), less);
    m_entries.resize(kept + added.size());
    std::vector<size_t> places(added.size());
    auto end = m_entries.begin() + static_cast<qsizetype>(kept); // of what has not been moved up yet
    for (size_t i = added.size(); i-- > 0;) {
        const auto place = std::upper_bound(m_entries.begin(), end, added[i],
                                            [&](Slot slot, quint32 entry) { return less(slot, slotOf(entry)); });
        std::copy_backward(place, end, end + static_cast<qsizetype>(i) + 1);
        places[i] = static_cast<size_t>(place - m_entries.begin()) + i;
        m_entries[places[i]] = added[i];
        end = place;
    }
    const auto tie = [&](size_t place) {
        if (place == 0 || place >= m_entries.size())
            return;
        const Slot slot = slotOf(m_entries[place]);
        m_entries[place] = slot | (less.sameCell(slotOf(m_entries[place - 1]), slot) ? sameBit : 0U);
    };
    if (!m_entries.empty())
        m_entries.front() = slotOf(m_entries.front());
    for (const size_t place : places) {
        tie(place);
        tie(place + 1);
    }
}

// The stretches of the default order with the same severity and status, in the sequence that makes it an order by key.
std::vector<RowOrder::Stretch> RowOrder::stretches(const IncidentColumns &columns, SortKey key,
                                                   Qt::SortOrder order) const
{
    const auto cells = [&](quint32 entry) { return defaultKey(columns, entry) >> 58; };
    std::vector<Stretch> found;
    for (size_t first = 0; first < m_entries.size();) {
        const auto begin = m_entries.begin() + static_cast<qsizetype>(first);
        const auto end = std::partition_point(
            begin + 1, m_entries.end(), [&, limit = cells(*begin)](quint32 entry) { return cells(entry) <= limit; });
        found.push_back({.first = first, .last = static_cast<size_t>(end - m_entries.begin())});
        first = found.back().last;
    }
    std::stable_sort(found.begin(), found.end(), [&](const Stretch &a, const Stretch &b) {
        const quint64 one = numberOf(columns, key, m_entries[a.first]);
        const quint64 two = numberOf(columns, key, m_entries[b.first]);
        return order == Qt::AscendingOrder ? one < two : one > two;
    });
    return found;
}

void RowOrder::collect(const IncidentColumns &columns, const SlotBitmap &shown, SortKey key, Qt::SortOrder order,
                       std::vector<Slot> &rows) const
{
    rows.resize(m_entries.size());
    const quint64 *words = shown.words();
    const size_t wordCount = shown.wordCount();
    Slot *next = rows.data();
    const auto take = [&](size_t first, size_t last) { // without a branch: which rows are shown is anybody's guess
        for (size_t i = first; i < last; ++i) {
            const Slot slot = slotOf(m_entries[i]);
            *next = slot;
            next += slot / 64 < wordCount ? words[slot / 64] >> (slot % 64) & 1U : 0U;
        }
    };
    if (orderBehind(key) != key) {
        for (const Stretch &stretch : stretches(columns, key, order))
            take(stretch.first, stretch.last);
    } else if (order == Qt::AscendingOrder || key == SortKey::Default) {
        take(0, m_entries.size());
    } else {
        for (size_t last = m_entries.size(); last > 0;) {
            size_t first = last - 1;
            while (first > 0 && (m_entries[first] & sameBit) != 0)
                --first;
            take(first, last);
            last = first;
        }
    }
    rows.resize(static_cast<size_t>(next - rows.data()));
}

} // namespace roomwarden
