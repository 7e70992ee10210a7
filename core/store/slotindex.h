// Finds the slot of an id. Holds slots only; the ids stand in the columns.
#pragma once

#include "core/store/incidentcolumns.h"

#include <optional>

namespace roomwarden {

class SlotIndex
{
public:
    [[nodiscard]] std::optional<Slot> find(const IncidentColumns &columns, std::string_view id) const;
    void insert(const IncidentColumns &columns, Slot slot); // its id must stand in the columns and be new
    void remove(const IncidentColumns &columns, Slot slot);
    void clear();
    [[nodiscard]] int size() const { return m_size; }

private:
    void grow(const IncidentColumns &columns);
    [[nodiscard]] size_t first(std::string_view id) const; // where to begin to look
    [[nodiscard]] size_t next(size_t place) const;

    std::vector<quint32> m_places; // open addressing: slot + 1; 0: free; ~0: left over from a removed one
    size_t m_taken = 0;            // places that are not free
    int m_size = 0;
};

} // namespace roomwarden
