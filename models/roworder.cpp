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

RowOrder RowOrder::build(const IncidentColumns &columns, SortKey key, const RowOrder *byDefault,
                         const std::atomic<bool> *cancelled)
{
    const auto isCancelled = [&] { return cancelled && cancelled->load(std::memory_order_relaxed); };
    struct Keyed
    {
        quint64 key;
        quint32 slot;
    };
    RowOrder order(key);
    std::vector<Keyed> keyed;
    if (key == SortKey::Default) {
        for (Slot slot = 0; slot < columns.end(); ++slot) {
            if (columns.flags(slot).isKnown())
                keyed.push_back({.key = defaultKey(columns, slot), .slot = slot});
        }
        std::sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
            return a.key != b.key ? a.key < b.key : columns.idText(a.slot) < columns.idText(b.slot);
        });
        order.m_entries.reserve(keyed.size());
        for (const Keyed &entry : keyed)
            order.m_entries.push_back(entry.slot);
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
    case SortKey::Severity:
    case SortKey::Status:
        countingSort(order.m_entries, 8, sameBit, [&](quint32 slot) -> size_t { return numberOf(columns, key, slot); });
        return order;
    default: break;
    }
    const bool byNumber = isByNumber(key);
    keyed.reserve(order.m_entries.size());
    for (const quint32 slot : order.m_entries) {
        keyed.push_back(
            {.key = byNumber ? numberOf(columns, key, slot) : prefixOf(textOf(columns, key, slot)), .slot = slot});
    }
    if (isCancelled())
        return RowOrder(key);
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed &a, const Keyed &b) { return a.key < b.key; });
    if (isCancelled())
        return RowOrder(key);
    if (!byNumber) {
        for (auto first = keyed.begin(); first != keyed.end();) {
            const auto last =
                std::find_if(first, keyed.end(), [&](const Keyed &other) { return other.key != first->key; });
            std::stable_sort(first, last, [&](const Keyed &a, const Keyed &b) {
                return compareFolded(textOf(columns, key, a.slot), textOf(columns, key, b.slot)) < 0;
            });
            first = last;
        }
    }
    const RowLess less(columns, key);
    for (size_t i = 0; i < keyed.size(); ++i) {
        const bool same =
            i > 0 && keyed[i].key == keyed[i - 1].key && (byNumber || less.sameCell(keyed[i - 1].slot, keyed[i].slot));
        order.m_entries[i] = keyed[i].slot | (same ? sameBit : 0U);
    }
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

void RowOrder::collect(const SlotBitmap &shown, Qt::SortOrder order, std::vector<Slot> &rows) const
{
    rows.resize(m_entries.size());
    const quint64 *words = shown.words();
    const size_t wordCount = shown.wordCount();
    Slot *next = rows.data();
    const auto take = [&](quint32 entry) { // without a branch: which rows are shown is anybody's guess
        const Slot slot = slotOf(entry);
        *next = slot;
        next += slot / 64 < wordCount ? words[slot / 64] >> (slot % 64) & 1U : 0U;
    };
    if (order == Qt::AscendingOrder || m_key == SortKey::Default) {
        for (const quint32 entry : m_entries)
            take(entry);
    } else {
        for (size_t last = m_entries.size(); last > 0;) {
            size_t first = last - 1;
            while (first > 0 && (m_entries[first] & sameBit) != 0)
                --first;
            for (size_t i = first; i < last; ++i)
                take(m_entries[i]);
            last = first;
        }
    }
    rows.resize(static_cast<size_t>(next - rows.data()));
}

} // namespace roomwarden
