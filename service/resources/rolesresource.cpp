// Roles: listed under roles.view, changed under roles.modify; the built-in one is not for changing (INV-16).
#include "service/resources/rolesresource.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/assignmentinput.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/rolerows.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> listRoles(const Request &, const PathParameters &path, RequestContext &context)
{
    const TenantId tenant(path.value(u"tenant"_s));
    Result<const KnownCustomer *> customer = context.caller().customerFor(tenant, Permission::RolesView);
    if (!customer)
        return std::move(customer).error();
    Result<std::vector<Role>> roles = rolesOf(context.database, tenant, context.caller().caller().partnerTenant);
    if (!roles)
        return std::move(roles).error();
    return Response::json({{"value"_L1, jsonList(*roles)}});
}

Result<Response> getRole(const Request &, const PathParameters &path, RequestContext &context)
{
    const TenantId tenant(path.value(u"tenant"_s));
    Result<const KnownCustomer *> customer = context.caller().customerFor(tenant, Permission::RolesView);
    if (!customer)
        return std::move(customer).error();
    Result<std::optional<Role>> role =
        findRole(context.database, tenant, context.caller().caller().partnerTenant, RoleId(path.value(u"id"_s)));
    if (!role)
        return std::move(role).error();
    if (!*role)
        return notFound();
    return entity(toJson(**role));
}

Result<PermissionSet> permissionsIn(const QJsonObject &body)
{
    const QString target = u"permissions"_s;
    PermissionSet permissions;
    const QJsonArray keys = body.value("permissions"_L1).toArray();
    for (const QJsonValue &key : keys) {
        const auto permission = permissionFromKey(key.toString());
        if (!permission)
            return problem(u"invalidRequest"_s, u"There is no such permission."_s, target);
        permissions.insert(*permission);
    }
    if (permissions.isEmpty())
        return problem(u"invalidRequest"_s, u"A role has at least one permission."_s, target);
    return permissions.withDependencies();
}

// Names differ by more than by capitals.
Result<Done> checkNameIsFree(WriteUnit &unit, const Role &role)
{
    Result<std::vector<Role>> others = rolesOf(unit.database(), role.customer, unit.caller().partnerTenant);
    if (!others)
        return std::move(others).error();
    if (std::ranges::any_of(*others, [&role](const Role &other) {
            return other.id != role.id && other.name.compare(role.name, Qt::CaseInsensitive) == 0;
        })) {
        return problem(u"nameAlreadyExists"_s, u"Another role has this name."_s, u"name"_s);
    }
    return Done{};
}

// The fields that the body has; all of them where the role is new.
Result<Role> roleUnder(const QJsonObject &body, Role role, bool isNew)
{
    if (isNew || body.contains("name"_L1)) {
        Result<QString> name = nameOf(body, u"name"_s, u"name"_s);
        if (!name)
            return std::move(name).error();
        role.name = *std::move(name);
    }
    if (isNew || body.contains("description"_L1)) {
        Result<QString> description = optionalTextOf(body, u"description"_s, u"description"_s);
        if (!description)
            return std::move(description).error();
        role.description = *std::move(description);
    }
    if (isNew || body.contains("permissions"_L1)) {
        Result<PermissionSet> permissions = permissionsIn(body);
        if (!permissions)
            return std::move(permissions).error();
        role.permissions = *permissions;
    }
    return role;
}

Result<Response> createRole(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const TenantId tenant(path.value(u"tenant"_s));
        Result<const KnownCustomer *> customer =
            customerToDelegateIn(unit, {.category = AuditEntry::Category::Role,
                                        .objectName = body->value("name"_L1).toString().trimmed().left(longestName),
                                        .operation = AuditEntry::Operation::Create,
                                        .target = tenant});
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        Result<Role> role = roleUnder(
            *body, {.id = RoleId(newId()), .customer = tenant, .type = Role::Type::Custom, .revision = 1}, true);
        if (!role)
            return std::move(role).error();
        if (Result<Done> isFree = checkNameIsFree(unit, *role); !isFree)
            return std::move(isFree).error();
        if (Result<Done> allowed = mayHandOn((*customer)->access, role->permissions, {}, u"permissions"_s, {});
            !allowed)
            return std::move(allowed).error();
        Result<int> inserted =
            change(unit.database(),
                   u"INSERT INTO roles (id, tenant_id, partner_tenant_id, owner_side, role_type, name, description,"
                   u" permissions) VALUES (?, ?, ?, 'partner', 'custom', ?, ?, ?)"_s,
                   {role->id.text(), tenant.text(), unit.caller().partnerTenant.text(), role->name, role->description,
                    role->permissions.keys().join(u' ')});
        if (!inserted)
            return std::move(inserted).error();
        if (body->value("assignment"_L1).isObject()) {
            Result<CustomerRooms> rooms = CustomerRooms::read(unit.database(), tenant);
            if (!rooms)
                return std::move(rooms).error();
            Result<Assignment> assignment = newAssignmentIn(unit, **customer, *rooms, *role,
                                                            body->value("assignment"_L1).toObject(), u"assignment."_s);
            if (!assignment)
                return std::move(assignment).error();
            unit.audit({.category = AuditEntry::Category::Assignment,
                        .objectName = assignment->name,
                        .operation = AuditEntry::Operation::Create,
                        .target = tenant});
            auditMembers(unit, tenant, {}, assignment->members);
            if (Result<Done> kept = insertAssignment(unit.database(), *assignment); !kept)
                return std::move(kept).error();
            role->assignmentCount = 1;
        }
        if (Result<Done> told = announceAccess(unit, tenant); !told)
            return std::move(told).error();
        return entity(toJson(*role), 201);
    });
}

