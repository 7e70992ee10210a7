// GET /v1/tenants/{tenant}/rooms, …/rooms/{id}, …/rooms/delta
#pragma once

#include "core/domain/room.h"
#include "service/resources/requestcontext.h"

namespace roomwarden::service {

// A room of the path that the caller may know of; itemNotFound otherwise (INV-10).
[[nodiscard]] Result<Room> roomIn(Database &database, const KnownCustomer &customer, const PathParameters &path);

// A page of the rooms of a customer in reach under rooms.view: $top, $skiptoken, and what RoomFilter reads.
[[nodiscard]] Result<Response> pageOfRooms(const Request &request, RequestContext &context,
                                           const KnownCustomer &customer);

void addRoomRoutes(ServiceRouter &router);

} // namespace roomwarden::service
