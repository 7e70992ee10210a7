// Tenant managers: appointed by a Teams Rooms Pro Manager of the partner and by nobody else (INV-19).
#include "service/resources/tenantmanagersresource.h"

#include "core/base/jsonreader.h"
#include "core/domain/tenantmanager.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/input.h"
#include "service/resources/principals.h"
#include "service/resources/writeunit.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::vector<TenantManager>> managersOf(Database &database, const TenantId &partner)
{
    std::vector<TenantManager> managers;
    Result<Done> read = forEachRow(
        database,
        u"SELECT p.id, p.kind, p.display_name, p.user_principal_name, m.added_ms, a.id, a.kind, a.display_name,"
        u" a.user_principal_name FROM tenant_managers m JOIN principals p ON p.id = m.principal_id LEFT JOIN "
        u"principals a"
        u" ON a.id = m.added_by WHERE m.partner_tenant_id = ? ORDER BY p.display_name, p.id"_s,
        {partner.text()}, [&managers](const QSqlQuery &row) {
            // Rows never change: when one was made tells it from one that was removed and made again.
            managers.push_back({.principal = principalFrom(row),
                                .addedBy = row.value(5).isNull() ? std::nullopt : std::optional(principalFrom(row, 5)),
                                .added = timeFrom(row.value(4)),
                                .revision = static_cast<quint32>(row.value(4).toLongLong() / 1'000)});
        });
    if (!read)
        return std::move(read).error();
    return managers;
}

Result<Response> listManagers(const Request &, const PathParameters &, RequestContext &context)
{
    const Caller &caller = context.caller().caller();
    if (!caller.respondsToInvitations())
        return accessDenied();
    Result<std::vector<TenantManager>> managers = managersOf(context.database, caller.partnerTenant);
    if (!managers)
        return std::move(managers).error();
    return Response::json({{"value"_L1, jsonList(*managers)}});
}

AuditEntry entryFor(const QString &name, AuditEntry::Operation operation, const Caller &caller)
{
    return {
        .category = AuditEntry::Category::User, .objectName = name, .operation = operation, .target = caller.tenant()};
}

Result<Done> announce(WriteUnit &unit)
{
    if (Result<qint64> sequence = unit.nextSequence(); !sequence)
        return std::move(sequence).error();
    unit.changes().add(Resource::Access, unit.caller().partnerTenant);
    unit.changes().add(Resource::Invitations, unit.caller().partnerTenant);
    return Done{};
}

Result<Response> addManager(const Request &request, const PathParameters &, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const QString target = u"principal"_s;
        Result<std::vector<Principal>> principal = principalsIn(unit.database(), unit.caller().partnerTenant,
                                                                QJsonArray{body->value(target).toObject()}, target);
        unit.audit(entryFor(principal ? principal->front().displayName : QString(), AuditEntry::Operation::Create,
                            unit.caller()));
        if (!unit.caller().appointsTenantManagers())
            return accessDenied();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        const QString partner = unit.caller().partnerTenant.text();
        if (!principal)
            return std::move(principal).error();
        const PrincipalId id = principal->front().id;
        Result<int> added =
            change(unit.database(),
                   u"INSERT INTO tenant_managers (principal_id, partner_tenant_id, added_by, added_ms) VALUES (?, ?, ?,"
                   u" ?) ON CONFLICT (principal_id) DO NOTHING"_s,
                   {id.text(), partner, unit.caller().principal.id.text(), unit.now().toMSecsSinceEpoch()});
        if (!added)
            return std::move(added).error();
        if (*added == 0)
            return problem(u"nameAlreadyExists"_s, u"It is a tenant manager already."_s, target);
        if (Result<Done> told = announce(unit); !told)
            return std::move(told).error();
        Result<std::vector<TenantManager>> managers = managersOf(unit.database(), unit.caller().partnerTenant);
        if (!managers)
            return std::move(managers).error();
        const auto made = std::ranges::find(*managers, id, [](const TenantManager &m) { return m.principal.id; });
        return entity(toJson(*made), 201);
    });
}

Result<Response> removeManager(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<std::vector<TenantManager>> managers = managersOf(unit.database(), unit.caller().partnerTenant);
        if (!managers)
            return std::move(managers).error();
        const PrincipalId id(path.value(u"principal"_s));
        const auto manager = std::ranges::find(*managers, id, [](const TenantManager &m) { return m.principal.id; });
        if (manager != managers->end()) {
            unit.audit(entryFor(manager->principal.displayName, AuditEntry::Operation::Delete, unit.caller()));
        }
        if (!unit.caller().appointsTenantManagers())
            return accessDenied();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (manager == managers->end())
            return notFound();
        if (Result<Done> seen = checkRevision(request, manager->revision, true); !seen)
            return std::move(seen).error();
        Result<int> gone =
            change(unit.database(), u"DELETE FROM tenant_managers WHERE principal_id = ? AND partner_tenant_id = ?"_s,
                   {id.text(), unit.caller().partnerTenant.text()});
        if (!gone)
            return std::move(gone).error();
        if (Result<Done> told = announce(unit); !told)
            return std::move(told).error();
        return Response::noContent();
    });
}

} // namespace

void addTenantManagerRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenantManagers"_s, handler(&listManagers));
    router.add("POST", u"/v1/tenantManagers"_s, handler(&addManager));
    router.add("DELETE", u"/v1/tenantManagers/{principal}"_s, handler(&removeManager));
}

} // namespace roomwarden::service
