// A customer as this partner sees it: metadata for every tenant manager, data only under a role (INV-5).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/permission.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace roomwarden {

enum class RelationshipStatus : quint8 { Unknown, Active, Terminated };
enum class TerminatedBy : quint8 { Unknown, Customer, Partner };

// Customer data: present only where the caller may see it.
struct TenantCounts
{
    quint32 healthy = 0;
    quint32 unhealthy = 0;
    quint32 unmonitored = 0;
    quint32 activeIncidents = 0;
    quint32 needsAction = 0;
    friend bool operator==(const TenantCounts &, const TenantCounts &) = default;
};

struct Tenant
{
    TenantId id = {};
    QString displayName = {};
    QString primaryDomain = {};
    QString country = {};    // ISO 3166 code
    QString dataRegion = {}; // "us", "eu" or "apac"
    RelationshipStatus relationship = RelationshipStatus::Unknown;
    TerminatedBy terminatedBy = TerminatedBy::Unknown;
    QDateTime invited = {};
    QDateTime accepted = {};
    QDateTime terminated = {};      // null while active
    quint32 roomCountInScope = 0;   // a number, never names
    QStringList roles = {};         // names of the caller's roles here; empty for a tenant manager without one
    PermissionSet permissions = {}; // what the caller holds here, over all rooms
    std::optional<TenantCounts> counts = {};
    quint32 revision = 0;

    // Whether any of this customer's data may be asked for. False: it exists, and that is all we may know.
    [[nodiscard]] bool hasDataAccess() const
    {
        return relationship == RelationshipStatus::Active && !permissions.isEmpty();
    }
    friend bool operator==(const Tenant &, const Tenant &) = default;
};

[[nodiscard]] Result<Tenant> tenantFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Tenant &tenant);
[[nodiscard]] QLatin1StringView wireName(RelationshipStatus status);
[[nodiscard]] RelationshipStatus relationshipStatusFromWire(QStringView name);
[[nodiscard]] QLatin1StringView wireName(TerminatedBy side);
[[nodiscard]] TerminatedBy terminatedByFromWire(QStringView name);

} // namespace roomwarden
