// The 20-minute rule.
#include "service/signals/dayhealth.h"

#include <QDateTime>

#include <algorithm>

namespace roomwarden::service {

Span countedHours(const QDate &day, const QTimeZone &zone)
{
    return {.from = QDateTime(day, QTime(5, 0), zone).toMSecsSinceEpoch(),
            .to = QDateTime(day, QTime(21, 0), zone).toMSecsSinceEpoch()};
}

std::chrono::milliseconds affectedTime(std::vector<Span> troubles, const Span &hours)
{
    std::ranges::sort(troubles, {}, &Span::from);
    qint64 sum = 0;
    qint64 counted = hours.from; // everything before is
    for (const Span &trouble : troubles) {
        const qint64 from = std::max(trouble.from, counted);
        const qint64 to = std::min(trouble.to, hours.to);
        if (to > from) {
            sum += to - from;
            counted = to;
        }
    }
    return std::chrono::milliseconds(sum);
}

bool isUnhealthyDay(std::chrono::milliseconds affected) { return affected > toleratedTrouble; }

} // namespace roomwarden::service
