// Suppressions in the tables suppressions and rooms.
#include "service/signals/suppressions.h"

#include "service/access/rows.h"
#include "service/signals/roomhealth.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// After a row came or went.
Result<Done> settleRoom(Database &transaction, const SuppressionKey &key, bool suppressed, ChangeSet &changes)
{
    if (key.signalId.isEmpty()) {
        Result<int> marked = change(transaction, u"UPDATE rooms SET suppressed = ? WHERE id = ?"_s,
                                    {suppressed ? 1 : 0, key.room.text()});
        if (!marked)
            return std::move(marked).error();
    }
    Result<bool> refreshed = refreshRoom(transaction, key.room, true);
    if (!refreshed)
        return std::move(refreshed).error();
    changes.add(Resource::Rooms, key.customer);
    changes.add(Resource::Tenants, key.customer); // its counts
    return Done{};
}

Result<Done> lift(Database &transaction, const SuppressionKey &key, const QString &condition,
                  const QVariantList &values, ChangeSet &changes)
{
    Result<int> deleted =
        change(transaction, u"DELETE FROM suppressions WHERE room_id = ? AND signal_id = ?"_s + condition,
               QVariantList{key.room.text(), key.signalId} + values);
    if (!deleted)
        return std::move(deleted).error();
    if (*deleted == 0)
        return Done{};
    return settleRoom(transaction, key, false, changes);
}

} // namespace

Result<Suppressions> suppressionsOf(Database &database, const RoomId &room, qint64 now)
{
    Suppressions found;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT s.signal_id, s.set_by, COALESCE(p.display_name, ''), s.set_ms, s.expires_ms, s.reason FROM"
                   u" suppressions s LEFT JOIN principals p ON p.id = s.set_by WHERE s.room_id = ?"
                   u" AND (s.expires_ms IS NULL OR s.expires_ms > ?)"_s,
                   {room.text(), now}, [&found](const QSqlQuery &row) {
                       found.insert_or_assign(row.value(0).toString(),
                                              Suppression{.by = {.id = PrincipalId(row.value(1).toString()),
                                                                 .displayName = row.value(2).toString()},
                                                          .since = timeFrom(row.value(3)),
                                                          .expires = timeFrom(row.value(4)),
                                                          .reason = row.value(5).toString()});
                   });
    if (!read)
        return std::move(read).error();
    return found;
}

Result<Done> suppress(Database &transaction, const SuppressionKey &key, const Suppression &suppression,
                      ChangeSet &changes)
{
    Result<int> written =
        change(transaction,
               u"INSERT INTO suppressions (room_id, signal_id, set_by, set_ms, expires_ms, reason) VALUES"
               u" (?, ?, ?, ?, ?, ?) ON CONFLICT (room_id, signal_id) DO UPDATE SET set_by = excluded.set_by, set_ms ="
               u" CASE WHEN suppressions.expires_ms <= excluded.set_ms THEN excluded.set_ms ELSE suppressions.set_ms"
               u" END, expires_ms = excluded.expires_ms, reason = excluded.reason"_s,
               {key.room.text(), key.signalId, suppression.by.id.text(), timeValue(suppression.since),
                timeValue(suppression.expires), suppression.reason});
    if (!written)
        return std::move(written).error();
    return settleRoom(transaction, key, true, changes);
}

Result<Done> unsuppress(Database &transaction, const SuppressionKey &key, ChangeSet &changes)
{
    return lift(transaction, key, {}, {}, changes);
}

Result<std::vector<SuppressionKey>> expiredSuppressions(Database &database, qint64 now, int limit)
{
    std::vector<SuppressionKey> found;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT r.tenant_id, s.room_id, s.signal_id FROM suppressions s JOIN rooms r ON r.id = s.room_id"
                   u" WHERE s.expires_ms IS NOT NULL AND s.expires_ms <= ? LIMIT ?"_s,
                   {now, limit}, [&found](const QSqlQuery &row) {
                       found.push_back({.customer = TenantId(row.value(0).toString()),
                                        .room = RoomId(row.value(1).toString()),
                                        .signalId = row.value(2).toString()});
                   });
    if (!read)
        return std::move(read).error();
    return found;
}

Result<Done> liftExpired(Database &transaction, const SuppressionKey &key, qint64 now, ChangeSet &changes)
{
    return lift(transaction, key, u" AND expires_ms <= ?"_s, {now}, changes);
}

} // namespace roomwarden::service
