// Reads an assignment out of a request and refuses what may not be given (W10, W11).
#pragma once

#include "core/domain/assignment.h"
#include "core/domain/role.h"
#include "service/resources/customerrooms.h"
#include "service/resources/writeunit.h"

namespace roomwarden::service {

// A new assignment of a role, complete but for its row. prefix: what stands before the names of fields in the targets
// of refusals, as in "assignment.".
[[nodiscard]] Result<Assignment> newAssignmentIn(WriteUnit &unit, const KnownCustomer &customer,
                                                 const CustomerRooms &rooms, const Role &role, const QJsonObject &json,
                                                 const QString &prefix = {});

// What becomes of an assignment under the fields that the body has.
[[nodiscard]] Result<Assignment> changedAssignment(WriteUnit &unit, const KnownCustomer &customer,
                                                   const CustomerRooms &rooms, const Role &role,
                                                   const Assignment &before, const QJsonObject &body);

// Members who came are User/Create on record, members who left User/Delete (INV-37).
void auditMembers(WriteUnit &unit, const TenantId &customer, const std::vector<Principal> &before,
                  const std::vector<Principal> &after);

} // namespace roomwarden::service
