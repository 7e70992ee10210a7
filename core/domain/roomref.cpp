// The wire form of a reference to a room.
#include "core/domain/roomref.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Result<RoomRef> roomRefFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    RoomRef room{.id = RoomId(in.string("id"_L1)), .displayName = in.string("displayName"_L1)};
    return in.finish(std::move(room));
}

QJsonObject toJson(const RoomRef &room) { return {{"id"_L1, room.id.text()}, {"displayName"_L1, room.displayName}}; }

} // namespace roomwarden
