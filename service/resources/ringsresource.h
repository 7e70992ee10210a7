// /v1/tenants/{tenant}/rings and /v1/customer/rings: update rings, and moving rooms between them (W19).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addRingRoutes(ServiceRouter &router);

} // namespace roomwarden::service
