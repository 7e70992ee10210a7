// Explanations of access. Every yes and no is the effective-permission rule's own, asked for the person as a whole and
// for each assignment alone; nothing here decides anything.
#include "service/resources/accessresource.h"

#include "core/domain/accessexplanation.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/principals.h"
#include "service/resources/rolerows.h"

#include <QHash>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Step = AccessExplanation::Step;

// Who asks about whom.
struct Question
{
    const KnownCustomer *customer = nullptr; // as the asker knows it
    RoomScope reach = {};                    // of the asker
    CustomerRooms rooms = {};
    Principal person = {};
    bool enabled = false;
    CustomerAccess access = {}; // of the person, in this customer
    QStringList roles = {};     // of the person
};

Result<Question> questionOf(const Request &request, const PathParameters &path, RequestContext &context)
{
    const TenantId tenant(path.value(u"tenant"_s));
    const TenantId &partner = context.caller().caller().partnerTenant;
    Result<const KnownCustomer *> customer = context.caller().customerFor(tenant, Permission::RolesView);
    if (!customer)
        return std::move(customer).error();
    Question question{.customer = *customer, .reach = (*customer)->access.roomsFor(Permission::RolesView)};
    const QString id = request.query.queryItemValue(u"principal"_s, QUrl::FullyDecoded);
    bool found = false;
    Result<Done> read = forEachRow(context.database,
                                   u"SELECT id, kind, display_name, user_principal_name, enabled FROM principals"
                                   u" WHERE id = ? AND tenant_id = ? AND kind = 'user'"_s,
                                   {id, partner.text()}, [&](const QSqlQuery &row) {
                                       found = true;
                                       question.person = principalFrom(row);
                                       question.enabled = row.value(4).toInt() != 0;
                                   });
    if (!read)
        return std::move(read).error();
    if (!found)
        return problem(u"principalNotInTenant"_s, u"Not a user of this partner."_s, u"principal"_s);
    Result<CustomerRooms> rooms = CustomerRooms::read(context.database, tenant);
    if (!rooms)
        return std::move(rooms).error();
    question.rooms = *std::move(rooms);

    AccessEvaluator evaluator(context.database, {.principal = question.person, .partnerTenant = partner});
    Result<const KnownCustomer *> known = evaluator.customer(tenant);
    if (!known)
        return std::move(known).error();
    if (*known != nullptr) {
        question.access = (*known)->access;
        question.roles = (*known)->roles;
    }
    return question;
}

// From the person up to a member of the assignment: the security groups on the shortest way, none if the person is a
// member himself.
Result<std::vector<Principal>> groupsBetween(Database &database, const Principal &person, const Assignment &assignment)
{
    const auto isMember = [&assignment](const PrincipalId &id) {
        return std::ranges::find(assignment.members, id, &Principal::id) != assignment.members.end();
    };
    QHash<PrincipalId, PrincipalId> below{{person.id, {}}}; // group → what it was reached from
    std::vector<PrincipalId> queue{person.id};
    for (size_t next = 0; next < queue.size(); ++next) {
        const PrincipalId current = queue[next];
        if (!isMember(current)) {
            Result<Done> read =
                forEachRow(database, u"SELECT group_id FROM group_members WHERE user_id = ? ORDER BY group_id"_s,
                           {current.text()}, [&](const QSqlQuery &row) {
                               const PrincipalId group(row.value(0).toString());
                               if (!below.contains(group)) {
                                   below.insert(group, current);
                                   queue.push_back(group);
                               }
                           });
            if (!read)
                return std::move(read).error();
            continue;
        }
        std::vector<Principal> groups;
        for (PrincipalId id = current; id != person.id; id = below.value(id)) {
            Result<std::optional<Principal>> group = findPrincipal(database, id);
            if (!group)
                return std::move(group).error();
            groups.insert(groups.begin(), group->value_or(Principal{.id = id}));
        }
        return groups;
    }
    return std::vector<Principal>();
}

