// GET /v1/tenants/{tenant}/rooms, …/rooms/{id}, …/rooms/delta
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addRoomRoutes(ServiceRouter &router);

} // namespace roomwarden::service
