// Delegation of permissions in a customer.
#include "service/resources/delegation.h"

#include "service/access/problem.h"
#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

bool covers(const RoomScope &whole, const RoomScope &part)
{
    return whole.everything || (!part.everything && whole.rooms.contains(part.rooms));
}

} // namespace

Result<Done> auditAttempt(WriteUnit &unit, const AuditEntry &attempted)
{
    const Result<QVariant> known = firstValue(
        unit.database(), u"SELECT 1 FROM relationships WHERE customer_tenant_id = ? AND partner_tenant_id = ?"_s,
        {attempted.target.text(), unit.caller().partnerTenant.text()});
    if (!known)
        return known.error();
    if (known->isValid())
        unit.audit(attempted);
    return Done{};
}

Result<const KnownCustomer *> customerToDelegateIn(WriteUnit &unit, const AuditEntry &attempted)
{
    if (Result<Done> noted = auditAttempt(unit, attempted); !noted)
        return std::move(noted).error();
    return unit.access().customerFor(attempted.target, Permission::RolesModify);
}

Result<Done> mayHandOn(const CustomerAccess &access, PermissionSet permissions, const RoomScope &rooms,
                       const QString &permissionTarget, const QString &scopeTarget)
{
    if (!access.permissions().contains(permissions)) {
        return problem(u"permissionNotGrantable"_s, u"Only permissions that the caller holds can be given."_s,
                       permissionTarget);
    }
    const RoomScope shared = intersected(rooms, access.relationshipScope);
    for (const QString &key : permissions.keys()) {
        if (!covers(access.roomsFor(*permissionFromKey(key)), shared)) {
            return problem(u"scopeNotAllowed"_s, u"The caller does not hold these permissions in all of these rooms."_s,
                           scopeTarget);
        }
    }
    return Done{};
}

Result<Done> removeRole(WriteUnit &unit, const Role &role)
{
    Result<Done> read = forEachRow(unit.database(), u"SELECT name FROM assignments WHERE role_id = ? ORDER BY name"_s,
                                   {role.id.text()}, [&](const QSqlQuery &row) {
                                       unit.audit({.category = AuditEntry::Category::Assignment,
                                                   .objectName = row.value(0).toString(),
                                                   .operation = AuditEntry::Operation::Delete,
                                                   .target = role.customer});
                                   });
    if (!read)
        return read;
    if (Result<int> gone = change(unit.database(), u"DELETE FROM roles WHERE id = ?"_s, {role.id.text()}); !gone)
        return std::move(gone).error();
    return announceAccess(unit, role.customer);
}

Result<Done> announceAccess(WriteUnit &unit, const TenantId &customer)
{
    if (Result<qint64> sequence = unit.nextSequence(); !sequence)
        return std::move(sequence).error();
    for (const Resource resource : {Resource::Access, Resource::Tenants, Resource::Incidents, Resource::Rooms})
        unit.changes().add(resource, customer);
    return Done{};
}

} // namespace roomwarden::service
