// Incidents in the tables, read as values. A watched signal that recovered leaves a row in state "gone" behind: it is
// nobody's incident any more, and only a delta tells of it, as removed.
#pragma once

#include "core/base/result.h"
#include "core/domain/effectivepermission.h"
#include "core/domain/incident.h"

#include <functional>
#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;

struct IncidentRow
{
    Incident incident = {}; // with all its rooms, in scope or not: trimmed() before anybody sees it
    qint64 sequence = 0;    // of its last change
    bool gone = false;
};

// Rows of one customer, or of all, by the order of changes: sequence in (after, upTo], ascending, at most limit.
// Without description and recommended action. Names of customers are left empty.
[[nodiscard]] Result<std::vector<IncidentRow>>
incidentsByChange(Database &database, const std::optional<TenantId> &customer, qint64 after, qint64 upTo, int limit);

// The same, latest change first, sequence below `before`; without those that are gone.
[[nodiscard]] Result<std::vector<IncidentRow>>
latestIncidents(Database &database, const std::optional<TenantId> &customer, qint64 before, int limit);

// Where a list by creation goes on: at this time, after this id.
struct CreationPlace
{
    qint64 time = 0; // milliseconds since 1970
    IncidentId id = {};
};

// The oldest first, created before `end` (milliseconds since 1970), at most limit; without those that are gone.
[[nodiscard]] Result<std::vector<IncidentRow>> incidentsByCreation(Database &database, const TenantId &customer,
                                                                   const CreationPlace &after, qint64 end, int limit);

// One incident of one customer, in full. Nothing if there is none, or it is gone.
[[nodiscard]] Result<std::optional<IncidentRow>> findIncident(Database &database, const TenantId &customer,
                                                              const IncidentId &id);

// The incident as somebody with this scope may see it: only rooms in scope (INV-10). Nothing if no room is.
[[nodiscard]] std::optional<Incident> trimmed(Incident incident, const RoomScope &scope);

// Notes and history, oldest first.
[[nodiscard]] Result<std::vector<IncidentNote>> notesOf(Database &database, const IncidentId &id);
[[nodiscard]] Result<std::vector<HistoryEntry>> historyOf(Database &database, const IncidentId &id);

} // namespace roomwarden::service
