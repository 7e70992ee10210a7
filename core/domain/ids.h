// The identifiers of the domain. All are opaque; tenant and user ids are GUIDs in text.
#pragma once

#include "core/base/strongid.h"

namespace roomwarden {

using TenantId = StrongId<struct TenantIdTag>; // a customer, or the partner organisation
using RoomId = StrongId<struct RoomIdTag>;
using RoomGroupId = StrongId<struct RoomGroupIdTag>;
using IncidentId = StrongId<struct IncidentIdTag>;   // the ticket id, as in 7B7365-EPDOLF; unique over all customers
using PrincipalId = StrongId<struct PrincipalIdTag>; // a user or a security group of the partner
using InvitationId = StrongId<struct InvitationIdTag>;
using RoleId = StrongId<struct RoleIdTag>;
using AssignmentId = StrongId<struct AssignmentIdTag>;

} // namespace roomwarden
