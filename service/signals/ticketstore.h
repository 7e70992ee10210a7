// Tickets in the tables: read, and written step by step with history, bot notes and the health of their rooms.
#pragma once

#include "core/base/result.h"
#include "service/access/changes.h"
#include "service/signals/lifecycle.h"

#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;
struct SignalDefinition;

struct StoredTicket
{
    IncidentId id = {};
    TenantId customer = {};
    RoomId signalRoom = {}; // of a signal ticket
    QString typeId = {};
    Ticket ticket = {};
};

// The identity of a signal ticket: one monitor of one component of one room (domain.md 1.4).
struct SignalKey
{
    TenantId customer = {};
    RoomId room = {};
    QString signalId = {};
    QString component = {};
};

// The ticket of a signal that is not closed. Nothing if there never was one, or the last one is closed.
[[nodiscard]] Result<std::optional<StoredTicket>> ticketOf(Database &database, const SignalKey &key);

[[nodiscard]] Result<std::optional<StoredTicket>> ticketById(Database &database, const IncidentId &id);

// Whether alerts of the signal in this room are ignored now: the room is not enrolled, it or the signal is
// suppressed, or the customer disabled the signal (INV-31, INV-32). A suppression ends on the millisecond, however late
// the periodic pass takes it away.
[[nodiscard]] Result<bool> isMuted(Database &database, const RoomId &room, const QString &signalId, qint64 now);

// Writes what a step made of a ticket; all of it inside the caller's transaction.
[[nodiscard]] Result<Done> applyStep(Database &transaction, const StoredTicket &before, const Step &step, qint64 now,
                                     ChangeSet &changes);

// A first life: a new row, or the row of a ticket that was gone, with the words of the signal. detail: what the device
// said, or empty.
[[nodiscard]] Result<Done> beginTicket(Database &transaction, const SignalKey &key, const SignalDefinition &signal,
                                       const QString &detail, const std::optional<StoredTicket> &gone, const Step &step,
                                       qint64 now, ChangeSet &changes);

// A ticket id that no incident has, as in 7B7365-EPDOLF.
[[nodiscard]] Result<IncidentId> newTicketId(Database &transaction);

// History lines and bot notes are added at the end, in the order given.
[[nodiscard]] Result<Done> addHistory(Database &transaction, const IncidentId &id,
                                      const std::vector<HistoryEntry> &entries);
[[nodiscard]] Result<Done> addBotNotes(Database &transaction, const IncidentId &id, const QStringList &texts,
                                       qint64 now);

} // namespace roomwarden::service
