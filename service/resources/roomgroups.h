// Room groups (W20): GET /v1/tenants/{tenant}/groups[/{id}] for the partner, who sees a group only with its rooms in
// scope; /v1/customer/groups[/{id}] for the customer, who makes, changes and deletes them. No partner role can hold
// groups.modify or groups.create (INV-13), so the partner's side has no writes.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addRoomGroupRoutes(ServiceRouter &router);

} // namespace roomwarden::service
