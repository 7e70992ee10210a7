// GET /v1/tenants/{tenant}/rooms/{id}/signals; suppressing a signal of a room, or the whole room, and lifting it (W13).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addRoomSignalRoutes(ServiceRouter &router);

} // namespace roomwarden::service
