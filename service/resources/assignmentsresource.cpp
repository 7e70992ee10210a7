// Assignments: who holds a role, and where. Of the built-in one only members and notifications change (INV-14, INV-16).
#include "service/resources/assignmentsresource.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/assignmentinput.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/rolerows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Operation = AuditEntry::Operation;

// As the caller may see it.
Assignment shown(Assignment assignment, const KnownCustomer &customer, const CustomerRooms &rooms, const Role &role)
{
    assignment.scope = rooms.visible(assignment.scope, customer.access.roomsFor(Permission::RolesView));
    assignment.scopeEditable = role.type == Role::Type::Custom && customer.access.canAnywhere(Permission::RolesModify);
    return assignment;
}

// What every question about assignments needs to know.
struct Ground
{
    const KnownCustomer *customer = nullptr;
    Role role = {};
    CustomerRooms rooms = {};
};

Result<Ground> groundFor(const PathParameters &path, RequestContext &context)
{
    const TenantId tenant(path.value(u"tenant"_s));
    Result<const KnownCustomer *> customer = context.caller().customerFor(tenant, Permission::RolesView);
    if (!customer)
        return std::move(customer).error();
    Result<std::optional<Role>> role =
        findRole(context.database, tenant, context.caller().caller().partnerTenant, RoleId(path.value(u"role"_s)));
    if (!role)
        return std::move(role).error();
    if (!*role)
        return notFound();
    Result<CustomerRooms> rooms = CustomerRooms::read(context.database, tenant);
    if (!rooms)
        return std::move(rooms).error();
    return Ground{.customer = *customer, .role = **std::move(role), .rooms = *std::move(rooms)};
}

Result<Response> listAssignments(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<Ground> ground = groundFor(path, context);
    if (!ground)
        return std::move(ground).error();
    Result<std::vector<Assignment>> assignments = assignmentsOf(context.database, ground->rooms, ground->role);
    if (!assignments)
        return std::move(assignments).error();
    for (Assignment &assignment : *assignments)
        assignment = shown(std::move(assignment), *ground->customer, ground->rooms, ground->role);
    return Response::json({{"value"_L1, jsonList(*assignments)}});
}

Result<Response> getAssignment(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<Ground> ground = groundFor(path, context);
    if (!ground)
        return std::move(ground).error();
    Result<std::optional<Assignment>> assignment =
        findAssignment(context.database, ground->rooms, ground->role, AssignmentId(path.value(u"id"_s)));
    if (!assignment)
        return std::move(assignment).error();
    if (!*assignment)
        return notFound();
    return entity(toJson(shown(**std::move(assignment), *ground->customer, ground->rooms, ground->role)));
}

// The start of a write.
struct Attempt
{
    std::optional<Response> earlier = {};
    Ground ground = {};
    Assignment assignment = {}; // none of a new one
};

// newName: of an assignment that is to be created; else the path names one.
Result<Attempt> attempt(WriteUnit &unit, const PathParameters &path, Operation operation, const QString &newName = {})
{
    const TenantId tenant(path.value(u"tenant"_s));
    Result<CustomerRooms> rooms = CustomerRooms::read(unit.database(), tenant);
    if (!rooms)
        return std::move(rooms).error();
    Result<std::optional<Role>> role =
        findRole(unit.database(), tenant, unit.caller().partnerTenant, RoleId(path.value(u"role"_s)));
    if (!role)
        return std::move(role).error();
    std::optional<Assignment> assignment;
    if (*role && operation != Operation::Create) {
        Result<std::optional<Assignment>> found =
            findAssignment(unit.database(), *rooms, **role, AssignmentId(path.value(u"id"_s)));
        if (!found)
            return std::move(found).error();
        assignment = *std::move(found);
    }
    const bool exists = *role && (assignment || operation == Operation::Create);
    Result<const KnownCustomer *> customer =
        exists ? customerToDelegateIn(unit, {.category = AuditEntry::Category::Assignment,
                                             .objectName = assignment ? assignment->name : newName,
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
    if (!exists)
        return notFound();
    if (assignment) {
        if (Result<Done> seen = checkRevision(unit.request(), assignment->revision, true); !seen)
            return std::move(seen).error();
    }
    if ((*role)->type == Role::Type::BuiltIn && operation != Operation::Update)
        return problem(u"notAllowed"_s, u"The built-in role has one assignment, which stays."_s);
    return Attempt{.ground = {.customer = *customer, .role = **std::move(role), .rooms = *std::move(rooms)},
                   .assignment = assignment ? *std::move(assignment) : Assignment()};
}

Result<Response> createAssignment(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted =
            attempt(unit, path, Operation::Create, body->value("name"_L1).toString().trimmed().left(longestName));
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        const auto &[customer, role, rooms] = attempted->ground;
        Result<Assignment> assignment = newAssignmentIn(unit, *customer, rooms, role, *body);
        if (!assignment)
            return std::move(assignment).error();
        auditMembers(unit, role.customer, {}, assignment->members);
        if (Result<Done> kept = insertAssignment(unit.database(), *assignment); !kept)
            return std::move(kept).error();
        if (Result<Done> told = announceAccess(unit, role.customer); !told)
            return std::move(told).error();
        Result<std::optional<Assignment>> made = findAssignment(unit.database(), rooms, role, assignment->id);
        if (!made)
            return std::move(made).error();
        return entity(toJson(shown(made->value(), *customer, rooms, role)), 201);
    });
}

Result<Response> updateAssignmentUnder(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path, Operation::Update);
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        const auto &[customer, role, rooms] = attempted->ground;
        Result<Assignment> after = changedAssignment(unit, *customer, rooms, role, attempted->assignment, *body);
        if (!after)
            return std::move(after).error();
        auditMembers(unit, role.customer, attempted->assignment.members, after->members);
        if (Result<Done> kept = updateAssignment(unit.database(), *after); !kept)
            return std::move(kept).error();
        if (Result<Done> told = announceAccess(unit, role.customer); !told)
            return std::move(told).error();
        Result<std::optional<Assignment>> changed = findAssignment(unit.database(), rooms, role, after->id);
        if (!changed)
            return std::move(changed).error();
        return entity(toJson(shown(changed->value(), *customer, rooms, role)));
    });
}

Result<Response> deleteAssignment(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path, Operation::Delete);
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        const TenantId customer = attempted->ground.role.customer;
        auditMembers(unit, customer, attempted->assignment.members, {});
        Result<int> gone =
            change(unit.database(), u"DELETE FROM assignments WHERE id = ?"_s, {attempted->assignment.id.text()});
        if (!gone)
            return std::move(gone).error();
        if (Result<Done> told = announceAccess(unit, customer); !told)
            return std::move(told).error();
        return Response::noContent();
    });
}

} // namespace

void addAssignmentRoutes(ServiceRouter &router)
{
    const QString all = u"/v1/tenants/{tenant}/roles/{role}/assignments"_s;
    const QString one = all + u"/{id}"_s;
    router.add("GET", all, handler(&listAssignments));
    router.add("POST", all, handler(&createAssignment));
    router.add("GET", one, handler(&getAssignment));
    router.add("PATCH", one, handler(&updateAssignmentUnder));
    router.add("DELETE", one, handler(&deleteAssignment));
}

} // namespace roomwarden::service
