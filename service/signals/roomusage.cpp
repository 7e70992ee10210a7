// The table room_usage.
#include "service/signals/roomusage.h"

#include "core/base/jsonreader.h"
#include "service/access/rows.h"

#include <algorithm>
#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Column
{
    QLatin1StringView wire;
    QLatin1StringView table;
    qint64 RoomUsage::*number;
    quint32 most; // on one day
};

constexpr quint32 longestDay = 25 * 60; // on which a zone puts its clocks back
constexpr quint32 mostOnADay = 1'000;
constexpr quint32 mostPeople = 100'000;

constexpr std::array columns{
    Column{"bookedMinutes"_L1, "booked_minutes"_L1, &RoomUsage::bookedMinutes, longestDay},
    Column{"onlineMinutes"_L1, "online_minutes"_L1, &RoomUsage::onlineMinutes, longestDay},
    Column{"meetings"_L1, "meetings"_L1, &RoomUsage::meetings, mostOnADay},
    Column{"onlineMeetings"_L1, "online_meetings"_L1, &RoomUsage::onlineMeetings, mostOnADay},
    Column{"goodCalls"_L1, "good_calls"_L1, &RoomUsage::goodCalls, mostOnADay},
    Column{"poorCalls"_L1, "poor_calls"_L1, &RoomUsage::poorCalls, mostOnADay},
    Column{"unratedCalls"_L1, "unrated_calls"_L1, &RoomUsage::unratedCalls, mostOnADay},
    Column{"videoCalls"_L1, "video_calls"_L1, &RoomUsage::videoCalls, 3 * mostOnADay},
    Column{"countedMeetings"_L1, "counted_meetings"_L1, &RoomUsage::countedMeetings, mostOnADay},
    Column{"people"_L1, "people"_L1, &RoomUsage::people, mostPeople},
};

bool isWhole(const RoomUsage &usage)
{
    return usage.onlineMinutes <= usage.bookedMinutes && usage.onlineMeetings <= usage.meetings
           && usage.videoCalls <= usage.calls() && (usage.countedMeetings > 0 || usage.people == 0);
}

QString columnList(const QString &pattern)
{
    QStringList list;
    for (const Column &column : columns)
        list.append(pattern.arg(column.table));
    return list.join(u", "_s);
}

// The numbers from column `first` of a row on.
RoomUsage usageFrom(const QSqlQuery &row, int first, qint64 days)
{
    RoomUsage usage{.days = days};
    for (const Column &column : columns)
        usage.*column.number = row.value(first++).toLongLong();
    return usage;
}

QString dayValue(const QDate &day) { return day.toString(Qt::ISODate); }

} // namespace

RoomUsage &RoomUsage::operator+=(const RoomUsage &other)
{
    days += other.days;
    for (const Column &column : columns)
        this->*column.number += other.*column.number;
    return *this;
}

std::optional<UsageOfDay> usageFromJson(const QJsonObject &json, const QDate &today)
{
    JsonReader in(json);
    UsageOfDay read{.room = RoomId(in.string("roomId"_L1)),
                    .day = QDate::fromString(in.string("date"_L1), Qt::ISODate),
                    .usage = {.days = 1}};
    bool possible = read.day.isValid() && read.day > today.addDays(-usageDaysKept) && read.day <= today.addDays(1);
    for (const Column &column : columns) {
        const quint32 number = in.u32(column.wire);
        possible = possible && number <= column.most;
        read.usage.*column.number = number;
    }
    if (!in.finish(Done{}) || !possible || !isWhole(read.usage) || read.room.text().contains(QChar(u'\0')))
        return std::nullopt;
    return read;
}

Result<Done> keepUsage(Database &transaction, const UsageOfDay &usage)
{
    QVariantList values{usage.room.text(), dayValue(usage.day)};
    for (const Column &column : columns)
        values.append(usage.usage.*column.number);
    Result<int> written =
        change(transaction,
               u"INSERT INTO room_usage (room_id, day, "_s + columnList(u"%1"_s) + u") VALUES (?, ?"_s
                   + QString(u", ?"_s).repeated(std::ssize(columns)) + u") ON CONFLICT (room_id, day) DO UPDATE SET "_s
                   + columnList(u"%1 = excluded.%1"_s),
               values);
    if (!written)
        return std::move(written).error();
    return Done{};
}

Result<Done> trimUsage(Database &transaction, const QDate &today)
{
    Result<int> deleted =
        change(transaction, u"DELETE FROM room_usage WHERE day <= ?"_s, {dayValue(today.addDays(-usageDaysKept))});
    if (!deleted)
        return std::move(deleted).error();
    return Done{};
}

Result<QHash<QString, RoomUsage>> usageByRoom(Database &database, const TenantId &customer, const QString &timeZone,
                                              const QDate &first, const QDate &last)
{
    QHash<QString, RoomUsage> found;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT u.room_id, COUNT(*), "_s + columnList(u"SUM(u.%1)"_s)
                       + u" FROM rooms r JOIN room_usage u ON u.room_id = r.id WHERE r.tenant_id = ? AND r.time_zone ="
                         u" ? AND u.day >= ? AND u.day <= ? GROUP BY u.room_id"_s,
                   {customer.text(), timeZone, dayValue(first), dayValue(last)}, [&found](const QSqlQuery &row) {
                       found.insert(row.value(0).toString(), usageFrom(row, 2, row.value(1).toLongLong()));
                   });
    if (!read)
        return std::move(read).error();
    return found;
}

Result<QHash<QDate, RoomUsage>> usageByDay(Database &database, const RoomId &room, const QDate &first,
                                           const QDate &last)
{
    QHash<QDate, RoomUsage> found;
    Result<Done> read = forEachRow(
        database,
        u"SELECT day, "_s + columnList(u"%1"_s) + u" FROM room_usage WHERE room_id = ? AND day >= ? AND day <= ?"_s,
        {room.text(), dayValue(first), dayValue(last)}, [&found](const QSqlQuery &row) {
            found.insert(QDate::fromString(row.value(0).toString(), Qt::ISODate), usageFrom(row, 1, 1));
        });
    if (!read)
        return std::move(read).error();
    return found;
}

} // namespace roomwarden::service