// The assignments that have the person among their members, each with what the rule says of it alone.
Result<std::vector<AccessExplanation::Path>> pathsOf(Database &database, const TenantId &partner,
                                                     const Question &question, Permission permission,
                                                     const RoomRef *room)
{
    Result<std::vector<Role>> roles = rolesOf(database, question.customer->metadata.id, partner);
    if (!roles)
        return std::move(roles).error();
    std::vector<AccessExplanation::Path> paths;
    for (const Role &role : *roles) {
        Result<std::vector<Assignment>> assignments = assignmentsOf(database, question.rooms, role);
        if (!assignments)
            return std::move(assignments).error();
        for (const Assignment &assignment : *assignments) {
            const auto grant = std::ranges::find(question.access.grants, assignment.id, &Grant::assignment);
            if (grant == question.access.grants.end())
                continue;
            Result<std::vector<Principal>> groups = groupsBetween(database, question.person, assignment);
            if (!groups)
                return std::move(groups).error();
            CustomerAccess alone = question.access;
            alone.grants = {*grant};
            const bool carries = alone.canAnywhere(permission);
            const bool reaches = room == nullptr || alone.can(permission, room->id);
            paths.push_back(
                {.groups = *std::move(groups),
                 .assignment = assignment.id,
                 .assignmentName = assignment.name,
                 .role = role.id,
                 .roleName = role.name,
                 .scope = question.rooms.visible(assignment.scope, question.reach),
                 .failsAt = !question.enabled ? Step::Account
                            : !carries        ? Step::Role
                            : !reaches        ? Step::Scope
                                              : Step::None,
                 .roomCount = question.rooms.count(intersected(alone.roomsFor(permission), question.reach))});
        }
    }
    return paths;
}

Result<Response> explain(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<Question> question = questionOf(request, path, context);
    if (!question)
        return std::move(question).error();
    const auto permission = permissionFromKey(request.query.queryItemValue(u"permission"_s, QUrl::FullyDecoded));
    if (!permission)
        return problem(u"invalidRequest"_s, u"There is no such permission."_s, u"permission"_s);
    const RoomRef *room = nullptr;
    if (request.query.hasQueryItem(u"room"_s)) {
        const RoomId id(request.query.queryItemValue(u"room"_s, QUrl::FullyDecoded));
        room = question->reach.contains(id) ? question->rooms.room(id) : nullptr;
        if (room == nullptr)
            return notFound();
    }
    Result<std::vector<AccessExplanation::Path>> paths =
        pathsOf(context.database, context.caller().caller().partnerTenant, *question, *permission, room);
    if (!paths)
        return std::move(paths).error();
    AccessExplanation explanation{.customer = question->customer->metadata.id,
                                  .principal = question->person,
                                  .permission = permission,
                                  .room = room == nullptr ? std::nullopt : std::optional(*room),
                                  .allowed = question->enabled
                                             && (room == nullptr ? question->access.canAnywhere(*permission)
                                                                 : question->access.can(*permission, room->id)),
                                  .paths = *std::move(paths)};
    if (!explanation.allowed) {
        explanation.failsAt = question->enabled ? Step::Assignment : Step::Account;
        for (const AccessExplanation::Path &one : explanation.paths)
            explanation.failsAt = std::max(explanation.failsAt, one.failsAt);
    }
    return Response::json(toJson(explanation));
}

Result<Response> effective(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<Question> question = questionOf(request, path, context);
    if (!question)
        return std::move(question).error();
    EffectiveAccess access{.customer = question->customer->metadata.id, .principal = question->person};
    if (!question->enabled)
        return Response::json(toJson(access));
    access.roles = question->roles;
    access.permissions = question->access.permissions();
    std::vector<std::pair<Permission, RoomScope>> held;
    for (const QString &key : access.permissions.keys()) {
        const Permission permission = *permissionFromKey(key);
        held.emplace_back(permission, question->access.roomsFor(permission));
    }
    for (const RoomRef &room : question->rooms.rooms()) {
        if (!question->reach.contains(room.id))
            continue;
        PermissionSet here;
        for (const auto &[permission, scope] : held) {
            if (scope.contains(room.id))
                here.insert(permission);
        }
        if (here.isEmpty())
            continue;
        auto area = std::ranges::find(access.areas, here, &EffectiveAccess::Area::permissions);
        if (area == access.areas.end())
            area = access.areas.insert(area, {.permissions = here});
        area->rooms.push_back(room);
    }
    return Response::json(toJson(access));
}

} // namespace

void addAccessRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/access/explain"_s, handler(&explain));
    router.add("GET", u"/v1/tenants/{tenant}/access/effective"_s, handler(&effective));
}

} // namespace roomwarden::service
