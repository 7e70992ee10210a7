// Tickets in the tables incidents, incident_history and incident_notes.
#include "service/signals/ticketstore.h"

#include "service/access/rows.h"
#include "service/signals/roomhealth.h"
#include "service/signals/signalcatalogue.h"

#include <QRandomGenerator>
#include <QUuid>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto ticketColumns = "SELECT id, tenant_id, signal_room_id, type_id, state, display_status, assigned_to,"
                           " resolved_ms, closed_ms, watch_until_ms, remediation_until_ms, closure_reason, closed_by,"
                           " repeat_count, duplicate_of FROM incidents WHERE "_L1;

StoredTicket ticketFrom(const QSqlQuery &row)
{
    const QString state = row.value(4).toString();
    const QString reason = row.value(11).toString();
    StoredTicket stored{.id = IncidentId(row.value(0).toString()),
                        .customer = TenantId(row.value(1).toString()),
                        .signalRoom = RoomId(row.value(2).toString()),
                        .typeId = row.value(3).toString()};
    stored.ticket = {.life = state == "gone"_L1 ? Ticket::Life::Gone : Ticket::Life::Alive,
                     .state = incidentStateFromWire(state),
                     .displayStatus = displayStatusFromWire(row.value(5).toString()),
                     .assignedTo = assignedToFromWire(row.value(6).toString()),
                     .resolved = optionalFrom(row.value(7)),
                     .closed = optionalFrom(row.value(8)),
                     .watchUntil = optionalFrom(row.value(9)),
                     .remediationUntil = optionalFrom(row.value(10)),
                     .repeats = row.value(13).toUInt()};
    if (!reason.isEmpty())
        stored.ticket.closure = Closure{.reason = reason,
                                        .closedBy = row.value(12).toString(),
                                        .duplicateOf = IncidentId(row.value(14).toString())};
    return stored;
}

Result<std::optional<StoredTicket>> firstTicket(Database &database, const QString &condition,
                                                const QVariantList &values)
{
    std::optional<StoredTicket> found;
    Result<Done> read = forEachRow(database, ticketColumns + condition, values, [&found](const QSqlQuery &row) {
        if (!found)
            found = ticketFrom(row);
    });
    if (!read)
        return std::move(read).error();
    return found;
}

QString stateName(const Ticket &ticket)
{
    return ticket.life == Ticket::Life::Gone ? u"gone"_s : QString(wireName(ticket.state));
}

QString statusName(const Ticket &ticket)
{
    return ticket.life == Ticket::Life::Gone ? u"gone"_s : QString(wireName(ticket.displayStatus));
}

Result<Done> refreshRoomsOf(Database &transaction, const StoredTicket &ticket, bool countChanged, ChangeSet &changes)
{
    std::vector<RoomId> rooms;
    Result<Done> read =
        forEachRow(transaction, u"SELECT room_id FROM incident_rooms WHERE incident_id = ?"_s, {ticket.id.text()},
                   [&rooms](const QSqlQuery &row) { rooms.emplace_back(row.value(0).toString()); });
    if (!read)
        return read;
    for (const RoomId &room : rooms) {
        const Result<bool> changed = refreshRoom(transaction, room, countChanged);
        if (!changed)
            return changed.error();
        if (*changed) {
            changes.add(Resource::Rooms, ticket.customer);
            changes.add(Resource::Tenants, ticket.customer); // its counts
        }
    }
    return Done{};
}

// What every step ends with: the words beside the ticket, its rooms, and the hint.
Result<Done> finishStep(Database &transaction, const StoredTicket &ticket, bool wasActive, const Step &step, qint64 now,
                        ChangeSet &changes)
{
    if (Result<Done> written = addHistory(transaction, ticket.id, step.history); !written)
        return written;
    if (Result<Done> written = addBotNotes(transaction, ticket.id, step.botNotes, now); !written)
        return written;
    changes.add(Resource::Incidents, ticket.customer);
    return refreshRoomsOf(transaction, ticket, wasActive != step.ticket.isActive(), changes);
}

} // namespace

