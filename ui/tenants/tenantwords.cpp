// The words for a customer.
#include "ui/tenants/tenantwords.h"

#include "models/displaynames.h"

#include <QLocale>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

QString TenantWords::relationship(const Tenant &tenant)
{
    const bool byKnown =
        tenant.relationship == RelationshipStatus::Terminated && tenant.terminatedBy != TerminatedBy::Unknown;
    return byKnown ? displayName(tenant.terminatedBy) : displayName(tenant.relationship);
}

QString TenantWords::dataRegion(const QString &wireName)
{
    if (wireName == "eu"_L1)
        //: Where the service keeps the customer's data.
        return tr("Europe");
    if (wireName == "us"_L1)
        //: Where the service keeps the customer's data.
        return tr("United States");
    if (wireName == "apac"_L1)
        //: Where the service keeps the customer's data.
        return tr("Asia-Pacific");
    return wireName;
}

QString TenantWords::roles(const Tenant &tenant)
{
    return tenant.roles.isEmpty() ? tr("No role") : QLocale().createSeparatedList(tenant.roles);
}

QString TenantWords::noDataAccess(const Tenant &tenant)
{
    return tr("You can see that %1 exists, not its data.").arg(tenant.displayName);
}

QString TenantWords::whoGrantsRoles(const Tenant &tenant, const Access &access)
{
    return tr("Ask a primary admin of %1: whoever at %2 holds that role there can give you one. Who they are is not "
              "shown to people without a role.")
        .arg(tenant.displayName, access.partnerName);
}

std::vector<TenantWords::Feature> TenantWords::features(PermissionSet permissions)
{
    std::vector<Feature> features;
    for (int i = 0; i < permissionCount; ++i) {
        const auto permission = static_cast<Permission>(i);
        if (!permissions.contains(permission))
            continue;
        const QString feature = featureName(permission);
        const auto known =
            std::find_if(features.begin(), features.end(), [&](const Feature &one) { return one.name == feature; });
        if (known == features.end())
            features.push_back({.name = feature, .permissions = permissionName(permission)});
        else
            //: Joins two permissions of one feature, as in "View, Modify".
            known->permissions = tr("%1, %2").arg(known->permissions, permissionName(permission));
    }
    return features;
}

QString TenantWords::ending(const Tenant &tenant, const Access &access)
{
    const QString when = day(tenant.terminated);
    switch (tenant.terminatedBy) {
    case TerminatedBy::Customer:
        return when.isEmpty() ? tr("%1 ended the relationship.").arg(tenant.displayName)
                              : tr("%1 ended the relationship on %2.").arg(tenant.displayName, when);
    case TerminatedBy::Partner:
        return when.isEmpty() ? tr("%1 ended the relationship.").arg(access.partnerName)
                              : tr("%1 ended the relationship on %2.").arg(access.partnerName, when);
    case TerminatedBy::Unknown: break;
    }
    return when.isEmpty() ? tr("The relationship has ended.") : tr("The relationship ended on %1.").arg(when);
}

QString TenantWords::incidents(const TenantCounts &counts)
{
    const QString active = tr("%n active", "incidents", static_cast<int>(counts.activeIncidents));
    if (counts.activeIncidents == 0)
        //: A customer without active incidents.
        return tr("None active");
    if (counts.needsAction == 0)
        return active;
    return tr("%1, %2").arg(active, tr("%n need(s) action", "incidents", static_cast<int>(counts.needsAction)));
}

QString TenantWords::day(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime().date(), u"d MMMM yyyy"_s) : QString();
}

} // namespace roomwarden
