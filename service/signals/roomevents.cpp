// The table room_events.
#include "service/signals/roomevents.h"

#include "core/base/jsonreader.h"
#include "service/access/rows.h"

#include <QUrl>

#include <limits>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestReference = 200; // characters
constexpr qsizetype longestDescription = 2'000;
constexpr qsizetype longestLink = 2'000;
constexpr int clockTolerance = 5 * 60; // seconds a device's clock may be ahead

constexpr EnumNames<RoomEvent::Type, 2> typeNames{{
    {RoomEvent::Type::PoorCall, "poorCall"_L1},
    {RoomEvent::Type::ReportedIssue, "reportedIssue"_L1},
}};

QString sourceOf(RoomEvent::Type type) { return type == RoomEvent::Type::PoorCall ? u"callRecord"_s : u"teamsRoom"_s; }

bool isText(const QString &text, qsizetype longest) { return text.size() <= longest && !text.contains(QChar(u'\0')); }

bool isLink(const QString &link)
{
    if (link.isEmpty())
        return true;
    const QUrl url(link, QUrl::StrictMode);
    return isText(link, longestLink) && url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
           && url.userInfo().isEmpty();
}

const QString &columns()
{
    static const QString text = u"SELECT e.id, e.room_id, r.display_name, e.type, e.time_ms, e.description, e.link,"
                                u" e.incident_id FROM room_events e JOIN rooms r ON r.id = e.room_id WHERE e.tenant_id"
                                u" = ? AND r.enrollment <> 'unenrolled' AND "_s;
    return text;
}

RoomEvent eventFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .room = {.id = RoomId(row.value(1).toString()), .displayName = row.value(2).toString()},
            .type = fromWireName(typeNames, row.value(3).toString(), RoomEvent::Type::Unknown),
            .time = timeFrom(row.value(4)),
            .description = row.value(5).toString(),
            .link = row.value(6).toString(),
            .incident = IncidentId(row.value(7).toString())};
}

qint64 oldestKept(const QDateTime &now) { return now.addDays(-eventDaysKept).toMSecsSinceEpoch(); }

} // namespace

QJsonObject toJson(const RoomEvent &event)
{
    return {{"id"_L1, event.id},
            {"type"_L1, QString(wireName(typeNames, event.type))},
            {"source"_L1, sourceOf(event.type)},
            {"room"_L1, toJson(event.room)},
            {"eventDateTime"_L1, wireTime(event.time)},
            {"description"_L1, event.description},
            {"link"_L1, event.link.isEmpty() ? QJsonValue() : QJsonValue(event.link)},
            {"incidentId"_L1, event.incident.isNull() ? QJsonValue() : QJsonValue(event.incident.text())}};
}

std::optional<ToldEvent> eventFromJson(const QJsonObject &json, const QDateTime &now)
{
    JsonReader in(json);
    const ToldEvent told{.reference = in.string("eventId"_L1),
                         .event = {.room = {.id = RoomId(in.string("roomId"_L1))},
                                   .type = in.name("type"_L1, typeNames, RoomEvent::Type::Unknown),
                                   .time = in.utc("eventDateTime"_L1),
                                   .description = in.optionalString("description"_L1),
                                   .link = in.optionalString("link"_L1)}};
    const RoomEvent &event = told.event;
    const bool inOrder = in.finish(Done{}).has_value() && event.type != RoomEvent::Type::Unknown
                         && event.time.toMSecsSinceEpoch() > oldestKept(now)
                         && event.time <= now.addSecs(clockTolerance) && !told.reference.isEmpty()
                         && isText(told.reference, longestReference) && isText(event.room.id.text(), longestReference)
                         && isText(event.description, longestDescription) && isLink(event.link);
    return inOrder ? std::optional(told) : std::nullopt;
}

Result<Done> keepEvent(Database &transaction, const TenantId &customer, const ToldEvent &told)
{
    const RoomEvent &event = told.event;
    Result<int> written =
        change(transaction,
               u"INSERT INTO room_events (id, tenant_id, room_id, reference, type, time_ms, description, link) VALUES"
               u" (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (room_id, reference) DO NOTHING"_s,
               {newId(), customer.text(), event.room.id.text(), told.reference,
                QString(wireName(typeNames, event.type)), timeValue(event.time), event.description, event.link});
    if (!written)
        return std::move(written).error();
    return Done{};
}

Result<Done> trimEvents(Database &transaction, const QDateTime &now)
{
    Result<int> deleted = change(transaction, u"DELETE FROM room_events WHERE time_ms <= ?"_s, {oldestKept(now)});
    if (!deleted)
        return std::move(deleted).error();
    return Done{};
}

Result<std::vector<RoomEvent>> latestEvents(Database &database, const TenantId &customer,
                                            const std::optional<RoomId> &room, const std::optional<EventPlace> &after,
                                            int limit)
{
    const EventPlace place = after.value_or(EventPlace{.time = std::numeric_limits<qint64>::max()});
    QVariantList values{customer.text(), place.time, place.time, place.id};
    if (room)
        values.append(room->text());
    values.append(limit);
    std::vector<RoomEvent> events;
    Result<Done> read = forEachRow(database,
                                   columns() + u"e.time_ms <= ? AND (e.time_ms < ? OR e.id < ?)"_s
                                       + (room ? u" AND e.room_id = ?"_s : QString())
                                       + u" ORDER BY e.time_ms DESC, e.id DESC LIMIT ?"_s,
                                   values, [&events](const QSqlQuery &row) { events.push_back(eventFrom(row)); });
    if (!read)
        return std::move(read).error();
    return events;
}

Result<std::optional<RoomEvent>> findEvent(Database &database, const TenantId &customer, const QString &id)
{
    std::optional<RoomEvent> event;
    Result<Done> read = forEachRow(database, columns() + u"e.id = ?"_s, {customer.text(), id},
                                   [&event](const QSqlQuery &row) { event = eventFrom(row); });
    if (!read)
        return std::move(read).error();
    return event;
}

Result<Done> markFlagged(Database &transaction, const QString &id, const IncidentId &incident)
{
    Result<int> written =
        change(transaction, u"UPDATE room_events SET incident_id = ? WHERE id = ?"_s, {incident.text(), id});
    if (!written)
        return std::move(written).error();
    return Done{};
}

} // namespace roomwarden::service
