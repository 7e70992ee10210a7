// The tables rings and ring_rooms.
#include "service/resources/ringrows.h"

#include "service/access/rows.h"

#include <QSet>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// The number of days of the built-in rings is not published; these leave more than half of the 60 to the customer.
const std::vector<Ring> &builtInRings()
{
    static const std::vector<Ring> rings{
        {.id = u"staging"_s, .order = 1, .name = u"Staging"_s, .rolloutDays = 1, .testDays = 6, .builtIn = true},
        {.id = generalRing(),
         .order = 2,
         .name = u"General"_s,
         .defermentDays = 7,
         .rolloutDays = 5,
         .testDays = 5,
         .builtIn = true},
        {.id = u"executive"_s,
         .order = 3,
         .name = u"Executive"_s,
         .defermentDays = 17,
         .rolloutDays = 3,
         .testDays = 4,
         .builtIn = true},
    };
    return rings;
}

Result<std::vector<Ring>> keptRings(Database &database, const TenantId &customer)
{
    std::vector<Ring> rings;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT id, position, name, description, deferment_days, rollout_days, test_days, built_in,"
                   u" revision FROM rings WHERE tenant_id = ? ORDER BY position"_s,
                   {customer.text()}, [&rings](const QSqlQuery &row) {
                       rings.push_back({.id = row.value(0).toString(),
                                        .order = row.value(1).toInt(),
                                        .name = row.value(2).toString(),
                                        .description = row.value(3).toString(),
                                        .defermentDays = row.value(4).toInt(),
                                        .rolloutDays = row.value(5).toInt(),
                                        .testDays = row.value(6).toInt(),
                                        .builtIn = row.value(7).toInt() != 0,
                                        .revision = row.value(8).toUInt()});
                   });
    if (!read)
        return std::move(read).error();
    return rings;
}

// Its rooms are not what they were: who changes or deletes it must have seen them (INV-40).
Result<Done> raiseRevision(Database &transaction, const TenantId &customer, const QString &ring)
{
    Result<int> raised =
        change(transaction, u"UPDATE rings SET revision = revision + 1 WHERE tenant_id = ? AND id = ?"_s,
               {customer.text(), ring});
    if (!raised)
        return std::move(raised).error();
    return Done{};
}

} // namespace

QString generalRing() { return u"general"_s; }

Result<std::vector<Ring>> ringsOf(Database &database, const TenantId &customer, const RoomScope &reach)
{
    Result<std::vector<Ring>> kept = keptRings(database, customer);
    if (!kept)
        return kept;
    std::vector<Ring> rings = kept->empty() ? builtInRings() : *std::move(kept);
    Result<Done> read = forEachRow(
        database,
        u"SELECT r.id, r.display_name, COALESCE(m.ring_id, ?) FROM rooms r LEFT JOIN ring_rooms m ON m.room_id = r.id"
        u" WHERE r.tenant_id = ? AND r.enrollment <> 'unenrolled' ORDER BY r.display_name, r.id"_s,
        {generalRing(), customer.text()}, [&](const QSqlQuery &row) {
            const RoomId room(row.value(0).toString());
            const auto ring = std::ranges::find(rings, row.value(2).toString(), &Ring::id);
            if (ring != rings.end() && reach.contains(room))
                ring->rooms.push_back({.id = room, .displayName = row.value(1).toString()});
        });
    if (!read)
        return std::move(read).error();
    return rings;
}

Result<Done> keepRing(Database &transaction, const TenantId &customer, const Ring &ring)
{
    Result<int> written = change(
        transaction,
        u"INSERT INTO rings (tenant_id, id, position, name, description, deferment_days, rollout_days, test_days,"
        u" built_in, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, id) DO UPDATE SET"
        u" deferment_days = excluded.deferment_days, rollout_days = excluded.rollout_days, test_days ="
        u" excluded.test_days, revision = excluded.revision"_s,
        {customer.text(), ring.id, ring.order, ring.name, ring.description, ring.defermentDays, ring.rolloutDays,
         ring.testDays, ring.builtIn ? 1 : 0, ring.revision});
    if (!written)
        return std::move(written).error();
    return Done{};
}

Result<Done> dropRing(Database &transaction, const TenantId &customer, const QString &id)
{
    const Result<QVariant> room = firstValue(
        transaction, u"SELECT room_id FROM ring_rooms WHERE tenant_id = ? AND ring_id = ?"_s, {customer.text(), id});
    if (!room)
        return room.error();
    if (room->isValid()) {
        if (Result<Done> raised = raiseRevision(transaction, customer, generalRing()); !raised)
            return raised;
    }
    Result<int> deleted =
        change(transaction, u"DELETE FROM rings WHERE tenant_id = ? AND id = ?"_s, {customer.text(), id});
    if (!deleted)
        return std::move(deleted).error();
    return Done{};
}

Result<Done> moveToRing(Database &transaction, const TenantId &customer, const QString &ring, const QStringList &rooms)
{
    QSet<QString> changed;
    for (const QString &room : rooms) {
        const Result<QVariant> row =
            firstValue(transaction, u"SELECT ring_id FROM ring_rooms WHERE room_id = ?"_s, {room});
        if (!row)
            return row.error();
        const QString before = row->isValid() ? row->toString() : generalRing();
        if (before == ring)
            continue;
        changed << before << ring;
        Result<int> written =
            change(transaction,
                   u"INSERT INTO ring_rooms (room_id, tenant_id, ring_id) VALUES (?, ?, ?) ON CONFLICT"
                   u" (room_id) DO UPDATE SET ring_id = excluded.ring_id"_s,
                   {room, customer.text(), ring});
        if (!written)
            return std::move(written).error();
    }
    for (const QString &id : std::as_const(changed)) {
        if (Result<Done> raised = raiseRevision(transaction, customer, id); !raised)
            return raised;
    }
    return Done{};
}

Result<Done> keepBuiltInRings(Database &transaction, const TenantId &customer)
{
    const Result<std::vector<Ring>> kept = keptRings(transaction, customer);
    if (!kept)
        return kept.error();
    if (!kept->empty())
        return Done{};
    for (const Ring &ring : builtInRings()) {
        if (Result<Done> written = keepRing(transaction, customer, ring); !written)
            return written;
    }
    return Done{};
}

} // namespace roomwarden::service
