// What all reports of a customer share (W22): the rooms and days they are about, and who may read them. Reports are
// computed as of the last 00:00 UTC, so that everybody who reads one on the same day reads the same.
#pragma once

#include "core/domain/room.h"
#include "service/resources/requestcontext.h"
#include "service/signals/dayhealth.h"

#include <QHash>

#include <vector>

namespace roomwarden::service {

// A day in the time of a room.
struct ReportDay
{
    QDate day = {};
    qint64 midnight = 0; // at which it began
    qint64 end = 0;      // the next midnight
    Span hours = {};     // that count for its health
};

struct ReportFrame
{
    TenantId customer = {};
    qint64 asOf = 0; // the last 00:00 UTC, in milliseconds since 1970
    QDate first = {};
    QDate last = {};              // the day before asOf
    std::vector<Room> rooms = {}; // by name; within reports.view, without those onboarding (INV-10, INV-31)

    QHash<QString, std::vector<ReportDay>> days = {}; // by time zone

    // The days that are over in the room's own time, oldest first: in the west the last one is not yet.
    [[nodiscard]] std::vector<ReportDay> daysOf(const Room &room) const { return days.value(room.timeZone); }
    // Computed when, and which days it covers; to be completed by the report.
    [[nodiscard]] QJsonObject head() const;
};

// {tenant} of the path under reports.view, "days" (1 to 90, else 7), and the rooms that $filter and $search ask for.
// With {id} in the path that room alone (else itemNotFound).
[[nodiscard]] Result<ReportFrame> reportFrame(const Request &request, const PathParameters &path,
                                              RequestContext &context);

} // namespace roomwarden::service
