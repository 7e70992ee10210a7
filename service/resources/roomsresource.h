// GET /v1/tenants/{tenant}/rooms, …/rooms/{id}, …/rooms/delta
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

// A page of the rooms of a customer in reach under rooms.view: $top, $skiptoken, and what RoomFilter reads.
[[nodiscard]] Result<Response> pageOfRooms(const Request &request, RequestContext &context,
                                           const KnownCustomer &customer);

void addRoomRoutes(ServiceRouter &router);

} // namespace roomwarden::service
