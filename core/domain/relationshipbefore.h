// What a relationship gave before something of it was taken back: the measure for "less than it was".
#pragma once

#include "core/domain/permission.h"
#include "core/domain/tenant.h"

namespace roomwarden {

struct RelationshipBefore
{
    quint32 rooms = 0; // the most that were in scope
    PermissionSet permissions = {};
    QStringList roles = {}; // names

    // What there was, and what a later answer showed on top of it.
    void add(const Tenant &tenant)
    {
        rooms = qMax(rooms, tenant.roomCountInScope);
        permissions = permissions | tenant.permissions;
        for (const QString &role : tenant.roles) {
            if (!roles.contains(role))
                roles.append(role);
        }
    }

    // Whether the tenant now gives less. A role's name does not count: a renamed role takes nothing away.
    [[nodiscard]] bool isMoreThan(const Tenant &tenant) const
    {
        return rooms > tenant.roomCountInScope || !tenant.permissions.contains(permissions);
    }
    friend bool operator==(const RelationshipBefore &, const RelationshipBefore &) = default;
};

} // namespace roomwarden
