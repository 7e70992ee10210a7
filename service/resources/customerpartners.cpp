// What a customer decides about a partner, at any time and without asking it (INV-14, INV-15, INV-20).
#include "service/resources/customerpartners.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/customerrooms.h"
#include "service/resources/customerside.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/rolerows.h"
#include "service/resources/writeunit.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Operation = AuditEntry::Operation;

QString tagOf(const RelationshipRow &relationship) { return u"W/\"%1\""_s.arg(relationship.revision); }

Result<QJsonObject> partnerJson(Database &database, const CustomerRooms &rooms, const RelationshipRow &relationship)
{
    Result<ScopeItems> scope = rooms.scopeOf(database, ScopeOwner::Relationship, relationship.id);
    if (!scope)
        return std::move(scope).error();
    const QString terminatedBy = wireName(relationship.terminatedBy);
    return QJsonObject{
        {"@odata.etag"_L1, tagOf(relationship)},
        {"partnerTenantId"_L1, relationship.partner.text()},
        {"displayName"_L1, relationship.partnerName},
        {"primaryDomain"_L1, relationship.partnerDomain},
        {"relationshipStatus"_L1, QString(wireName(relationship.status))},
        {"terminatedBy"_L1, terminatedBy.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(terminatedBy)},
        {"invitedDateTime"_L1, wireTime(relationship.invited)},
        {"acceptedDateTime"_L1, wireTime(relationship.accepted)},
        {"terminatedDateTime"_L1, wireTime(relationship.terminated)},
        {"roomCount"_L1, static_cast<qint64>(rooms.count(rooms.expanded(*scope)))},
        {"revision"_L1, static_cast<qint64>(relationship.revision)},
    };
}

Result<QJsonObject> scopeJson(Database &database, const CustomerRooms &rooms, const RelationshipRow &relationship)
{
    Result<ScopeItems> scope = rooms.scopeOf(database, ScopeOwner::Relationship, relationship.id);
    if (!scope)
        return std::move(scope).error();
    return QJsonObject{
        {"@odata.etag"_L1, tagOf(relationship)},
        {"scope"_L1, jsonList(*scope)},
        {"roomCount"_L1, static_cast<qint64>(rooms.count(rooms.expanded(*scope)))},
        {"revision"_L1, static_cast<qint64>(relationship.revision)},
    };
}

Result<Response> listPartners(const Request &, const PathParameters &, RequestContext &context)
{
    Result<TenantId> customer = ownCustomer(context.caller().caller());
    if (!customer)
        return std::move(customer).error();
    Result<std::vector<RelationshipRow>> relationships = relationshipsOf(context.database, *customer);
    if (!relationships)
        return std::move(relationships).error();
    Result<CustomerRooms> rooms = CustomerRooms::read(context.database, *customer);
    if (!rooms)
        return std::move(rooms).error();
    QJsonArray value;
    for (const RelationshipRow &relationship : *relationships) {
        Result<QJsonObject> json = partnerJson(context.database, *rooms, relationship);
        if (!json)
            return std::move(json).error();
        value.append(*std::move(json));
    }
    return Response::json({{"value"_L1, value}});
}

// An active relationship of the caller's customer.
Result<RelationshipRow> activePartner(Database &database, const Caller &caller, const PathParameters &path)
{
    Result<TenantId> customer = ownCustomer(caller);
    if (!customer)
        return std::move(customer).error();
    Result<RelationshipRow> relationship = partnerIn(database, *customer, path);
    if (relationship && relationship->status != RelationshipStatus::Active)
        return problem(u"relationshipTerminated"_s, u"The relationship with this partner is over."_s);
    return relationship;
}

Result<Response> getScope(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<RelationshipRow> relationship = activePartner(context.database, context.caller().caller(), path);
    if (!relationship)
        return std::move(relationship).error();
    Result<CustomerRooms> rooms = CustomerRooms::read(context.database, relationship->customer);
    if (!rooms)
        return std::move(rooms).error();
    Result<QJsonObject> json = scopeJson(context.database, *rooms, *relationship);
    if (!json)
        return std::move(json).error();
    return entity(*json);
}

Result<Response> listRoles(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<RelationshipRow> relationship = activePartner(context.database, context.caller().caller(), path);
    if (!relationship)
        return std::move(relationship).error();
    Result<std::vector<Role>> roles = rolesOf(context.database, relationship->customer, relationship->partner);
    if (!roles)
        return std::move(roles).error();
    return Response::json({{"value"_L1, jsonList(*roles)}});
}

// The start of a write: what is attempted is on record, the relationship is active, the answer given before is looked
// up. The revision is the business of whoever knows which one counts.
struct Attempt
{
    std::optional<Response> earlier = {};
    RelationshipRow relationship = {};
};

Result<Attempt> attempt(WriteUnit &unit, const PathParameters &path, AuditEntry entry)
{
    entry.target = unit.caller().tenant();
    unit.audit(entry);
    Result<TenantId> customer = ownCustomer(unit.caller());
    if (!customer)
        return std::move(customer).error();
    Result<std::optional<Response>> earlier = unit.earlierAnswer();
    if (!earlier)
        return std::move(earlier).error();
    if (*earlier)
        return Attempt{.earlier = *std::move(earlier)};
    Result<RelationshipRow> relationship = activePartner(unit.database(), unit.caller(), path);
    if (!relationship)
        return std::move(relationship).error();
    return Attempt{.relationship = *std::move(relationship)};
}

