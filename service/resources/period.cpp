// Days in the query of a request.
#include "service/resources/period.h"

#include "service/access/problem.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QDate> dayIn(const Request &request, const QString &name, const QDate &fallback)
{
    if (!request.query.hasQueryItem(name))
        return fallback;
    const QDate day = QDate::fromString(request.query.queryItemValue(name, QUrl::FullyDecoded), Qt::ISODate);
    if (!day.isValid())
        return problem(u"invalidRequest"_s, u"A day such as 2025-03-02 is required."_s, name);
    return day;
}

} // namespace

Result<Period> periodIn(const Request &request, const QDate &today, const QDate &first, int daysKept)
{
    const Result<QDate> start = dayIn(request, u"startDate"_s, first);
    if (!start)
        return start.error();
    const Result<QDate> end = dayIn(request, u"endDate"_s, today);
    if (!end)
        return end.error();
    if (*start < today.addDays(1 - daysKept)) {
        return problem(u"invalidRequest"_s, u"Only the last %1 days can be asked for."_s.arg(daysKept), u"startDate"_s);
    }
    if (*end < *start)
        return problem(u"invalidRequest"_s, u"The end lies before the start."_s, u"endDate"_s);
    return Period{.first = *start, .last = *end};
}

} // namespace roomwarden::service
