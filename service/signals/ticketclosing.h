// Tickets that the service closes because nobody listens to their signals any more.
#pragma once

#include "core/base/result.h"
#include "service/access/changes.h"

namespace roomwarden::service {

class Database;

// Closes the active tickets of a signal that the customer switched off, and forgets those being watched (INV-32).
[[nodiscard]] Result<Done> closeTicketsOfSignal(Database &transaction, const TenantId &customer,
                                                const QString &signalId, qint64 now, ChangeSet &changes);

// The same for all signals of a room that was unenrolled. Recorded issues stay: a person closes them (INV-27).
[[nodiscard]] Result<Done> closeTicketsOfRoom(Database &transaction, const RoomId &room, qint64 now,
                                              ChangeSet &changes);

} // namespace roomwarden::service