Result<std::optional<StoredTicket>> ticketOf(Database &database, const SignalKey &key)
{
    return firstTicket(database,
                       u"signal_room_id = ? AND type_id = ? AND component = ? AND source = 'signal'"
                       u" AND state <> 'closed' ORDER BY created_ms DESC"_s,
                       {key.room.text(), key.signalId, key.component});
}

Result<std::optional<StoredTicket>> ticketById(Database &database, const IncidentId &id)
{
    return firstTicket(database, u"id = ?"_s, {id.text()});
}

Result<bool> isMuted(Database &database, const RoomId &room, const QString &signalId, qint64 now)
{
    const Result<QVariant> muted = firstValue(
        database,
        u"SELECT CASE WHEN r.enrollment <> 'enrolled' OR (r.suppressed <> 0 AND NOT EXISTS (SELECT 1 FROM suppressions"
        u" w WHERE w.room_id = r.id AND w.signal_id = '' AND w.expires_ms <= ?)) OR EXISTS (SELECT 1 FROM suppressions"
        u" s WHERE s.room_id = r.id AND s.signal_id = ? AND (s.expires_ms IS NULL OR s.expires_ms > ?)) OR EXISTS "
        u"(SELECT"
        u" 1 FROM signal_settings g WHERE g.tenant_id = r.tenant_id AND g.signal_id = ? AND g.state = 'disabled') THEN "
        u"1"
        u" ELSE 0 END FROM rooms r WHERE r.id = ?"_s,
        {now, signalId, now, signalId, room.text()});
    if (!muted)
        return muted.error();
    return !muted->isValid() || muted->toInt() != 0;
}

Result<Done> applyStep(Database &transaction, const StoredTicket &before, const Step &step, qint64 now,
                       ChangeSet &changes)
{
    const Result<qint64> sequence = nextChange(transaction);
    if (!sequence)
        return sequence.error();
    const Ticket &ticket = step.ticket;
    const Closure closure = ticket.closure.value_or(Closure());
    Result<int> written = change(
        transaction,
        u"UPDATE incidents SET state = ?, display_status = ?, assigned_to = ?, resolved_ms = ?, closed_ms = ?,"
        u" watch_until_ms = ?, remediation_until_ms = ?, closure_reason = ?, closed_by = ?, duplicate_of = ?,"
        u" repeat_count = ?, note_count = note_count + ?, updated_ms = ?, revision = revision + 1, change_seq = ? WHERE id = ?"_s,
        {stateName(ticket), statusName(ticket), QString(wireName(ticket.assignedTo)), optionalValue(ticket.resolved),
         optionalValue(ticket.closed), optionalValue(ticket.watchUntil), optionalValue(ticket.remediationUntil),
         closure.reason, closure.closedBy, closure.duplicateOf.text(), ticket.repeats,
         static_cast<int>(step.botNotes.size()), now, *sequence, before.id.text()});
    if (!written)
        return std::move(written).error();
    return finishStep(transaction, before, before.ticket.isActive(), step, now, changes);
}

