// One signal in one room, as an incident shows it: what is suppressed, and what takes it back.
#pragma once

#include "core/actions/command.h"
#include "core/domain/roomsignal.h"

namespace roomwarden {

struct SuppressTarget
{
    Incident incident = {};                   // opened by a signal, with a room
    std::optional<Suppression> standing = {}; // of the signal in that room; none: it is not suppressed
    bool isRead = false;                      // standing is known
    std::optional<Suppression> ofRoom = {};   // of the room with all its signals

    [[nodiscard]] const RoomId &room() const { return incident.rooms.front().id; }
    // until: UTC; null: until somebody lifts it.
    [[nodiscard]] Command suppress(const QDateTime &until, const QString &reason) const;
    [[nodiscard]] Command unsuppress() const;
    // Puts back what stands now; none: that is not known.
    [[nodiscard]] std::optional<Command> inverse() const;
};

} // namespace roomwarden
