// The wire form of a customer.
#include "core/domain/tenant.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<RelationshipStatus, 2> relationshipNames{{
    {RelationshipStatus::Active, "active"_L1},
    {RelationshipStatus::Terminated, "terminated"_L1},
}};

constexpr EnumNames<TerminatedBy, 2> terminatedByNames{{
    {TerminatedBy::Customer, "customer"_L1},
    {TerminatedBy::Partner, "partner"_L1},
}};

Result<TenantCounts> countsFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    TenantCounts counts{
        .healthy = in.u32("healthy"_L1),
        .unhealthy = in.u32("unhealthy"_L1),
        .unmonitored = in.u32("unmonitored"_L1),
        .activeIncidents = in.u32("activeIncidents"_L1),
        .needsAction = in.u32("needsAction"_L1),
    };
    return in.finish(counts);
}

QJsonObject countsToJson(const TenantCounts &counts)
{
    return {
        {"healthy"_L1, static_cast<qint64>(counts.healthy)},
        {"unhealthy"_L1, static_cast<qint64>(counts.unhealthy)},
        {"unmonitored"_L1, static_cast<qint64>(counts.unmonitored)},
        {"activeIncidents"_L1, static_cast<qint64>(counts.activeIncidents)},
        {"needsAction"_L1, static_cast<qint64>(counts.needsAction)},
    };
}

} // namespace

Result<Tenant> tenantFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Tenant tenant{
        .id = TenantId(in.string("tenantId"_L1)),
        .displayName = in.string("displayName"_L1),
        .primaryDomain = in.optionalString("primaryDomain"_L1),
        .country = in.optionalString("country"_L1),
        .dataRegion = in.optionalString("dataRegion"_L1),
        .relationship = in.name("relationshipStatus"_L1, relationshipNames, RelationshipStatus::Unknown),
        .terminatedBy = terminatedByFromWire(in.optionalString("terminatedBy"_L1)),
        .invited = in.optionalUtc("invitedDateTime"_L1),
        .accepted = in.optionalUtc("acceptedDateTime"_L1),
        .terminated = in.optionalUtc("terminatedDateTime"_L1),
        .roomCountInScope = in.optionalU32("roomCountInScope"_L1).value_or(0),
        .roles = in.strings("roles"_L1),
        .permissions = PermissionSet::fromKeys(in.strings("permissions"_L1)),
        .counts = in.optionalNested("counts"_L1, &countsFromJson),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(tenant));
}

QJsonObject toJson(const Tenant &tenant)
{
    const QString terminatedBy = wireName(tenant.terminatedBy);
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(tenant.revision)},
        {"tenantId"_L1, tenant.id.text()},
        {"displayName"_L1, tenant.displayName},
        {"primaryDomain"_L1, tenant.primaryDomain},
        {"country"_L1, tenant.country},
        {"dataRegion"_L1, tenant.dataRegion},
        {"relationshipStatus"_L1, QString(wireName(tenant.relationship))},
        {"terminatedBy"_L1, terminatedBy.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(terminatedBy)},
        {"invitedDateTime"_L1, wireTime(tenant.invited)},
        {"acceptedDateTime"_L1, wireTime(tenant.accepted)},
        {"terminatedDateTime"_L1, wireTime(tenant.terminated)},
        {"roomCountInScope"_L1, static_cast<qint64>(tenant.roomCountInScope)},
        {"roles"_L1, QJsonArray::fromStringList(tenant.roles)},
        {"permissions"_L1, QJsonArray::fromStringList(tenant.permissions.keys())},
        {"counts"_L1, tenant.counts ? QJsonValue(countsToJson(*tenant.counts)) : QJsonValue(QJsonValue::Null)},
        {"revision"_L1, static_cast<qint64>(tenant.revision)},
    };
}

QLatin1StringView wireName(RelationshipStatus status) { return wireName(relationshipNames, status); }
RelationshipStatus relationshipStatusFromWire(QStringView name)
{
    return fromWireName(relationshipNames, name, RelationshipStatus::Unknown);
}

QLatin1StringView wireName(TerminatedBy side) { return wireName(terminatedByNames, side); }
TerminatedBy terminatedByFromWire(QStringView name)
{
    return fromWireName(terminatedByNames, name, TerminatedBy::Unknown);
}

} // namespace roomwarden
