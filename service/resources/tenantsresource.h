// GET /v1/tenants, GET /v1/tenants/{tenant}, GET /v1/me/access: customers as far as the caller may know of them.
#pragma once

#include "core/domain/tenant.h"
#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addTenantRoutes(ServiceRouter &router);

// A customer with what the caller may see of it: numbers of rooms and counts trimmed to scope (INV-5, INV-10).
[[nodiscard]] Result<Tenant> tenantFor(Database &database, const Caller &caller, const KnownCustomer &customer);

} // namespace roomwarden::service
