// Roles and assignments of the partner in the tables, read as values and kept.
#pragma once

#include "core/domain/assignment.h"
#include "core/domain/role.h"
#include "service/resources/customerrooms.h"

#include <optional>
#include <vector>

namespace roomwarden::service {

// Of one partner in one customer; built-in first, then by name. With an id only that one. Customer roles are never
// among them (INV-15).
[[nodiscard]] Result<std::vector<Role>> rolesOf(Database &database, const TenantId &customer, const TenantId &partner,
                                                const std::optional<RoleId> &id = {});
[[nodiscard]] Result<std::optional<Role>> findRole(Database &database, const TenantId &customer,
                                                   const TenantId &partner, const RoleId &id);

// The built-in role; none if the relationship is over.
[[nodiscard]] Result<std::optional<Role>> primaryAdminsRole(Database &database, const TenantId &customer,
                                                            const TenantId &partner);

// Of one role, by name, with their whole scope: whoever shows them to somebody trims it first.
[[nodiscard]] Result<std::vector<Assignment>> assignmentsOf(Database &database, const CustomerRooms &rooms,
                                                            const Role &role,
                                                            const std::optional<AssignmentId> &id = {});
[[nodiscard]] Result<std::optional<Assignment>> findAssignment(Database &database, const CustomerRooms &rooms,
                                                               const Role &role, const AssignmentId &id);

// A new row, with members and scope; the id is in the value.
[[nodiscard]] Result<Done> insertAssignment(Database &transaction, const Assignment &assignment);

// Everything but id, role and revision, which goes up by one.
[[nodiscard]] Result<Done> updateAssignment(Database &transaction, const Assignment &assignment);

} // namespace roomwarden::service
