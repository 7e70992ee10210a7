// The wire form of a room.
#include "core/domain/room.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<RoomHealth, 5> healthNames{{
    {RoomHealth::Healthy, "healthy"_L1},
    {RoomHealth::Unhealthy, "unhealthy"_L1},
    {RoomHealth::Unmonitored, "unmonitored"_L1},
    {RoomHealth::Suppressed, "suppressed"_L1},
    {RoomHealth::Onboarding, "onboarding"_L1},
}};

constexpr EnumNames<RoomActivity, 3> activityNames{{
    {RoomActivity::Idle, "idle"_L1},
    {RoomActivity::Busy, "busy"_L1},
    {RoomActivity::Unavailable, "unavailable"_L1},
}};

} // namespace

Result<Room> roomFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Room room{
        .id = RoomId(in.string("id"_L1)),
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .displayName = in.string("displayName"_L1),
        .resourceAccount = in.optionalString("resourceAccount"_L1),
        .hostName = in.optionalString("hostName"_L1),
        .health = in.name("healthStatus"_L1, healthNames, RoomHealth::Unknown),
        .activity = roomActivityFromWire(in.optionalString("activity"_L1)),
        .deviceType = in.optionalString("deviceType"_L1),
        .manufacturer = in.optionalString("manufacturer"_L1),
        .model = in.optionalString("model"_L1),
        .firmwareVersion = in.optionalString("firmwareVersion"_L1),
        .osVersion = in.optionalString("osVersion"_L1),
        .appVersion = in.optionalString("appVersion"_L1),
        .country = in.optionalString("country"_L1),
        .city = in.optionalString("city"_L1),
        .building = in.optionalString("building"_L1),
        .floor = in.optionalString("floor"_L1),
        .timeZone = in.optionalString("timeZoneIana"_L1),
        .capacity = in.optionalU32("capacity"_L1).value_or(0),
        .lastContact = in.optionalUtc("lastAgentActivity"_L1),
        .activeIncidents = in.optionalU32("activeIncidents"_L1).value_or(0),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(room));
}

QJsonObject toJson(const Room &room)
{
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(room.revision)},
        {"id"_L1, room.id.text()},
        {"customerTenantId"_L1, room.customer.text()},
        {"displayName"_L1, room.displayName},
        {"resourceAccount"_L1, room.resourceAccount},
        {"hostName"_L1, room.hostName},
        {"healthStatus"_L1, QString(wireName(room.health))},
        {"activity"_L1, QString(wireName(room.activity))},
        {"deviceType"_L1, room.deviceType},
        {"manufacturer"_L1, room.manufacturer},
        {"model"_L1, room.model},
        {"firmwareVersion"_L1, room.firmwareVersion},
        {"osVersion"_L1, room.osVersion},
        {"appVersion"_L1, room.appVersion},
        {"country"_L1, room.country},
        {"city"_L1, room.city},
        {"building"_L1, room.building},
        {"floor"_L1, room.floor},
        {"timeZoneIana"_L1, room.timeZone},
        {"capacity"_L1, static_cast<qint64>(room.capacity)},
        {"lastAgentActivity"_L1, wireTime(room.lastContact)},
        {"activeIncidents"_L1, static_cast<qint64>(room.activeIncidents)},
        {"revision"_L1, static_cast<qint64>(room.revision)},
    };
}

QLatin1StringView wireName(RoomHealth health) { return wireName(healthNames, health); }
RoomHealth roomHealthFromWire(QStringView name) { return fromWireName(healthNames, name, RoomHealth::Unknown); }
QLatin1StringView wireName(RoomActivity activity) { return wireName(activityNames, activity); }
RoomActivity roomActivityFromWire(QStringView name) { return fromWireName(activityNames, name, RoomActivity::Unknown); }

} // namespace roomwarden
