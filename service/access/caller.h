// Who asks: the signed-in person, of the partner or of a customer, and what that organisation itself made of them.
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
    // One of the two: whom the partner employs reaches nothing of the customer's side, and the other way about.
    TenantId partnerTenant = {};
    TenantId customerTenant = {};
    bool proManager = false; // Teams Rooms Pro Manager of the own tenant, directly or through a group
    bool tenantManager = false;

    [[nodiscard]] const TenantId &tenant() const { return partnerTenant.isNull() ? customerTenant : partnerTenant; }

    // May list, read, accept and deny invitations, and sees metadata of every customer (INV-4, INV-5).
    [[nodiscard]] bool respondsToInvitations() const
    {
        return !partnerTenant.isNull() && (proManager || tenantManager);
    }
    // May appoint tenant managers (INV-19).
    [[nodiscard]] bool appointsTenantManagers() const { return !partnerTenant.isNull() && proManager; }
    // Decides for a customer about its partners (W2, W8, W9, W18).
    [[nodiscard]] bool decidesForCustomer() const { return !customerTenant.isNull() && proManager; }
};

// Reads the caller as it is now, security groups resolved. Nothing for a person who is unknown or disabled.
[[nodiscard]] Result<std::optional<Caller>> loadCaller(Database &database, const PrincipalId &id);

// The start of a statement that names the caller and every security group that contains the caller, nested or not,
// as rows of me(id). Takes the caller's id as its one value.
[[nodiscard]] QString withIdentities();

} // namespace roomwarden::service
