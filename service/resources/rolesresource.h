// Roles of the partner in one customer (W10, W12): GET, POST, PATCH, DELETE /v1/tenants/{tenant}/roles.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addRoleRoutes(ServiceRouter &router);

} // namespace roomwarden::service