Result<Done> beginTicket(Database &transaction, const SignalKey &key, const SignalDefinition &signal,
                         const QString &detail, const std::optional<StoredTicket> &gone, const Step &step, qint64 now,
                         ChangeSet &changes)
{
    StoredTicket begun{.customer = key.customer, .signalRoom = key.room, .typeId = key.signalId};
    if (gone) {
        begun.id = gone->id;
        // What was only watched is no history of the incident that begins now.
        for (const QString &sql : {u"DELETE FROM incident_history WHERE incident_id = ?"_s,
                                   u"DELETE FROM incident_notes WHERE incident_id = ?"_s,
                                   u"DELETE FROM incident_rooms WHERE incident_id = ?"_s}) {
            if (Result<int> deleted = change(transaction, sql, {begun.id.text()}); !deleted)
                return std::move(deleted).error();
        }
    } else {
        Result<IncidentId> id = newTicketId(transaction);
        if (!id)
            return std::move(id).error();
        begun.id = *std::move(id);
    }
    const Result<qint64> sequence = nextChange(transaction);
    if (!sequence)
        return sequence.error();
    QString title = signal.title;
    if (detail.isEmpty())
        title.remove(u" (%1)"_s);
    else
        title.replace(u"%1"_s, detail);

    const Ticket &ticket = step.ticket;
    Result<int> written = change(
        transaction,
        u"INSERT INTO incidents (id, tenant_id, source, type_id, type_name, category, severity, state, display_status,"
        u" assigned_to, title, description, recommended_action, created_ms, updated_ms, note_count, signal_room_id,"
        u" component, watch_until_ms, remediation_until_ms, revision, change_seq) VALUES (?, ?, 'signal', ?, ?, ?, ?, "
        u"?,"
        u" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (id) DO UPDATE SET severity = excluded.severity,"
        u" state = excluded.state, display_status = excluded.display_status, assigned_to = excluded.assigned_to,"
        u" assignee_id = '', assignee_name = '', title = excluded.title, created_ms = excluded.created_ms,"
        u" updated_ms = excluded.updated_ms, resolved_ms = NULL, closed_ms = NULL, closure_reason = '', closed_by = '',"
        u" note_count = excluded.note_count, repeat_count = 0, watch_until_ms = excluded.watch_until_ms,"
        u" remediation_until_ms = excluded.remediation_until_ms, revision = incidents.revision + 1,"
        u" change_seq = excluded.change_seq"_s,
        {begun.id.text(),
         key.customer.text(),
         key.signalId,
         signal.name,
         signal.category,
         QString(wireName(signal.severity)),
         stateName(ticket),
         statusName(ticket),
         QString(wireName(ticket.assignedTo)),
         title,
         signal.description,
         signal.recommendedAction,
         now,
         now,
         static_cast<int>(step.botNotes.size()),
         key.room.text(),
         key.component,
         optionalValue(ticket.watchUntil),
         optionalValue(ticket.remediationUntil),
         *sequence});
    if (!written)
        return std::move(written).error();
    written = change(transaction, u"INSERT INTO incident_rooms (incident_id, room_id) VALUES (?, ?)"_s,
                     {begun.id.text(), key.room.text()});
    if (!written)
        return std::move(written).error();
    return finishStep(transaction, begun, false, step, now, changes);
}

Result<IncidentId> newTicketId(Database &transaction)
{
    QRandomGenerator *random = QRandomGenerator::system();
    for (;;) {
        QString text = u"%1-"_s.arg(random->bounded(0x1000000), 6, 16, QLatin1Char('0')).toUpper();
        for (int i = 0; i < 6; ++i)
            text += QChar(static_cast<char16_t>(u'A' + random->bounded(26)));
        const Result<QVariant> taken = firstValue(transaction, u"SELECT 1 FROM incidents WHERE id = ?"_s, {text});
        if (!taken)
            return taken.error();
        if (!taken->isValid())
            return IncidentId(text);
    }
}

Result<Done> addHistory(Database &transaction, const IncidentId &id, const std::vector<HistoryEntry> &entries)
{
    if (entries.empty())
        return Done{};
    const Result<QVariant> last = firstValue(
        transaction, u"SELECT COALESCE(MAX(position), 0) FROM incident_history WHERE incident_id = ?"_s, {id.text()});
    if (!last)
        return last.error();
    int position = last->toInt();
    for (const HistoryEntry &entry : entries) {
        Result<int> written =
            change(transaction,
                   u"INSERT INTO incident_history (incident_id, position, time_ms, from_state, to_state, actor, remark)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   {id.text(), ++position, entry.time.toMSecsSinceEpoch(), QString(wireName(entry.from)),
                    QString(wireName(entry.to)), entry.actor, entry.remark});
        if (!written)
            return std::move(written).error();
    }
    return Done{};
}

Result<Done> addBotNotes(Database &transaction, const IncidentId &id, const QStringList &texts, qint64 now)
{
    for (const QString &text : texts) {
        Result<int> written = change(
            transaction,
            u"INSERT INTO incident_notes (id, incident_id, author_kind, author, created_ms, text) VALUES (?, ?, 'bot',"
            u" ?, ?, ?)"_s,
            {QUuid::createUuid().toString(QUuid::WithoutBraces), id.text(), serviceActor(), now++, text});
        if (!written)
            return std::move(written).error();
    }
    return Done{};
}

} // namespace roomwarden::service
