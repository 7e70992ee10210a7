// Rooms in the tables, read as values. A room that was unenrolled is nobody's room any more: only a delta tells of it,
// as removed.
#pragma once

#include "core/base/result.h"
#include "core/domain/effectivepermission.h"
#include "core/domain/room.h"

#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;

struct RoomRow
{
    Room room = {}; // activeIncidents is counted only where the reader's ticket scope reaches
    qint64 sequence = 0;
    bool gone = false;
};

// Rooms of one customer whose last change is in (after, upTo], by change and id, at most limit; several rooms can share
// one number, so a page goes on after (after, afterId). tickets: where active incidents may be counted.
[[nodiscard]] Result<std::vector<RoomRow>> roomsByChange(Database &database, const TenantId &customer, qint64 after,
                                                         const RoomId &afterId, qint64 upTo, int limit,
                                                         const RoomScope &tickets);

[[nodiscard]] Result<std::optional<RoomRow>> findRoom(Database &database, const TenantId &customer, const RoomId &id,
                                                      const RoomScope &tickets);

} // namespace roomwarden::service
