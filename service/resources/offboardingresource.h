// Off-boarding by the partner (W7): GET /v1/tenants/{tenant}/offboarding, DELETE /v1/tenants/{tenant}/relationship.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addOffboardingRoutes(ServiceRouter &router);

} // namespace roomwarden::service
