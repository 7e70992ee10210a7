// Tenant managers (W1): GET, POST /v1/tenantManagers, DELETE /v1/tenantManagers/{principal}.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addTenantManagerRoutes(ServiceRouter &router);

} // namespace roomwarden::service
