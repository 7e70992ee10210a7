// Who holds a role, and where (domain.md 1.2, W11): members and a scope. The built-in role's one assignment, Assigned
// admins, has a scope that only the customer may change (INV-14).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/principal.h"
#include "core/domain/scope.h"

#include <QJsonObject>

#include <vector>

namespace roomwarden {

struct Assignment
{
    AssignmentId id = {};
    RoleId role = {};
    TenantId customer = {};
    QString name = {};
    QString description = {};
    bool emailNotifications = false;
    std::vector<Principal> members = {}; // users and security groups, at least one
    ScopeItems scope = {};               // trimmed to what the reader may know of (INV-10)
    bool scopeEditable = false;          // by whoever reads this
    quint32 revision = 0;
    friend bool operator==(const Assignment &, const Assignment &) = default;
};

// What toJson() gives is also what an assignment is created from: the service takes name, description,
// emailNotifications, members and scope, and leaves the rest unread.
[[nodiscard]] Result<Assignment> assignmentFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Assignment &assignment);

} // namespace roomwarden
