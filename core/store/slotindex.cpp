// Open addressing with linear probing.
#include "core/store/slotindex.h"

#include <QHash>

namespace roomwarden {

namespace {

constexpr quint32 leftover = ~quint32(0);

size_t hashOf(std::string_view id) { return qHashBits(id.data(), id.size(), 0x9747b28c); }

} // namespace

std::optional<Slot> SlotIndex::find(const IncidentColumns &columns, std::string_view id) const
{
    if (m_places.empty())
        return std::nullopt;
    const size_t mask = m_places.size() - 1;
    for (size_t place = hashOf(id) & mask; m_places[place] != 0; place = (place + 1) & mask) {
        if (m_places[place] != leftover && columns.idText(m_places[place] - 1) == id)
            return m_places[place] - 1;
    }
    return std::nullopt;
}

void SlotIndex::insert(const IncidentColumns &columns, Slot slot)
{
    if ((m_taken + 1) * 4 > m_places.size() * 3)
        grow(columns);
    const size_t mask = m_places.size() - 1;
    size_t place = hashOf(columns.idText(slot)) & mask;
    while (m_places[place] != 0 && m_places[place] != leftover)
        place = (place + 1) & mask;
    m_taken += m_places[place] == 0 ? 1 : 0;
    m_places[place] = slot + 1;
    ++m_size;
}

void SlotIndex::remove(const IncidentColumns &columns, Slot slot)
{
    const size_t mask = m_places.size() - 1;
    size_t place = hashOf(columns.idText(slot)) & mask;
    while (m_places[place] != slot + 1)
        place = (place + 1) & mask;
    m_places[place] = leftover;
    --m_size;
}

void SlotIndex::clear() { *this = {}; }

void SlotIndex::grow(const IncidentColumns &columns)
{
    size_t size = 1024;
    while (size * 3 < (static_cast<size_t>(m_size) + 1) * 5) // at most 60% full, so that it does not grow again soon
        size *= 2;
    const std::vector<quint32> old = std::exchange(m_places, std::vector<quint32>(size));
    m_taken = static_cast<size_t>(m_size);
    const size_t mask = size - 1;
    for (const quint32 entry : old) {
        if (entry == 0 || entry == leftover)
            continue;
        size_t place = hashOf(columns.idText(entry - 1)) & mask;
        while (m_places[place] != 0)
            place = (place + 1) & mask;
        m_places[place] = entry;
    }
}

} // namespace roomwarden
