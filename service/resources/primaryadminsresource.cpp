// Primary admins: the members of the built-in role's assignment, one of whom stays (INV-8).
#include "service/resources/primaryadminsresource.h"

#include "core/domain/primaryadmins.h"
#include "service/access/problem.h"
#include "service/resources/assignmentinput.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/principals.h"
#include "service/resources/rolerows.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Operation = AuditEntry::Operation;

// The published documents do not name who adds primary admins. Whoever answers invitations names the first ones, and
// may name more (domain.md W5, OPEN-2); taking one out needs roles.modify.
bool mayAddAsResponder(const Caller &caller) { return caller.respondsToInvitations(); }

struct Admins
{
    Role role = {};
    Assignment assignment = {};
    CustomerRooms rooms = {};
};

Result<Admins> adminsOf(Database &database, const TenantId &customer, const TenantId &partner)
{
    Result<std::optional<Role>> role = primaryAdminsRole(database, customer, partner);
    if (!role)
        return std::move(role).error();
    if (!*role)
        return notFound();
    Result<CustomerRooms> rooms = CustomerRooms::read(database, customer);
    if (!rooms)
        return std::move(rooms).error();
    Result<std::vector<Assignment>> assignments = assignmentsOf(database, *rooms, **role);
    if (!assignments)
        return std::move(assignments).error();
    if (assignments->empty())
        return notFound();
    return Admins{.role = **std::move(role), .assignment = std::move(assignments->front()), .rooms = *std::move(rooms)};
}

PrimaryAdmins shown(const Admins &admins, const KnownCustomer &customer, const Caller &caller)
{
    const bool modifies = customer.access.canAnywhere(Permission::RolesModify);
    return {.customer = admins.role.customer,
            .role = admins.role.id,
            .assignment = admins.assignment.id,
            .members = admins.assignment.members,
            .mayAdd = mayAddAsResponder(caller) || (modifies && customer.primaryAdmin),
            .mayRemove = modifies && admins.assignment.members.size() > 1,
            .revision = admins.assignment.revision};
}

// An active customer in which the caller holds the permission, or which he knows as a responder.
Result<const KnownCustomer *> customerFor(AccessEvaluator &access, const TenantId &tenant, Permission permission)
{
    if (!mayAddAsResponder(access.caller()))
        return access.customerFor(tenant, permission);
    Result<const KnownCustomer *> customer = access.customer(tenant);
    if (!customer)
        return customer;
    if (*customer == nullptr)
        return notFound();
    if (!(*customer)->access.relationshipActive)
        return problem(u"relationshipTerminated"_s, u"The relationship with this customer is over."_s);
    return customer;
}

Result<Response> listAdmins(const Request &, const PathParameters &path, RequestContext &context)
{
    const TenantId tenant(path.value(u"tenant"_s));
    Result<const KnownCustomer *> customer = customerFor(context.caller(), tenant, Permission::RolesView);
    if (!customer)
        return std::move(customer).error();
    const Caller &caller = context.caller().caller();
    Result<Admins> admins = adminsOf(context.database, tenant, caller.partnerTenant);
    if (!admins)
        return std::move(admins).error();
    return entity(toJson(shown(*admins, **customer, caller)));
}

Result<Response> keepMembers(WriteUnit &unit, const KnownCustomer &customer, Admins admins,
                             std::vector<Principal> members)
{
    unit.audit({.category = AuditEntry::Category::Assignment,
                .objectName = admins.assignment.name,
                .operation = Operation::Update,
                .target = admins.role.customer});
    admins.assignment.members = std::move(members);
    if (Result<Done> kept = updateAssignment(unit.database(), admins.assignment); !kept)
        return std::move(kept).error();
    ++admins.assignment.revision;
    if (Result<Done> told = announceAccess(unit, admins.role.customer); !told)
        return std::move(told).error();
    return entity(toJson(shown(admins, customer, unit.caller())));
}

Result<Response> addAdmins(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const TenantId tenant(path.value(u"tenant"_s));
        Result<std::vector<Principal>> asked = principalsIn(unit.database(), unit.caller().partnerTenant,
                                                            body->value("primaryAdmins"_L1), u"primaryAdmins"_s);
        const std::vector<Principal> named = asked ? *asked : std::vector<Principal>();
        for (const Principal &admin : named) {
            Result<Done> noted = auditAttempt(unit, {.category = AuditEntry::Category::User,
                                                     .objectName = admin.displayName,
                                                     .operation = Operation::Create,
                                                     .target = tenant});
            if (!noted)
                return std::move(noted).error();
        }
        Result<const KnownCustomer *> customer = customerFor(unit.access(), tenant, Permission::RolesModify);
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (!asked)
            return std::move(asked).error();
        if (asked->empty())
            return problem(u"primaryAdminRequired"_s, u"Name at least one primary admin."_s, u"primaryAdmins"_s);
        Result<Admins> admins = adminsOf(unit.database(), tenant, unit.caller().partnerTenant);
        if (!admins)
            return std::move(admins).error();
        if (Result<Done> seen = checkRevision(request, admins->assignment.revision, true); !seen)
            return std::move(seen).error();
        if (!mayAddAsResponder(unit.caller())) {
            Result<Done> allowed =
                mayHandOn((*customer)->access, admins->role.permissions,
                          admins->rooms.expanded(admins->assignment.scope), u"primaryAdmins"_s, u"primaryAdmins"_s);
            if (!allowed)
                return std::move(allowed).error();
        }
        std::vector<Principal> members = admins->assignment.members;
        for (const Principal &admin : *asked) {
            if (std::ranges::find(members, admin.id, &Principal::id) != members.end())
                return problem(u"nameAlreadyExists"_s, u"Is a primary admin already."_s, u"primaryAdmins"_s);
            members.push_back(admin);
        }
        return keepMembers(unit, **customer, *std::move(admins), std::move(members));
    });
}

Result<Response> removeAdmin(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const TenantId tenant(path.value(u"tenant"_s));
        const PrincipalId leaving(path.value(u"principal"_s));
        Result<Admins> admins = adminsOf(unit.database(), tenant, unit.caller().partnerTenant);
        if (admins) {
            const auto &all = admins->assignment.members;
            if (const auto it = std::ranges::find(all, leaving, &Principal::id); it != all.end()) {
                unit.audit({.category = AuditEntry::Category::User,
                            .objectName = it->displayName,
                            .operation = Operation::Delete,
                            .target = tenant});
            }
        }
        Result<const KnownCustomer *> customer = unit.access().customerFor(tenant, Permission::RolesModify);
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (!admins)
            return std::move(admins).error();
        std::vector<Principal> members = admins->assignment.members;
        if (std::erase_if(members, [&leaving](const Principal &member) { return member.id == leaving; }) == 0)
            return notFound();
        if (Result<Done> seen = checkRevision(request, admins->assignment.revision, true); !seen)
            return std::move(seen).error();
        if (members.empty())
            return problem(u"primaryAdminRequired"_s, u"One primary admin stays."_s, u"principal"_s);
        return keepMembers(unit, **customer, *std::move(admins), std::move(members));
    });
}

} // namespace

void addPrimaryAdminRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/primaryAdmins"_s, handler(&listAdmins));
    router.add("POST", u"/v1/tenants/{tenant}/primaryAdmins"_s, handler(&addAdmins));
    router.add("DELETE", u"/v1/tenants/{tenant}/primaryAdmins/{principal}"_s, handler(&removeAdmin));
}

} // namespace roomwarden::service
