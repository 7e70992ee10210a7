// Who asks: the signed-in person and what the partner organisation itself made of them.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/principal.h"

#include <optional>

namespace roomwarden::service {

class Database;

struct Caller
{
    Principal principal = {};
    TenantId partnerTenant = {};
    bool proManager = false; // Teams Rooms Pro Manager of the partner tenant, directly or through a group
    bool tenantManager = false;

    // May list, read, accept and deny invitations, and sees metadata of every customer (INV-4, INV-5).
    [[nodiscard]] bool respondsToInvitations() const { return proManager || tenantManager; }
};

// Reads the caller as it is now, security groups resolved. Nothing for a person who is unknown or disabled.
[[nodiscard]] Result<std::optional<Caller>> loadCaller(Database &database, const PrincipalId &id);

// The start of a statement that names the caller and every security group that contains the caller, nested or not,
// as rows of me(id). Takes the caller's id as its one value.
[[nodiscard]] QString withIdentities();

} // namespace roomwarden::service