// The start of a change of one role.
struct Attempt
{
    std::optional<Response> earlier = {};
    const KnownCustomer *customer = nullptr;
    Role role = {};
};

Result<Attempt> attempt(WriteUnit &unit, const PathParameters &path, AuditEntry::Operation operation)
{
    const TenantId tenant(path.value(u"tenant"_s));
    Result<std::optional<Role>> role =
        findRole(unit.database(), tenant, unit.caller().partnerTenant, RoleId(path.value(u"id"_s)));
    if (!role)
        return std::move(role).error();
    Result<const KnownCustomer *> customer = *role ? customerToDelegateIn(unit, {.category = AuditEntry::Category::Role,
                                                                                 .objectName = (*role)->name,
                                                                                 .operation = operation,
                                                                                 .target = tenant})
                                                   : unit.access().customerFor(tenant, Permission::RolesModify);
    if (!customer)
        return std::move(customer).error();
    Result<std::optional<Response>> earlier = unit.earlierAnswer();
    if (!earlier)
        return std::move(earlier).error();
    if (*earlier)
        return Attempt{.earlier = *std::move(earlier)};
    if (!*role)
        return notFound();
    if (Result<Done> seen = checkRevision(unit.request(), (*role)->revision, true); !seen)
        return std::move(seen).error();
    if ((*role)->type == Role::Type::BuiltIn)
        return problem(u"notAllowed"_s, u"A built-in role cannot be changed or deleted."_s);
    return Attempt{.customer = *customer, .role = **std::move(role)};
}

// Whoever holds the role already gets what is added to it, wherever he holds it.
Result<Done> mayAdd(WriteUnit &unit, const KnownCustomer &customer, const Role &role, PermissionSet added)
{
    if (added.isEmpty())
        return Done{};
    Result<CustomerRooms> rooms = CustomerRooms::read(unit.database(), role.customer);
    if (!rooms)
        return std::move(rooms).error();
    Result<std::vector<Assignment>> assignments = assignmentsOf(unit.database(), *rooms, role);
    if (!assignments)
        return std::move(assignments).error();
    ScopeItems everywhere;
    for (const Assignment &assignment : *assignments)
        everywhere.insert(everywhere.end(), assignment.scope.begin(), assignment.scope.end());
    return mayHandOn(customer.access, added, rooms->expanded(everywhere), u"permissions"_s, u"permissions"_s);
}

Result<Response> updateRole(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path, AuditEntry::Operation::Update);
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        const PermissionSet before = attempted->role.permissions;
        Result<Role> role = roleUnder(*body, attempted->role, false);
        if (!role)
            return std::move(role).error();
        if (Result<Done> isFree = checkNameIsFree(unit, *role); !isFree)
            return std::move(isFree).error();
        PermissionSet added = role->permissions;
        for (const QString &key : before.keys())
            added.remove(*permissionFromKey(key));
        if (Result<Done> allowed = mayAdd(unit, *attempted->customer, *role, added); !allowed)
            return std::move(allowed).error();
        Result<int> updated = change(
            unit.database(),
            u"UPDATE roles SET name = ?, description = ?, permissions = ?, revision = revision + 1 WHERE id = ?"_s,
            {role->name, role->description, role->permissions.keys().join(u' '), role->id.text()});
        if (!updated)
            return std::move(updated).error();
        ++role->revision;
        if (Result<Done> told = announceAccess(unit, role->customer); !told)
            return std::move(told).error();
        return entity(toJson(*role));
    });
}

Result<Response> deleteRole(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path, AuditEntry::Operation::Delete);
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        if (Result<Done> removed = removeRole(unit, attempted->role); !removed)
            return std::move(removed).error();
        return Response::noContent();
    });
}

} // namespace

void addRoleRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/roles"_s, handler(&listRoles));
    router.add("POST", u"/v1/tenants/{tenant}/roles"_s, handler(&createRole));
    router.add("GET", u"/v1/tenants/{tenant}/roles/{id}"_s, handler(&getRole));
    router.add("PATCH", u"/v1/tenants/{tenant}/roles/{id}"_s, handler(&updateRole));
    router.add("DELETE", u"/v1/tenants/{tenant}/roles/{id}"_s, handler(&deleteRole));
}

} // namespace roomwarden::service
