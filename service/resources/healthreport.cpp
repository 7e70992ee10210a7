// Health of rooms, day by day, out of the history of their tickets.
#include "service/resources/healthreport.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/reportframe.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// A time in which a Critical or Important ticket of the room was active (INV-30).
struct Trouble
{
    Span span = {};
    QString ticket = {};
};

using Troubles = std::map<RoomId, std::vector<Trouble>>;

// Those that reach into the report. What is suppressed does not count from then on (domain.md 1.3).
Result<Troubles> troublesOf(Database &database, const ReportFrame &frame)
{
    Troubles troubles;
    const qint64 start = frame.first.addDays(-1).startOfDay(Qt::UTC).toMSecsSinceEpoch(); // whatever the room's zone
    RoomId room;
    QString ticket;
    ActiveTime active;
    qint64 end = 0; // of what counts
    const auto keep = [&](std::optional<Span> span) {
        if (span && span->from < end)
            troubles[room].push_back({.span = {.from = span->from, .to = std::min(span->to, end)}, .ticket = ticket});
    };
    const bool ofOne = frame.rooms.size() == 1;
    QVariantList values{frame.customer.text(), start};
    if (ofOne)
        values.append(frame.rooms.front().id.text());
    Result<Done> read = forEachRow(
        database,
        u"SELECT ir.room_id, h.incident_id, h.time_ms, h.to_state, (SELECT MIN(s.set_ms) FROM suppressions s WHERE"
        u" s.room_id = ir.room_id AND s.signal_id IN (i.type_id, '')) FROM incidents i JOIN incident_rooms ir ON"
        u" ir.incident_id = i.id JOIN incident_history h ON h.incident_id = i.id WHERE i.tenant_id = ? AND i.severity"
        u" IN ('critical', 'important') AND i.state <> 'gone' AND (i.state IN ('new', 'investigating') OR i.updated_ms"
        u" >= ?)"_s
            + (ofOne ? u" AND ir.room_id = ?"_s : QString()) + u" ORDER BY ir.room_id, h.incident_id, h.position"_s,
        values, [&](const QSqlQuery &row) {
            const RoomId ofRoom(row.value(0).toString());
            const QString ofTicket = row.value(1).toString();
            if (ofRoom != room || ofTicket != ticket) {
                keep(active.end(frame.asOf));
                room = ofRoom;
                ticket = ofTicket;
                end = std::min(frame.asOf, optionalFrom(row.value(4)).value_or(frame.asOf));
            }
            keep(active.line(row.value(2).toLongLong(), row.value(3).toString()));
        });
    if (!read)
        return std::move(read).error();
    keep(active.end(frame.asOf));
    return troubles;
}

struct DayHealth
{
    QDate day = {};
    std::chrono::milliseconds affected{0};
    int openedThatDay = 0; // tickets that affected it and became active on this day
    int openedEarlier = 0;

    [[nodiscard]] bool isUnhealthy() const { return isUnhealthyDay(affected); }
};

DayHealth healthOn(const ReportDay &day, const std::vector<Trouble> &troubles)
{
    DayHealth health{.day = day.day};
    std::vector<Span> spans;
    std::map<QString, bool> wasOpen; // at midnight, by ticket
    for (const Trouble &trouble : troubles) {
        if (trouble.span.to <= day.hours.from || trouble.span.from >= day.hours.to)
            continue;
        spans.push_back(trouble.span);
        wasOpen[trouble.ticket] |= trouble.span.from < day.midnight;
    }
    health.affected = affectedTime(std::move(spans), day.hours);
    for (const auto &[ticket, open] : wasOpen)
        ++(open ? health.openedEarlier : health.openedThatDay);
    return health;
}

std::vector<DayHealth> healthOf(const ReportFrame &frame, const Room &room, const Troubles &troubles)
{
    static const std::vector<Trouble> none;
    const auto found = troubles.find(room.id);
    std::vector<DayHealth> days;
    for (const ReportDay &day : frame.daysOf(room))
        days.push_back(healthOn(day, found == troubles.end() ? none : found->second));
    return days;
}

// Healthy days in a hundred; null where no day is over yet.
QJsonValue scoreOf(qint64 healthy, qint64 all) { return all == 0 ? QJsonValue() : QJsonValue(healthy * 100 / all); }

QJsonObject summaryOf(const Room &room, const std::vector<DayHealth> &days)
{
    const qint64 unhealthy = std::ranges::count_if(days, &DayHealth::isUnhealthy);
    const qint64 all = static_cast<qint64>(days.size());
    return {{"id"_L1, room.id.text()},
            {"displayName"_L1, room.displayName},
            {"healthyDays"_L1, all - unhealthy},
            {"unhealthyDays"_L1, unhealthy},
            {"healthScore"_L1, scoreOf(all - unhealthy, all)}};
}

Result<Response> healthReport(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<ReportFrame> frame = reportFrame(request, path, context);
    if (!frame)
        return frame.error();
    const Result<Troubles> troubles = troublesOf(context.database, *frame);
    if (!troubles)
        return troubles.error();
    struct Rooms
    {
        qint64 healthy = 0;
        qint64 unhealthy = 0;
    };
    std::map<QDate, Rooms> history;
    QJsonArray value;
    for (const Room &room : frame->rooms) {
        const std::vector<DayHealth> days = healthOf(*frame, room, *troubles);
        for (const DayHealth &day : days)
            ++(day.isUnhealthy() ? history[day.day].unhealthy : history[day.day].healthy);
        value.append(summaryOf(room, days));
    }
    QJsonArray days;
    for (const auto &[day, rooms] : history) {
        days.append(QJsonObject{{"date"_L1, day.toString(Qt::ISODate)},
                                {"healthyRooms"_L1, rooms.healthy},
                                {"unhealthyRooms"_L1, rooms.unhealthy}});
    }
    QJsonObject body = frame->head();
    body.insert("days"_L1, days);
    body.insert("value"_L1, value);
    return Response::json(body);
}

Result<Response> healthOfRoom(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<ReportFrame> frame = reportFrame(request, path, context);
    if (!frame)
        return frame.error();
    const Room &room = frame->rooms.front();
    const Result<Troubles> troubles = troublesOf(context.database, *frame);
    if (!troubles)
        return troubles.error();
    const std::vector<DayHealth> days = healthOf(*frame, room, *troubles);
    QJsonArray list;
    for (const DayHealth &day : days) {
        list.append(QJsonObject{
            {"date"_L1, day.day.toString(Qt::ISODate)},
            {"health"_L1, QString(wireName(day.isUnhealthy() ? RoomHealth::Unhealthy : RoomHealth::Healthy))},
            {"affectedMinutes"_L1, qint64{std::chrono::floor<std::chrono::minutes>(day.affected).count()}},
            {"ticketsOpenedThatDay"_L1, day.openedThatDay},
            {"ticketsOpenedEarlier"_L1, day.openedEarlier}});
    }
    QJsonObject body = frame->head();
    body.insert("room"_L1, summaryOf(room, days));
    body.insert("days"_L1, list);
    return Response::json(body);
}

} // namespace

void addHealthReportRoutes(ServiceRouter &router)
{
    const QString report = u"/v1/tenants/{tenant}/reports/health"_s;
    router.add("GET", report, handler(&healthReport));
    router.add("GET", report + u"/rooms/{id}"_s, handler(&healthOfRoom));
}

} // namespace roomwarden::service
