// The feed of events (domain.md 1.4): what happened in rooms, told for information. An event is no ticket until
// somebody flags it (W23).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/roomref.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;

struct RoomEvent
{
    // Poor call detected (out of a call record); Report an Issue (somebody in the room did).
    enum class Type : quint8 { Unknown, PoorCall, ReportedIssue };

    QString id = {};
    RoomRef room = {};
    Type type = Type::Unknown;
    QDateTime time = {};
    QString description = {};
    QString link = {};        // to more about it, https; may be empty
    IncidentId incident = {}; // it was flagged for; null if it was not
};

[[nodiscard]] QJsonObject toJson(const RoomEvent &event);

struct ToldEvent
{
    QString reference = {}; // the device's own name for it: told again under the same, it is the same
    RoomEvent event = {};   // without an id and the name of its room
};

// One entry of POST /v1/devices/events. Nothing if it is not in order: no reference, an unknown type, a time that is no
// longer kept or more than five minutes ahead, a text too long or with NUL, or a link that is not https.
inline constexpr int eventDaysKept = 90;
[[nodiscard]] std::optional<ToldEvent> eventFromJson(const QJsonObject &json, const QDateTime &now);

[[nodiscard]] Result<Done> keepEvent(Database &transaction, const TenantId &customer, const ToldEvent &told);

// Forgets the events that are no longer kept. The tickets they were flagged for stay.
[[nodiscard]] Result<Done> trimEvents(Database &transaction, const QDateTime &now);

// Where a page of the feed goes on: after this event.
struct EventPlace
{
    qint64 time = 0; // milliseconds since 1970
    QString id = {};
};

// Events of a customer, of one room or of all, latest first, at most limit. Without those of rooms that are unenrolled.
[[nodiscard]] Result<std::vector<RoomEvent>> latestEvents(Database &database, const TenantId &customer,
                                                          const std::optional<RoomId> &room,
                                                          const std::optional<EventPlace> &after, int limit);

[[nodiscard]] Result<std::optional<RoomEvent>> findEvent(Database &database, const TenantId &customer,
                                                         const QString &id);

[[nodiscard]] Result<Done> markFlagged(Database &transaction, const QString &id, const IncidentId &incident);

} // namespace roomwarden::service
