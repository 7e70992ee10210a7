// A room: one resource account, standing for its device and peripherals (domain.md 1.3).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QJsonObject>

namespace roomwarden {

// Shown health; the order is the precedence of domain.md 1.3, the strongest last.
enum class RoomHealth : quint8 { Unknown, Healthy, Unhealthy, Unmonitored, Suppressed, Onboarding };

enum class RoomActivity : quint8 { Unknown, Idle, Busy, Unavailable };

struct Room
{
    RoomId id = {};
    TenantId customer = {};
    QString displayName = {};
    QString resourceAccount = {}; // sign-in address of the room
    QString hostName = {};
    RoomHealth health = RoomHealth::Unknown;
    RoomActivity activity = RoomActivity::Unknown;
    QString deviceType = {}; // as in "Windows room"
    QString manufacturer = {};
    QString model = {};
    QString firmwareVersion = {};
    QString osVersion = {};
    QString appVersion = {};
    QString country = {};
    QString city = {};
    QString building = {};
    QString floor = {};
    QString timeZone = {};      // IANA name; the room's local time
    quint32 capacity = 0;       // people
    QDateTime lastContact = {}; // of the agent, UTC
    quint32 activeIncidents = 0;
    quint32 revision = 0;
    friend bool operator==(const Room &, const Room &) = default;
};

[[nodiscard]] Result<Room> roomFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Room &room);
[[nodiscard]] QLatin1StringView wireName(RoomHealth health);
[[nodiscard]] RoomHealth roomHealthFromWire(QStringView name);
[[nodiscard]] QLatin1StringView wireName(RoomActivity activity);
[[nodiscard]] RoomActivity roomActivityFromWire(QStringView name);

} // namespace roomwarden
