// The frame of reports.
#include "service/resources/reportframe.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/resources/roomfilter.h"
#include "service/resources/roomrows.h"

#include <algorithm>
#include <limits>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultDays = 7;
constexpr int mostDays = 90;

Result<int> lengthIn(const Request &request)
{
    const QString name = u"days"_s;
    if (!request.query.hasQueryItem(name))
        return defaultDays;
    bool number = false;
    const int days = request.query.queryItemValue(name).toInt(&number);
    if (!number || days < 1 || days > mostDays)
        return problem(u"invalidRequest"_s, u"A report covers 1 to %1 days."_s.arg(mostDays), name);
    return days;
}

// Those of the frame that are over in a zone; in UTC if there is no such zone.
std::vector<ReportDay> daysIn(const ReportFrame &frame, const QString &zoneId)
{
    const QTimeZone named(zoneId.toLatin1());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    std::vector<ReportDay> days;
    for (QDate day = frame.first; day <= frame.last; day = day.addDays(1)) {
        const Span hours = countedHours(day, zone);
        if (hours.to <= frame.asOf)
            days.push_back({.day = day,
                            .midnight = day.startOfDay(zone).toMSecsSinceEpoch(),
                            .end = day.addDays(1).startOfDay(zone).toMSecsSinceEpoch(),
                            .hours = hours});
    }
    return days;
}

} // namespace

QJsonObject ReportFrame::head() const
{
    return {{"computedDateTime"_L1, wireTime(QDateTime::fromMSecsSinceEpoch(asOf, Qt::UTC))},
            {"startDate"_L1, first.toString(Qt::ISODate)},
            {"endDate"_L1, last.toString(Qt::ISODate)}};
}

Result<ReportFrame> reportFrame(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer =
        context.caller().customerFor(TenantId(path.value(u"tenant"_s)), Permission::ReportsView);
    if (!customer)
        return std::move(customer).error();
    const Result<int> days = lengthIn(request);
    if (!days)
        return days.error();
    const Result<RoomFilter> filter = RoomFilter::read(request, context.database, **customer);
    if (!filter)
        return filter.error();
    const QDate today = context.now().toUTC().date();
    ReportFrame frame{.customer = (*customer)->metadata.id,
                      .asOf = today.startOfDay(Qt::UTC).toMSecsSinceEpoch(),
                      .first = today.addDays(-*days),
                      .last = today.addDays(-1)};
    constexpr int all = std::numeric_limits<int>::max();
    Result<std::vector<RoomRow>> rows =
        roomsByChange(context.database, frame.customer, -1, {}, std::numeric_limits<qint64>::max(), all, {});
    if (!rows)
        return std::move(rows).error();
    const RoomScope reach = (*customer)->access.roomsFor(Permission::ReportsView);
    const bool ofOne = path.contains(u"id"_s);
    const RoomId one(path.value(u"id"_s));
    for (RoomRow &row : *rows) {
        if ((!ofOne || row.room.id == one) && !row.gone && row.room.health != RoomHealth::Onboarding
            && reach.contains(row.room.id) && filter->matches(row.room)) {
            if (!frame.days.contains(row.room.timeZone))
                frame.days.insert(row.room.timeZone, daysIn(frame, row.room.timeZone));
            frame.rooms.push_back(std::move(row.room));
        }
    }
    if (ofOne && frame.rooms.empty())
        return notFound();
    std::ranges::sort(frame.rooms, [](const Room &a, const Room &b) {
        const int order = a.displayName.compare(b.displayName, Qt::CaseInsensitive);
        return order == 0 ? a.id.text() < b.id.text() : order < 0;
    });
    return frame;
}

} // namespace roomwarden::service
