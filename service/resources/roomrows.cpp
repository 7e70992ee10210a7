// Reads rooms.
#include "service/resources/roomrows.h"

#include "service/access/rows.h"

#include <QHash>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &columns()
{
    static const QString text =
        u"SELECT id, tenant_id, display_name, resource_account, host_name, health, activity, device_type, manufacturer,"
        u" model, firmware_version, os_version, app_version, country, city, building, floor, time_zone, capacity,"
        u" last_contact_ms, revision, change_seq, enrollment FROM rooms WHERE "_s;
    return text;
}

RoomRow rowFrom(const QSqlQuery &row)
{
    return {.room = {.id = RoomId(row.value(0).toString()),
                     .customer = TenantId(row.value(1).toString()),
                     .displayName = row.value(2).toString(),
                     .resourceAccount = row.value(3).toString(),
                     .hostName = row.value(4).toString(),
                     .health = roomHealthFromWire(row.value(5).toString()),
                     .activity = roomActivityFromWire(row.value(6).toString()),
                     .deviceType = row.value(7).toString(),
                     .manufacturer = row.value(8).toString(),
                     .model = row.value(9).toString(),
                     .firmwareVersion = row.value(10).toString(),
                     .osVersion = row.value(11).toString(),
                     .appVersion = row.value(12).toString(),
                     .country = row.value(13).toString(),
                     .city = row.value(14).toString(),
                     .building = row.value(15).toString(),
                     .floor = row.value(16).toString(),
                     .timeZone = row.value(17).toString(),
                     .capacity = row.value(18).toUInt(),
                     .lastContact = timeFrom(row.value(19)),
                     .revision = row.value(20).toUInt()},
            .sequence = row.value(21).toLongLong(),
            .gone = row.value(22).toString() == "unenrolled"_L1};
}

// Counts the active incidents of the rooms that meet the condition; a statement over the same rooms as the page's.
Result<Done> addCounts(Database &database, const QString &condition, const QVariantList &values,
                       std::vector<RoomRow> &rows, const RoomScope &tickets)
{
    if (tickets.isEmpty())
        return Done{};
    QHash<QString, qsizetype> indexOf;
    for (size_t i = 0; i < rows.size(); ++i)
        indexOf.insert(rows[i].room.id.text(), static_cast<qsizetype>(i));
    return forEachRow(database,
                      u"SELECT r.id, COUNT(*) FROM rooms r JOIN incident_rooms ir ON ir.room_id = r.id JOIN incidents i"
                      u" ON i.id = ir.incident_id WHERE i.state IN ('new', 'investigating') AND "_s
                          + condition + u" GROUP BY r.id"_s,
                      values, [&](const QSqlQuery &row) {
                          const QString id = row.value(0).toString();
                          const auto it = indexOf.constFind(id);
                          if (it != indexOf.constEnd() && tickets.contains(RoomId(id)))
                              rows[static_cast<size_t>(*it)].room.activeIncidents = row.value(1).toUInt();
                      });
}

} // namespace

Result<std::vector<RoomRow>> roomsByChange(Database &database, const TenantId &customer, qint64 after,
                                           const RoomId &afterId, qint64 upTo, int limit, const RoomScope &tickets)
{
    std::vector<RoomRow> rows;
    Result<Done> read = forEachRow(database,
                                   columns()
                                       + u"tenant_id = ? AND change_seq >= ? AND (change_seq > ? OR id > ?)"
                                         u" AND change_seq <= ? ORDER BY change_seq, id LIMIT ?"_s,
                                   {customer.text(), after, after, afterId.text(), upTo, limit},
                                   [&rows](const QSqlQuery &row) { rows.push_back(rowFrom(row)); });
    if (!read)
        return std::move(read).error();
    if (rows.empty())
        return rows;
    read = addCounts(database, u"r.tenant_id = ? AND r.change_seq >= ? AND r.change_seq <= ?"_s,
                     {customer.text(), after, rows.back().sequence}, rows, tickets);
    if (!read)
        return std::move(read).error();
    return rows;
}

Result<std::optional<RoomRow>> findRoom(Database &database, const TenantId &customer, const RoomId &id,
                                        const RoomScope &tickets)
{
    std::vector<RoomRow> rows;
    Result<Done> read =
        forEachRow(database, columns() + u"id = ? AND tenant_id = ? AND enrollment <> 'unenrolled'"_s,
                   {id.text(), customer.text()}, [&rows](const QSqlQuery &row) { rows.push_back(rowFrom(row)); });
    if (!read)
        return std::move(read).error();
    if (rows.empty())
        return std::optional<RoomRow>();
    read = addCounts(database, u"r.id = ?"_s, {id.text()}, rows, tickets);
    if (!read)
        return std::move(read).error();
    return std::optional(std::move(rows.front()));
}

} // namespace roomwarden::service
