// What a worker is given to filter and sort a list, and what it gives back. Private to IncidentRows.
#pragma once

#include "models/incidentrows.h"

namespace roomwarden {

struct IncidentRows::Work
{
    Job IncidentRows::*job = nullptr;
    IncidentColumns columns = {};
    std::shared_ptr<std::atomic<bool>> cancelled = {};
    qint64 now = 0;
    std::optional<IncidentQuery> filter = {};
    std::optional<SlotBitmap> within = {};
    std::optional<SortKey> key = {};
    std::vector<KeptOrder> orders = {}; // those there are already of key and the default, perhaps to be patched
    std::optional<IncidentQuery> counts = {};
};

struct IncidentRows::Answer
{
    Job IncidentRows::*job = nullptr;
    std::shared_ptr<std::atomic<bool>> cancelled = {};
    qint64 now = 0;
    std::optional<IncidentQuery> filter = {};
    SlotBitmap shown = {};
    std::vector<RowOrder> orders = {};
    std::vector<int> counts = {};
};

// Each slot once, ascending.
[[nodiscard]] std::vector<Slot> once(std::vector<Slot> slots);

// How many rows match with one condition left out, for each of them.
[[nodiscard]] std::vector<int> countsWithoutEachOf(const IncidentColumns &columns, const IncidentQuery &query,
                                                   qint64 now, const std::atomic<bool> *cancelled);

} // namespace roomwarden
