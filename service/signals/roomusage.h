// How rooms were used (domain.md 1.5): sums of numbers a device or a calendar counted on a day, taken in and read.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>

#include <optional>

namespace roomwarden::service {

class Database;

// Of one day or of many.
struct RoomUsage
{
    qint64 days = 0; // that are told of
    qint64 bookedMinutes = 0;
    qint64 onlineMinutes = 0; // of the booked ones, in meetings with a link to join online
    qint64 meetings = 0;      // booked
    qint64 onlineMeetings = 0;
    qint64 goodCalls = 0;
    qint64 poorCalls = 0;
    qint64 unratedCalls = 0; // their quality is unknown
    qint64 videoCalls = 0;   // of all calls
    qint64 countedMeetings = 0;
    qint64 people = 0; // over the meetings that were counted

    [[nodiscard]] qint64 calls() const { return goodCalls + poorCalls + unratedCalls; }
    RoomUsage &operator+=(const RoomUsage &other);
    friend bool operator==(const RoomUsage &, const RoomUsage &) = default;
};

struct UsageOfDay
{
    RoomId room = {};
    QDate day = {}; // of the room's own time
    RoomUsage usage = {};
};

// One entry of POST /v1/devices/usage. Nothing if it is not in order: a number missing, negative or beyond what a day
// can hold, a part larger than its whole, a day more than usageDaysKept ago, or later than tomorrow in UTC.
inline constexpr int usageDaysKept = 180;
[[nodiscard]] std::optional<UsageOfDay> usageFromJson(const QJsonObject &json, const QDate &today);

// Puts it in place of what was told of the same day before.
[[nodiscard]] Result<Done> keepUsage(Database &transaction, const UsageOfDay &usage);

// Forgets the days that are no longer kept.
[[nodiscard]] Result<Done> trimUsage(Database &transaction, const QDate &today);

// The sums of the customer's rooms in a time zone (as it stands in the table), both days included. A room of which
// nothing is told is left out.
[[nodiscard]] Result<QHash<QString, RoomUsage>> usageByRoom(Database &database, const TenantId &customer,
                                                            const QString &timeZone, const QDate &first,
                                                            const QDate &last);

// The days of one room that are told of.
[[nodiscard]] Result<QHash<QDate, RoomUsage>> usageByDay(Database &database, const RoomId &room, const QDate &first,
                                                         const QDate &last);

} // namespace roomwarden::service
