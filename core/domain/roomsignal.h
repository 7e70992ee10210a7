// A signal of a room: one monitor of one component kind, as the room's device last reported it, and whether its alerts
// are suppressed there (domain.md 1.3).
#pragma once

#include "core/base/result.h"
#include "core/domain/incident.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace roomwarden {

// From best to worst, so that they compare; Watching is unhealthy within its watching period.
enum class SignalValue : quint8 { Unknown, Healthy, Watching, Unhealthy };

struct SignalComponent
{
    QString name = {}; // as in "Display 1"; empty where a signal has one component only
    SignalValue value = SignalValue::Unknown;
    QDateTime since = {}; // UTC
    friend bool operator==(const SignalComponent &, const SignalComponent &) = default;
};

// Alerts are ignored: no new tickets (INV-32).
struct Suppression
{
    PersonRef by = {};
    QDateTime since = {};
    QDateTime expires = {}; // null: until somebody lifts it
    QString reason = {};    // plain text, may be empty
    friend bool operator==(const Suppression &, const Suppression &) = default;
};

struct RoomSignal
{
    QString id = {};          // as in "display.frontOfRoom"
    QString displayName = {}; // as in "Display, Front of Room"
    QString category = {};    // as in "Display"
    Severity severity = Severity::Unknown;
    quint32 pollingMinutes = 0;
    quint32 watchingMinutes = 0;
    SignalValue value = SignalValue::Unknown;     // the worst of its components; Unknown until one was reported
    std::vector<SignalComponent> components = {}; // those reported, by name
    std::optional<Suppression> suppression = {};
    bool enabled = true; // false: the customer switched it off in all rooms, and it raises no ticket (INV-32)
    friend bool operator==(const RoomSignal &, const RoomSignal &) = default;
};

// All of one room.
struct SignalsOfRoom
{
    std::vector<RoomSignal> list = {};
    std::optional<Suppression> room = {}; // every alert of it is ignored
    friend bool operator==(const SignalsOfRoom &, const SignalsOfRoom &) = default;
};

[[nodiscard]] Result<SignalsOfRoom> signalsOfRoomFromJson(const QJsonObject &json);
[[nodiscard]] Result<Suppression> suppressionFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Suppression &suppression);
[[nodiscard]] Result<RoomSignal> roomSignalFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RoomSignal &signal);

[[nodiscard]] QLatin1StringView wireName(SignalValue value);
[[nodiscard]] SignalValue signalValueFromWire(QStringView name);

} // namespace roomwarden
