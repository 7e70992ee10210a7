// A role of the partner in one customer: a named set of permissions (domain.md 1.2, W10 to W12). Who holds it, and
// where, is said by its assignments.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/permission.h"

#include <QJsonObject>

namespace roomwarden {

struct Role
{
    // Built-in is Primary admins, exactly one a customer: only its assignment can be changed (INV-16).
    enum class Type : quint8 { Unknown, BuiltIn, Custom };

    RoleId id = {};
    TenantId customer = {};
    QString name = {}; // unique in the customer
    QString description = {};
    Type type = Type::Unknown;
    PermissionSet permissions = {}; // every change with the view it needs
    quint32 assignmentCount = 0;
    quint32 revision = 0;
    friend bool operator==(const Role &, const Role &) = default;
};

// What toJson() gives is also what a role is created from: the service takes name, description and permissions, and
// leaves the rest unread.
[[nodiscard]] Result<Role> roleFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Role &role);
[[nodiscard]] QLatin1StringView wireName(Role::Type type);
[[nodiscard]] Role::Type roleTypeFromWire(QStringView name);

} // namespace roomwarden
