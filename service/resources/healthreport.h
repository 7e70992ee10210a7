// GET /v1/tenants/{tenant}/reports/health and …/reports/health/rooms/{id}: healthy and unhealthy days by the 20-minute
// rule.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addHealthReportRoutes(ServiceRouter &router);

} // namespace roomwarden::service
