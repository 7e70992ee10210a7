// Why somebody may do something, and what somebody sees: GET /v1/tenants/{tenant}/access/explain and …/effective, for
// callers with roles.view.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addAccessRoutes(ServiceRouter &router);

} // namespace roomwarden::service
