// The words a technician reads, in the technician's language, for values of the domain. As domain.md prints them.
#pragma once

#include "core/domain/incident.h"
#include "core/domain/invitation.h"
#include "core/domain/permission.h"
#include "core/domain/room.h"
#include "core/domain/tenant.h"

#include <chrono>

namespace roomwarden {

[[nodiscard]] QString displayName(Severity severity);
[[nodiscard]] QString displayName(DisplayStatus status);
[[nodiscard]] QString displayName(IncidentState state);
[[nodiscard]] QString displayName(AssignedTo party);
[[nodiscard]] QString displayName(IncidentSource source);
[[nodiscard]] QString displayName(IncidentNote::Author author);
[[nodiscard]] QString displayName(RoomHealth health);
[[nodiscard]] QString displayName(RoomActivity activity);
[[nodiscard]] QString displayName(RelationshipStatus status);
[[nodiscard]] QString displayName(TerminatedBy side);
[[nodiscard]] QString displayName(Invitation::Status status);

// The feature and the permission as the published table prints them: "Rooms", "Reset key".
[[nodiscard]] QString featureName(Permission permission);
[[nodiscard]] QString permissionName(Permission permission);
// Both, as in "Rooms: Reset key". For explanations and tooltips.
[[nodiscard]] QString displayName(Permission permission);

// A closure reason from its wire value (closureReasons()); other words come back as they are: a service that closes a
// signal by itself gives its own.
[[nodiscard]] QString closureReasonName(const QString &wireValue);

// A span in one unit, short, for a column: "< 1 min", "12 min", "5 h", "3 d". Negative spans count as nothing.
[[nodiscard]] QString shortSpan(std::chrono::milliseconds span);

} // namespace roomwarden
