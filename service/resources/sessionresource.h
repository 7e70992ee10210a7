// Signing in as one of the demo's people, and signing out.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addSessionRoutes(ServiceRouter &router);

} // namespace roomwarden::service
