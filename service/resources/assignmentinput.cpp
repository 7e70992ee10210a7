// Assignments in requests.
#include "service/resources/assignmentinput.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/principals.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Items of a that are not in b.
template<typename T>
std::vector<T> without(const std::vector<T> &a, const std::vector<T> &b)
{
    std::vector<T> result;
    std::ranges::copy_if(a, std::back_inserter(result),
                         [&b](const T &item) { return std::ranges::find(b, item) == b.end(); });
    return result;
}

// Without names: a scope in a request has none.
ScopeItems bare(ScopeItems items)
{
    for (ScopeItem &item : items)
        item.displayName.clear();
    return items;
}

Result<Done> readName(Assignment &assignment, const Role &role, const QJsonObject &body)
{
    if (body.contains("name"_L1)) {
        Result<QString> name = nameOf(body, u"name"_s, u"name"_s);
        if (!name)
            return std::move(name).error();
        if (role.type == Role::Type::BuiltIn && *name != assignment.name)
            return problem(u"notAllowed"_s, u"The built-in assignment keeps its name."_s, u"name"_s);
        assignment.name = *std::move(name);
    }
    if (body.contains("description"_L1)) {
        Result<QString> description = optionalTextOf(body, u"description"_s, u"description"_s);
        if (!description)
            return std::move(description).error();
        if (role.type == Role::Type::BuiltIn && *description != assignment.description)
            return problem(u"notAllowed"_s, u"The built-in assignment keeps its description."_s, u"description"_s);
        assignment.description = *std::move(description);
    }
    return Done{};
}

} // namespace

Result<Assignment> newAssignmentIn(WriteUnit &unit, const KnownCustomer &customer, const CustomerRooms &rooms,
                                   const Role &role, const QJsonObject &json, const QString &prefix)
{
    Result<QString> name = nameOf(json, u"name"_s, prefix + u"name"_s);
    if (!name)
        return std::move(name).error();
    Result<QString> description = optionalTextOf(json, u"description"_s, prefix + u"description"_s);
    if (!description)
        return std::move(description).error();
    const Result<bool> notify = flagOf(json, u"emailNotifications"_s, false, prefix + u"emailNotifications"_s);
    if (!notify)
        return notify.error();
    Result<std::vector<Principal>> members =
        principalsIn(unit.database(), unit.caller().partnerTenant, json.value("members"_L1), prefix + u"members"_s);
    if (!members)
        return std::move(members).error();
    if (members->empty())
        return problem(u"invalidRequest"_s, u"An assignment has at least one member."_s, prefix + u"members"_s);
    const RoomScope reach = customer.access.roomsFor(Permission::RolesModify);
    Result<ScopeItems> scope = rooms.accepted(json.value("scope"_L1), reach, prefix + u"scope"_s);
    if (!scope)
        return std::move(scope).error();
    if (Result<Done> allowed = mayHandOn(customer.access, role.permissions, rooms.expanded(*scope),
                                         prefix + u"members"_s, prefix + u"scope"_s);
        !allowed)
        return std::move(allowed).error();
    return Assignment{.id = AssignmentId(newId()),
                      .role = role.id,
                      .customer = role.customer,
                      .name = *std::move(name),
                      .description = *std::move(description),
                      .emailNotifications = *notify,
                      .members = *std::move(members),
                      .scope = *std::move(scope)};
}

Result<Assignment> changedAssignment(WriteUnit &unit, const KnownCustomer &customer, const CustomerRooms &rooms,
                                     const Role &role, const Assignment &before, const QJsonObject &body)
{
    Assignment after = before;
    if (Result<Done> named = readName(after, role, body); !named)
        return std::move(named).error();
    const Result<bool> notify =
        flagOf(body, u"emailNotifications"_s, before.emailNotifications, u"emailNotifications"_s);
    if (!notify)
        return notify.error();
    after.emailNotifications = *notify;

    if (body.contains("members"_L1)) {
        Result<std::vector<Principal>> members = principalsIn(unit.database(), unit.caller().partnerTenant,
                                                              body.value("members"_L1), u"members"_s, before.members);
        if (!members)
            return std::move(members).error();
        if (members->empty()) {
            return role.type == Role::Type::BuiltIn
                       ? problem(u"primaryAdminRequired"_s, u"One primary admin stays."_s, u"members"_s)
                       : problem(u"invalidRequest"_s, u"An assignment has at least one member."_s, u"members"_s);
        }
        after.members = *std::move(members);
    }
    ScopeItems added;
    if (body.contains("scope"_L1)) {
        if (role.type == Role::Type::BuiltIn)
            return problem(u"scopeNotAllowed"_s, u"Only the customer changes this scope."_s, u"scope"_s); // INV-14
        const RoomScope reach = customer.access.roomsFor(Permission::RolesModify);
        Result<ScopeItems> scope = rooms.accepted(body.value("scope"_L1), reach, u"scope"_s);
        if (!scope)
            return std::move(scope).error();
        const ScopeItems old = bare(before.scope);
        added = without(bare(*scope), old);
        // What the caller cannot see he cannot mean to take away.
        after.scope = *std::move(scope);
        for (ScopeItem &hidden : without(old, bare(rooms.visible(before.scope, reach))))
            after.scope.push_back(std::move(hidden));
    }
    // Taking away needs no more than roles.modify; who comes in gets the whole, who was in gets what was added.
    const bool someoneCame = !without(after.members, before.members).empty();
    if (someoneCame || !added.empty()) {
        Result<Done> allowed =
            mayHandOn(customer.access, role.permissions, rooms.expanded(someoneCame ? after.scope : added),
                      u"members"_s, someoneCame ? u"members"_s : u"scope"_s);
        if (!allowed)
            return std::move(allowed).error();
    }
    return after;
}

void auditMembers(WriteUnit &unit, const TenantId &customer, const std::vector<Principal> &before,
                  const std::vector<Principal> &after)
{
    using Operation = AuditEntry::Operation;
    const auto note = [&](const std::vector<Principal> &people, Operation operation) {
        for (const Principal &person : people) {
            unit.audit({.category = AuditEntry::Category::User,
                        .objectName = person.displayName,
                        .operation = operation,
                        .target = customer});
        }
    };
    note(without(after, before), Operation::Create);
    note(without(before, after), Operation::Delete);
}

} // namespace roomwarden::service
