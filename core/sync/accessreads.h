// Single reads about roles, who holds them, and what ending a relationship takes away: shown, and not kept.
#pragma once

#include "core/api/apicall.h"
#include "core/domain/accessexplanation.h"
#include "core/domain/assignment.h"
#include "core/domain/offboarding.h"
#include "core/domain/primaryadmins.h"
#include "core/domain/role.h"
#include "core/domain/tenantmanager.h"

#include <functional>
#include <optional>
#include <vector>

namespace roomwarden {

class ApiClient;

// Each read's done runs once, later, unless the call is dropped.
class AccessReads
{
public:
    template<typename T>
    using Answer = std::function<void(Result<T>)>;

    explicit AccessReads(ApiClient &api) : m_api(api) { }

    ApiCall tenantManagers(Answer<std::vector<TenantManager>> done);
    ApiCall roles(const TenantId &customer, Answer<std::vector<Role>> done);
    ApiCall assignments(const TenantId &customer, const RoleId &role, Answer<std::vector<Assignment>> done);
    ApiCall primaryAdmins(const TenantId &customer, Answer<PrimaryAdmins> done);
    ApiCall offboarding(const TenantId &customer, Answer<Offboarding> done);
    // room: none for anywhere.
    ApiCall explain(const TenantId &customer, const PrincipalId &who, Permission permission,
                    const std::optional<RoomId> &room, Answer<AccessExplanation> done);
    // What somebody may do, and in which rooms, as far as the caller reaches too: for "View as".
    ApiCall effectiveAccess(const TenantId &customer, const PrincipalId &who, Answer<EffectiveAccess> done);

private:
    ApiClient &m_api;
};

} // namespace roomwarden
