// The health a room is shown with, kept up to date by every write that may change it (INV-29 to INV-31).
#pragma once

#include "core/base/result.h"
#include "core/domain/incident.h"
#include "core/domain/room.h"

#include <QStringView>

namespace roomwarden::service {

class Database;

// What decides about a room's health.
struct HealthFacts
{
    bool onboarding = false;
    bool suppressed = false;
    bool silent = false;                      // an active ticket says that the device does not report
    Severity worstActive = Severity::Unknown; // of all active tickets of the room, recorded issues included, those of
                                              // suppressed signals left out
};

// Onboarding, then suppressed, then unmonitored, then unhealthy; only Critical and Important make a room unhealthy.
[[nodiscard]] RoomHealth shownHealth(const HealthFacts &facts);

// The signals that say that a device is silent.
[[nodiscard]] bool meansSilence(QStringView signalId);

// Recomputes the room's health and writes it down if it differs, or if the number of active incidents changed: both are
// shown with the room. Inside the transaction of what caused it. Gives whether the room changed.
[[nodiscard]] Result<bool> refreshRoom(Database &transaction, const RoomId &room, bool countChanged);

} // namespace roomwarden::service
