// A room named beside something else: its id, and its name to show.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QJsonObject>

namespace roomwarden {

struct RoomRef
{
    RoomId id = {};
    QString displayName = {};
    friend bool operator==(const RoomRef &, const RoomRef &) = default;
};

[[nodiscard]] Result<RoomRef> roomRefFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RoomRef &room);

} // namespace roomwarden
