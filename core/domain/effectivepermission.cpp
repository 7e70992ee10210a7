// The effective permission rule.
#include "core/domain/effectivepermission.h"

#include <algorithm>

namespace roomwarden {

RoomScope intersected(const RoomScope &a, const RoomScope &b)
{
    if (a.everything)
        return b;
    if (b.everything)
        return a;
    return {.rooms = a.rooms & b.rooms};
}

bool CustomerAccess::can(Permission permission, const RoomId &room) const
{
    return relationshipActive && relationshipScope.contains(room)
           && std::any_of(grants.begin(), grants.end(), [&](const Grant &grant) {
                  return grant.permissions.contains(permission) && grant.scope.contains(room);
              });
}

bool CustomerAccess::canAnywhere(Permission permission) const { return permissions().contains(permission); }

RoomScope CustomerAccess::roomsFor(Permission permission) const
{
    RoomScope result;
    if (!relationshipActive)
        return result;
    for (const Grant &grant : grants) {
        if (!grant.permissions.contains(permission))
            continue;
        if (grant.scope.everything)
            return relationshipScope;
        result.rooms |= grant.scope.rooms;
    }
    return intersected(result, relationshipScope);
}

PermissionSet CustomerAccess::permissions() const
{
    PermissionSet result;
    if (relationshipActive) {
        for (const Grant &grant : grants)
            result = result | grant.permissions;
    }
    return result;
}

} // namespace roomwarden
