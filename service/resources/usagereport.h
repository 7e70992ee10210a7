// GET …/reports/usage: how rooms were used, as a whole and one by one (W22).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addUsageReportRoutes(ServiceRouter &router);

} // namespace roomwarden::service