// Names the partner as well as it is known: for the record.
QString nameOfPartner(WriteUnit &unit, const PathParameters &path)
{
    const Result<RelationshipRow> known = partnerIn(unit.database(), unit.caller().customerTenant, path);
    return known ? known->partnerDomain : QString();
}

Result<Response> removePartner(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path,
                                            {.category = AuditEntry::Category::PartnerInvitation,
                                             .objectName = nameOfPartner(unit, path),
                                             .operation = Operation::Delete});
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        if (Result<Done> seen = checkRevision(request, attempted->relationship.revision, true); !seen)
            return std::move(seen).error();
        if (Result<Done> ended = terminate(unit, attempted->relationship, TerminatedBy::Customer); !ended)
            return std::move(ended).error();
        return Response::noContent();
    });
}

// The scope of the relationship is that of Assigned admins (W9); every other assignment shrinks with it by the
// intersection in the effective-permission rule.
Result<Done> keepScopeOf(WriteUnit &unit, const RelationshipRow &relationship, const ScopeItems &scope)
{
    Database &database = unit.database();
    if (Result<Done> kept = keepScope(database, ScopeOwner::Relationship, relationship.id, scope); !kept)
        return kept;
    Result<int> raised =
        change(database, u"UPDATE relationships SET revision = revision + 1 WHERE id = ?"_s, {relationship.id});
    if (!raised)
        return std::move(raised).error();
    const Result<QVariant> assignment =
        firstValue(database,
                   u"SELECT a.id FROM assignments a JOIN roles r ON r.id = a.role_id WHERE r.tenant_id = ?"
                   u" AND r.partner_tenant_id = ? AND r.owner_side = 'partner' AND r.role_type = 'builtIn'"_s,
                   {relationship.customer.text(), relationship.partner.text()});
    if (!assignment)
        return assignment.error();
    if (assignment->isValid()) {
        const QString id = assignment->toString();
        if (Result<Done> kept = keepScope(database, ScopeOwner::Assignment, id, scope); !kept)
            return kept;
        raised = change(database, u"UPDATE assignments SET revision = revision + 1 WHERE id = ?"_s, {id});
        if (!raised)
            return std::move(raised).error();
    }
    return announceAccess(unit, relationship.customer);
}

Result<Response> putScope(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path,
                                            {.category = AuditEntry::Category::Assignment,
                                             .objectName = u"Assigned admins"_s,
                                             .operation = Operation::Update});
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        RelationshipRow &relationship = attempted->relationship;
        if (Result<Done> seen = checkRevision(request, relationship.revision, true); !seen)
            return std::move(seen).error();
        Result<CustomerRooms> rooms = CustomerRooms::read(unit.database(), relationship.customer);
        if (!rooms)
            return std::move(rooms).error();
        Result<ScopeItems> scope = rooms->accepted(body->value("scope"_L1), {.everything = true}, u"scope"_s);
        if (!scope)
            return std::move(scope).error();
        if (Result<Done> kept = keepScopeOf(unit, relationship, *scope); !kept)
            return std::move(kept).error();
        ++relationship.revision;
        Result<QJsonObject> json = scopeJson(unit.database(), *rooms, relationship);
        if (!json)
            return std::move(json).error();
        return entity(*json);
    });
}

Result<Response> deleteRole(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<std::optional<Role>> role = findRole(unit.database(), unit.caller().customerTenant,
                                                    TenantId(path.value(u"partner"_s)), RoleId(path.value(u"id"_s)));
        if (!role)
            return std::move(role).error();
        Result<Attempt> attempted = attempt(unit, path,
                                            {.category = AuditEntry::Category::Role,
                                             .objectName = *role ? (*role)->name : QString(),
                                             .operation = Operation::Delete});
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        if (!*role)
            return notFound();
        if (Result<Done> seen = checkRevision(request, (*role)->revision, true); !seen)
            return std::move(seen).error();
        if ((*role)->type == Role::Type::BuiltIn)
            return problem(u"notAllowed"_s, u"A built-in role cannot be deleted; remove the partner instead."_s);
        if (Result<Done> removed = removeRole(unit, **role); !removed)
            return std::move(removed).error();
        return Response::noContent();
    });
}

} // namespace

void addCustomerPartnerRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/customer/partners"_s, handler(&listPartners));
    router.add("DELETE", u"/v1/customer/partners/{partner}"_s, handler(&removePartner));
    router.add("GET", u"/v1/customer/partners/{partner}/scope"_s, handler(&getScope));
    router.add("PUT", u"/v1/customer/partners/{partner}/scope"_s, handler(&putScope));
    router.add("GET", u"/v1/customer/partners/{partner}/roles"_s, handler(&listRoles));
    router.add("DELETE", u"/v1/customer/partners/{partner}/roles/{id}"_s, handler(&deleteRole));
}

} // namespace roomwarden::service
