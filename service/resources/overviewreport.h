// GET …/reports/overview: tickets by category, and how many opened and were resolved day by day (W22).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addOverviewReportRoutes(ServiceRouter &router);

} // namespace roomwarden::service
