// The incident that a path names, as the caller may see it.
#pragma once

#include "core/domain/incident.h"
#include "service/access/accessevaluator.h"
#include "service/http/router.h"

#include <vector>

namespace roomwarden::service {

class Database;

struct VisibleIncident
{
    Incident incident = {};                  // in full, with the rooms in the caller's scope only
    const KnownCustomer *customer = nullptr; // lives as long as the evaluator
    std::vector<RoomId> everyRoom = {};      // in scope or not: to decide with, never to be told

    // Whether the permission holds in one of the rooms the caller sees it through.
    [[nodiscard]] bool allows(Permission permission) const;

    // Whether it holds in every room of the incident: for what changes rooms the caller may not see (INV-10).
    [[nodiscard]] bool allowsEverywhere(Permission permission) const;
};

// {tenant} and {id} of the path. itemNotFound if no room of it is in scope (INV-10).
[[nodiscard]] Result<VisibleIncident> visibleIncident(Database &database, AccessEvaluator &access,
                                                      const PathParameters &path);

} // namespace roomwarden::service
