// Which rooms an assignment, an invitation or a relationship names: rooms, room groups, or all there are. Unlike
// RoomScope it keeps what was said, so that a form can show it again; what it comes to is worked out by the service.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace roomwarden {

struct ScopeItem
{
    enum class Kind : quint8 { Unknown, Room, RoomGroup, All };

    Kind kind = Kind::Unknown;
    QString id = {};          // of the room or the group; empty for All
    QString displayName = {}; // empty for All, and where it is sent to the service
    friend bool operator==(const ScopeItem &, const ScopeItem &) = default;
};
using ScopeItems = std::vector<ScopeItem>;

[[nodiscard]] Result<ScopeItem> scopeItemFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ScopeItem &item);

} // namespace roomwarden
