// Reads who asks.
#include "service/access/caller.h"

#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

QString withIdentities()
{
    // UNION drops what was seen before, so groups that contain each other end.
    return u"WITH RECURSIVE me(id) AS (SELECT CAST(? AS TEXT) UNION SELECT g.group_id FROM group_members g"
           u" JOIN me ON g.user_id = me.id) "_s;
}

Result<std::optional<Caller>> loadCaller(Database &database, const PrincipalId &id)
{
    std::optional<Caller> caller;
    Result<Done> read = forEachRow(
        database,
        u"SELECT p.id, p.tenant_id, p.display_name, p.user_principal_name, t.kind FROM principals p JOIN tenants t"
        u" ON t.tenant_id = p.tenant_id WHERE p.id = ? AND p.kind = 'user' AND p.enabled = 1"_s,
        {id.text()}, [&caller](const QSqlQuery &row) {
            caller = Caller{.principal = {.kind = Principal::Kind::User,
                                          .id = PrincipalId(row.value(0).toString()),
                                          .displayName = row.value(2).toString(),
                                          .userPrincipalName = row.value(3).toString()}};
            TenantId &tenant = row.value(4).toString() == "partner"_L1 ? caller->partnerTenant : caller->customerTenant;
            tenant = TenantId(row.value(1).toString());
        });
    if (!read)
        return std::move(read).error();
    if (!caller)
        return caller;
    read = forEachRow(
        database, withIdentities() + u"SELECT role FROM directory_roles WHERE principal_id IN (SELECT id FROM me)"_s,
        {id.text()}, [&caller](const QSqlQuery &row) {
            if (row.value(0).toString() == "teamsRoomsProManager"_L1)
                caller->proManager = true;
        });
    if (!read)
        return std::move(read).error();
    read = forEachRow(
        database,
        withIdentities() + u"SELECT partner_tenant_id FROM tenant_managers WHERE principal_id IN (SELECT id FROM me)"_s,
        {id.text()}, [&caller](const QSqlQuery &row) {
            if (row.value(0).toString() == caller->partnerTenant.text())
                caller->tenantManager = true;
        });
    if (!read)
        return std::move(read).error();
    return caller;
}

} // namespace roomwarden::service
