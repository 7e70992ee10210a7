// The audit log of the caller's customer as a file (W18): GET /v1/customer/auditLogs.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addCustomerAuditRoutes(ServiceRouter &router);

} // namespace roomwarden::service
