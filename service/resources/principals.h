// Users and security groups in the tables and in requests.
#pragma once

#include "core/domain/principal.h"
#include "service/storage/database.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace roomwarden::service {

// Wherever it belongs, and whether or not the account is enabled.
[[nodiscard]] Result<std::optional<Principal>> findPrincipal(Database &database, const PrincipalId &id);

// A list of {kind, id} out of a request, none where it is left out; every one once. Each is an enabled user or a
// security group of the tenant, else principalNotInTenant (INV-18); one of `known` is taken whatever became of it, so
// that a list can be sent back with a colleague who left. target: the field to blame.
[[nodiscard]] Result<std::vector<Principal>> principalsIn(Database &database, const TenantId &tenant,
                                                          const QJsonValue &list, const QString &target,
                                                          const std::vector<Principal> &known = {});

// Reads a principal from the columns id, kind, display_name, user_principal_name, the first of them at `column`.
[[nodiscard]] Principal principalFrom(const QSqlQuery &row, int column = 0);

} // namespace roomwarden::service
