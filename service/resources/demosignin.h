// The demo's OpenID provider over HTTP, and the list of its ready-made people. The same protocol as any provider's, so
// that the console signs in here as it does everywhere.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addDemoSignInRoutes(ServiceRouter &router);

} // namespace roomwarden::service
