// Signing out of the service.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addSessionRoutes(ServiceRouter &router);

} // namespace roomwarden::service
