// GET /v1/directory/principals: users and security groups of the caller's own organisation.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addDirectoryRoutes(ServiceRouter &router);

} // namespace roomwarden::service
