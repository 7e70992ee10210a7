// The words for a customer: what we may see there, what our roles allow, how it ended.
#pragma once

#include "core/domain/access.h"
#include "core/domain/tenant.h"

#include <QCoreApplication>

#include <vector>

namespace roomwarden {

class TenantWords
{
    Q_DECLARE_TR_FUNCTIONS(TenantWords)

public:
    [[nodiscard]] static QString relationship(const Tenant &tenant); // "Active", "Removed by customer", …
    [[nodiscard]] static QString dataRegion(const QString &wireName);
    [[nodiscard]] static QString roles(const Tenant &tenant);

    // What a customer without a role for us looks like, and who can change that (INV-5).
    [[nodiscard]] static QString noDataAccess(const Tenant &tenant);
    [[nodiscard]] static QString whoGrantsRoles(const Tenant &tenant, const Access &access);

    // The permissions held, grouped by feature as the portal groups them: "Rooms" → "View, Modify".
    struct Feature
    {
        QString name = {};
        QString permissions = {};
    };
    [[nodiscard]] static std::vector<Feature> features(PermissionSet permissions);

    // "Contoso ended it on …", "We ended it on …".
    [[nodiscard]] static QString ending(const Tenant &tenant, const Access &access);
    [[nodiscard]] static QString incidents(const TenantCounts &counts); // "12 active, 3 need action"
    [[nodiscard]] static QString day(const QDateTime &utc);
};

} // namespace roomwarden
