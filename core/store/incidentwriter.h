// Puts incidents into the columns and takes them out: names interned, ids indexed, customers tallied, patches on top.
// Knows nothing of announcements.
#pragma once

#include "core/store/incidentstore.h"
#include "core/store/slotbitmap.h"
#include "core/store/slotindex.h"
#include "core/store/storedpage.h"

#include <QHash>

#include <string>
#include <unordered_set>

namespace roomwarden {

class IncidentWriter
{
public:
    [[nodiscard]] Slot add(const Incident &incident);
    // Adds the rows of a page whose ids are neither known nor gone; gives their slots.
    [[nodiscard]] std::vector<Slot> load(const StoredPage &page, const std::unordered_set<std::string> &gone);
    // False if nothing differs or a later revision is known.
    bool replace(Slot slot, const Incident &incident);
    // Its id is free and it counts no longer, but its values stay readable until free().
    void forget(Slot slot);
    void free(const std::vector<Slot> &slots);

    void setPatch(Slot slot, const IncidentPatch &patch);
    bool dropPatch(Slot slot); // false: there was none

    [[nodiscard]] int size() const { return m_index.size(); }
    [[nodiscard]] std::optional<Slot> find(const IncidentId &id) const;
    [[nodiscard]] Incident shown(Slot slot) const;
    [[nodiscard]] const IncidentColumns &columns() const { return m_columns; }
    [[nodiscard]] std::vector<Slot> slotsOf(const TenantId &customer) const; // a null one: all
    [[nodiscard]] IncidentTally tally(const TenantId &customer) const;       // a null one: all

private:
    struct Overlay
    {
        IncidentPatch patch = {};
        IncidentFlags flags = {}; // the truth under it
        NameIndex assignee = 0;
    };

    using PageNames = std::array<std::vector<NameIndex>, StoredPage::PoolCount>; // [0]: no name

    [[nodiscard]] Slot takeSlot();
    [[nodiscard]] PageNames namesOf(const StoredPage &page, const std::vector<const StoredPage::Row *> &rows);
    void write(Slot slot, const Incident &incident);
    void write(Slot slot, const StoredPage &page, const StoredPage::Row &row, const PageNames &names);
    void applyPatch(Slot slot, Overlay &overlay);
    void revertPatch(Slot slot, const Overlay &overlay);
    void releaseNames(Slot slot);
    void count(Slot slot, int by);
    [[nodiscard]] std::vector<NameIndex> customersWith(const TenantId &customer) const;

    IncidentColumns m_columns;
    SlotIndex m_index;
    std::vector<Slot> m_free; // freed ones
    Slot m_end = 0;           // slots from here on were never used
    SlotBitmap m_known;       // added and not forgotten
    QHash<Slot, Overlay> m_overlays;
    std::vector<IncidentTally> m_tallies;                       // by customer
    mutable QHash<QString, std::vector<NameIndex>> m_customers; // by id; a renamed customer has two for a while
    mutable quint64 m_customersVersion = 0;
};

} // namespace roomwarden
