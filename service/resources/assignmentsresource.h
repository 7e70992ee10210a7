// Assignments of a role (W11, W12): GET, POST, PATCH, DELETE /v1/tenants/{tenant}/roles/{role}/assignments.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addAssignmentRoutes(ServiceRouter &router);

} // namespace roomwarden::service
