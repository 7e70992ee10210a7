// Suppressions: signals of a room, or a whole room, whose alerts are ignored until somebody, or the time, lifts it
// (INV-32). Tickets that were open before stay open, but no longer count for the room's health (domain.md 1.3).
#pragma once

#include "core/base/result.h"
#include "core/domain/roomsignal.h"
#include "service/access/changes.h"

#include <map>

namespace roomwarden::service {

class Database;

// What is suppressed: one signal of a room, or, with an empty id, all of it.
struct SuppressionKey
{
    TenantId customer = {};
    RoomId room = {};
    QString signalId = {};
};

// By signal id, an empty one for the whole room; without those that ended.
using Suppressions = std::map<QString, Suppression>;
[[nodiscard]] Result<Suppressions> suppressionsOf(Database &database, const RoomId &room, qint64 now);

// Inside a write transaction. Suppressing again replaces who, until when and why, but not since when unless the one
// before had ended; lifting what is not suppressed changes nothing. Both bring the room's health up to date, and let
// the room's row come in the next delta.
[[nodiscard]] Result<Done> suppress(Database &transaction, const SuppressionKey &key, const Suppression &suppression,
                                    ChangeSet &changes);
[[nodiscard]] Result<Done> unsuppress(Database &transaction, const SuppressionKey &key, ChangeSet &changes);

// Those whose time is over now, at most limit.
[[nodiscard]] Result<std::vector<SuppressionKey>> expiredSuppressions(Database &database, qint64 now, int limit);

// Lifts one if its time is over now: it may have been given a new one since it was found.
[[nodiscard]] Result<Done> liftExpired(Database &transaction, const SuppressionKey &key, qint64 now,
                                       ChangeSet &changes);

} // namespace roomwarden::service
