// What all writes about the partner's roles in a customer share: who may attempt them, what somebody may hand on, and
// what is told to the consoles.
#pragma once

#include "core/domain/permission.h"
#include "core/domain/role.h"
#include "service/resources/writeunit.h"

namespace roomwarden::service {

// The customer whose roles are to be changed: roles.modify, or the refusal. What is attempted goes on record from
// people who may not, too, as long as the customer is, or was, one of the partner's.
[[nodiscard]] Result<const KnownCustomer *> customerToDelegateIn(WriteUnit &unit, const AuditEntry &attempted);

// Puts the attempt on record if the customer is, or was, one of the partner's.
[[nodiscard]] Result<Done> auditAttempt(WriteUnit &unit, const AuditEntry &attempted);

// Nobody hands on what he does not hold himself, and nowhere where he does not hold it (INV-12, INV-13):
// permissionNotGrantable, or scopeNotAllowed. rooms: where it would hold.
[[nodiscard]] Result<Done> mayHandOn(const CustomerAccess &access, PermissionSet permissions, const RoomScope &rooms,
                                     const QString &permissionTarget, const QString &scopeTarget);

// Deletes a role with its assignments, which go on record too, and announces it.
[[nodiscard]] Result<Done> removeRole(WriteUnit &unit, const Role &role);

// Numbers the change and names everything that a change of access can alter.
[[nodiscard]] Result<Done> announceAccess(WriteUnit &unit, const TenantId &customer);

} // namespace roomwarden::service
