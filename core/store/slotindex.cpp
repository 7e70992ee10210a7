// Open addressing with linear probing.
#include "core/store/slotindex.h"

#include <QHash>

#include <algorithm>

namespace roomwarden {

namespace {

constexpr quint32 leftover = ~quint32(0);

} // namespace

size_t SlotIndex::first(std::string_view id) const
{
    // The upper half of a product spreads a hash over any number of places.
    const auto hash = static_cast<quint32>(qHashBits(id.data(), id.size(), 0x9747b28c));
    return static_cast<size_t>(quint64(hash) * m_places.size() >> 32);
}

size_t SlotIndex::next(size_t place) const { return place + 1 == m_places.size() ? 0 : place + 1; }

std::optional<Slot> SlotIndex::find(const IncidentColumns &columns, std::string_view id) const
{
    if (m_places.empty())
        return std::nullopt;
    for (size_t place = first(id); m_places[place] != 0; place = next(place)) {
        if (m_places[place] != leftover && columns.idText(m_places[place] - 1) == id)
            return m_places[place] - 1;
    }
    return std::nullopt;
}

void SlotIndex::insert(const IncidentColumns &columns, Slot slot)
{
    if ((m_taken + 1) * 4 > m_places.size() * 3)
        grow(columns);
    size_t place = first(columns.idText(slot));
    while (m_places[place] != 0 && m_places[place] != leftover)
        place = next(place);
    m_taken += m_places[place] == 0 ? 1 : 0;
    m_places[place] = slot + 1;
    ++m_size;
}

void SlotIndex::remove(const IncidentColumns &columns, Slot slot)
{
    size_t place = first(columns.idText(slot));
    while (m_places[place] != slot + 1)
        place = next(place);
    m_places[place] = leftover;
    --m_size;
}

void SlotIndex::clear() { *this = {}; }

void SlotIndex::grow(const IncidentColumns &columns)
{
    // From 60% full on until 75%: four bytes a place, and a million incidents have more than a million places.
    const size_t size = std::max<size_t>(1024, (static_cast<size_t>(m_size) + 1) * 5 / 3);
    const std::vector<quint32> old = std::exchange(m_places, std::vector<quint32>(size));
    m_taken = static_cast<size_t>(m_size);
    for (const quint32 entry : old) {
        if (entry == 0 || entry == leftover)
            continue;
        size_t place = first(columns.idText(entry - 1));
        while (m_places[place] != 0)
            place = next(place);
        m_places[place] = entry;
    }
}

} // namespace roomwarden
