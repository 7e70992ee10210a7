// Roles and assignments in the tables.
#include "service/resources/rolerows.h"

#include "service/access/rows.h"
#include "service/resources/principals.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::vector<Role>> rolesWhere(Database &database, const QString &condition, const QVariantList &values)
{
    std::vector<Role> roles;
    Result<Done> read = forEachRow(
        database,
        u"SELECT r.id, r.tenant_id, r.name, r.description, r.role_type, r.permissions, r.revision, (SELECT COUNT(*)"
        u" FROM assignments a WHERE a.role_id = r.id) FROM roles r WHERE r.owner_side = 'partner' AND "_s
            + condition + u" ORDER BY r.role_type, r.name, r.id"_s,
        values, [&roles](const QSqlQuery &row) {
            const QStringList keys = row.value(5).toString().split(u' ', Qt::SkipEmptyParts);
            roles.push_back({.id = RoleId(row.value(0).toString()),
                             .customer = TenantId(row.value(1).toString()),
                             .name = row.value(2).toString(),
                             .description = row.value(3).toString(),
                             .type = roleTypeFromWire(row.value(4).toString()),
                             .permissions = PermissionSet::fromKeys(keys).withDependencies(),
                             .assignmentCount = row.value(7).toUInt(),
                             .revision = row.value(6).toUInt()});
        });
    if (!read)
        return std::move(read).error();
    return roles;
}

template<typename T>
Result<std::optional<T>> onlyOne(Result<std::vector<T>> values)
{
    if (!values)
        return std::move(values).error();
    return values->empty() ? std::nullopt : std::optional(std::move(values->front()));
}

Result<Done> keepMembers(Database &transaction, const Assignment &assignment)
{
    if (Result<int> gone =
            change(transaction, u"DELETE FROM assignment_members WHERE assignment_id = ?"_s, {assignment.id.text()});
        !gone)
        return std::move(gone).error();
    for (const Principal &member : assignment.members) {
        Result<int> kept =
            change(transaction, u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES (?, ?)"_s,
                   {assignment.id.text(), member.id.text()});
        if (!kept)
            return std::move(kept).error();
    }
    return Done{};
}

} // namespace

Result<std::vector<Role>> rolesOf(Database &database, const TenantId &customer, const TenantId &partner,
                                  const std::optional<RoleId> &id)
{
    QVariantList values{customer.text(), partner.text()};
    if (id)
        values.append(id->text());
    return rolesWhere(database,
                      u"r.tenant_id = ? AND r.partner_tenant_id = ?"_s + (id ? u" AND r.id = ?"_s : QString()), values);
}

Result<std::optional<Role>> findRole(Database &database, const TenantId &customer, const TenantId &partner,
                                     const RoleId &id)
{
    return onlyOne(rolesOf(database, customer, partner, id));
}

Result<std::optional<Role>> primaryAdminsRole(Database &database, const TenantId &customer, const TenantId &partner)
{
    return onlyOne(rolesWhere(database, u"r.tenant_id = ? AND r.partner_tenant_id = ? AND r.role_type = 'builtIn'"_s,
                              {customer.text(), partner.text()}));
}

Result<std::vector<Assignment>> assignmentsOf(Database &database, const CustomerRooms &rooms, const Role &role,
                                              const std::optional<AssignmentId> &id)
{
    QVariantList values{role.id.text()};
    if (id)
        values.append(id->text());
    std::vector<Assignment> assignments;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT id, name, description, email_notifications, revision FROM assignments WHERE role_id = ?"_s
                       + (id ? u" AND id = ?"_s : QString()) + u" ORDER BY name, id"_s,
                   values, [&](const QSqlQuery &row) {
                       assignments.push_back({.id = AssignmentId(row.value(0).toString()),
                                              .role = role.id,
                                              .customer = role.customer,
                                              .name = row.value(1).toString(),
                                              .description = row.value(2).toString(),
                                              .emailNotifications = row.value(3).toInt() != 0,
                                              .revision = row.value(4).toUInt()});
                   });
    if (!read)
        return std::move(read).error();
    for (Assignment &assignment : assignments) {
        read = forEachRow(database,
                          u"SELECT p.id, p.kind, p.display_name, p.user_principal_name FROM assignment_members m"
                          u" JOIN principals p ON p.id = m.principal_id WHERE m.assignment_id = ?"
                          u" ORDER BY p.display_name, p.id"_s,
                          {assignment.id.text()},
                          [&assignment](const QSqlQuery &row) { assignment.members.push_back(principalFrom(row)); });
        if (!read)
            return std::move(read).error();
        Result<ScopeItems> scope = rooms.scopeOf(database, ScopeOwner::Assignment, assignment.id.text());
        if (!scope)
            return std::move(scope).error();
        assignment.scope = *std::move(scope);
    }
    return assignments;
}

Result<std::optional<Assignment>> findAssignment(Database &database, const CustomerRooms &rooms, const Role &role,
                                                 const AssignmentId &id)
{
    return onlyOne(assignmentsOf(database, rooms, role, id));
}

Result<Done> insertAssignment(Database &transaction, const Assignment &assignment)
{
    Result<int> inserted = change(
        transaction,
        u"INSERT INTO assignments (id, role_id, tenant_id, name, description, email_notifications) VALUES (?, ?, ?, ?,"
        u" ?, ?)"_s,
        {assignment.id.text(), assignment.role.text(), assignment.customer.text(), assignment.name,
         assignment.description, assignment.emailNotifications ? 1 : 0});
    if (!inserted)
        return std::move(inserted).error();
    if (Result<Done> kept = keepMembers(transaction, assignment); !kept)
        return kept;
    return keepScope(transaction, ScopeOwner::Assignment, assignment.id.text(), assignment.scope);
}

Result<Done> updateAssignment(Database &transaction, const Assignment &assignment)
{
    Result<int> updated =
        change(transaction,
               u"UPDATE assignments SET name = ?, description = ?, email_notifications = ?, revision ="
               u" revision + 1 WHERE id = ?"_s,
               {assignment.name, assignment.description, assignment.emailNotifications ? 1 : 0, assignment.id.text()});
    if (!updated)
        return std::move(updated).error();
    if (Result<Done> kept = keepMembers(transaction, assignment); !kept)
        return kept;
    return keepScope(transaction, ScopeOwner::Assignment, assignment.id.text(), assignment.scope);
}

} // namespace roomwarden::service
