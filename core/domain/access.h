// What the signed-in person is and may do, as GET /v1/me/access tells it. Console-side courtesy: the service
// decides again on every request (INV-41).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/permission.h"
#include "core/domain/principal.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace roomwarden {

// What one customer's roles give the caller.
struct CustomerPermissions
{
    QStringList roles = {};
    PermissionSet permissions = {};
    friend bool operator==(const CustomerPermissions &, const CustomerPermissions &) = default;
};

struct Access
{
    Principal user = {};
    TenantId partner = {};
    QString partnerName = {};
    QStringList partnerDomains = {}; // a customer invites us by one of these
    bool proManager = false;         // Teams Rooms Pro Manager of the partner tenant
    bool tenantManager = false;
    QHash<TenantId, CustomerPermissions> customers = {}; // active relationships in which the caller holds a role

    // May see, accept and deny invitations (INV-4).
    [[nodiscard]] bool respondsToInvitations() const { return proManager || tenantManager; }
    [[nodiscard]] bool may(Permission permission, const TenantId &customer) const
    {
        return customers.value(customer).permissions.contains(permission);
    }
    [[nodiscard]] bool mayAnywhere(Permission permission) const;
    friend bool operator==(const Access &, const Access &) = default;
};

[[nodiscard]] Result<Access> accessFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Access &access);

} // namespace roomwarden
