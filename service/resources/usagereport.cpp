// Use of rooms. What calls were like comes from another product and is shown under the same permission (INV-25).
#include "service/resources/usagereport.h"

#include "service/access/problem.h"
#include "service/resources/reportframe.h"
#include "service/signals/roomusage.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 workingDay = 8 * 60; // minutes of a day that a fully used room is booked

// Rounded down; null where there is nothing to have a share of.
QJsonValue percent(qint64 part, qint64 whole) { return whole == 0 ? QJsonValue() : QJsonValue(part * 100 / whole); }

QJsonObject numbersOf(const RoomUsage &usage)
{
    return {{"bookedMinutes"_L1, usage.bookedMinutes},
            {"onlineMinutes"_L1, usage.onlineMinutes},
            {"meetings"_L1, usage.meetings},
            {"onlineMeetings"_L1, usage.onlineMeetings},
            {"calls"_L1, usage.calls()},
            {"goodCalls"_L1, usage.goodCalls},
            {"poorCalls"_L1, usage.poorCalls},
            {"unratedCalls"_L1, usage.unratedCalls}};
}

// possible: minutes in which the rooms could have been booked.
QJsonObject summaryOf(const RoomUsage &usage, qint64 possible)
{
    QJsonObject summary = numbersOf(usage);
    summary.insert("utilization"_L1, percent(usage.bookedMinutes, possible));
    summary.insert("onlineShare"_L1, percent(usage.onlineMeetings, usage.meetings));
    summary.insert("callPerformance"_L1, percent(usage.goodCalls, usage.calls()));
    summary.insert("videoUtilization"_L1, percent(usage.videoCalls, usage.calls()));
    return summary;
}

QJsonObject summaryOf(const Room &room, const RoomUsage &usage, qint64 days)
{
    QJsonObject summary = summaryOf(usage, days * workingDay);
    summary.insert("id"_L1, room.id.text());
    summary.insert("displayName"_L1, room.displayName);
    summary.insert("capacity"_L1, qint64{room.capacity});
    summary.insert("reportedDays"_L1, usage.days);
    const double people = static_cast<double>(usage.people);
    summary.insert("averagePeople"_L1, usage.countedMeetings == 0
                                           ? QJsonValue()
                                           : QJsonValue(people / static_cast<double>(usage.countedMeetings)));
    return summary;
}

// Of these days those that were over, to midnight in the time of the room, when the report was computed.
std::vector<QDate> daysOver(const ReportFrame &frame, const std::vector<ReportDay> &days)
{
    std::vector<QDate> over;
    for (const ReportDay &day : days) {
        if (day.end <= frame.asOf)
            over.push_back(day.day);
    }
    return over;
}

Result<Response> usageReport(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<ReportFrame> frame = reportFrame(request, path, context);
    if (!frame)
        return frame.error();
    QHash<QString, RoomUsage> used;
    QHash<QString, qint64> dayCount; // by time zone
    for (auto it = frame->days.constBegin(); it != frame->days.constEnd(); ++it) {
        const std::vector<QDate> days = daysOver(*frame, it.value());
        dayCount.insert(it.key(), static_cast<qint64>(days.size()));
        if (days.empty())
            continue;
        Result<QHash<QString, RoomUsage>> there =
            usageByRoom(context.database, frame->customer, it.key(), days.front(), days.back());
        if (!there)
            return std::move(there).error();
        used.insert(*there);
    }
    RoomUsage all;
    qint64 possible = 0;
    qint64 withoutMeetings = 0;
    QJsonArray value;
    for (const Room &room : frame->rooms) {
        const RoomUsage usage = used.value(room.id.text());
        const qint64 days = dayCount.value(room.timeZone);
        value.append(summaryOf(room, usage, days));
        all += usage;
        possible += days * workingDay;
        withoutMeetings += usage.meetings == 0 ? 1 : 0;
    }
    QJsonObject totals = summaryOf(all, possible);
    totals.insert("rooms"_L1, static_cast<qint64>(frame->rooms.size()));
    totals.insert("roomsWithoutMeetings"_L1, withoutMeetings);
    QJsonObject body = frame->head();
    body.insert("totals"_L1, totals);
    body.insert("value"_L1, value);
    return Response::json(body);
}

Result<Response> usageOfRoom(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<ReportFrame> frame = reportFrame(request, path, context);
    if (!frame)
        return frame.error();
    const Room &room = frame->rooms.front();
    const Result<QHash<QDate, RoomUsage>> told = usageByDay(context.database, room.id, frame->first, frame->last);
    if (!told)
        return told.error();
    const std::vector<QDate> days = daysOver(*frame, frame->daysOf(room));
    RoomUsage all;
    QJsonArray list;
    for (const QDate &day : days) {
        const RoomUsage usage = told->value(day);
        QJsonObject entry = numbersOf(usage);
        entry.insert("date"_L1, day.toString(Qt::ISODate));
        entry.insert("isReported"_L1, usage.days > 0);
        list.append(entry);
        all += usage;
    }
    QJsonObject body = frame->head();
    body.insert("room"_L1, summaryOf(room, all, static_cast<qint64>(days.size())));
    body.insert("days"_L1, list);
    return Response::json(body);
}

} // namespace

void addUsageReportRoutes(ServiceRouter &router)
{
    const QString report = u"/v1/tenants/{tenant}/reports/usage"_s;
    router.add("GET", report, handler(&usageReport));
    router.add("GET", report + u"/rooms/{id}"_s, handler(&usageOfRoom));
}

} // namespace roomwarden::service
