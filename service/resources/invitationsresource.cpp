// Invitations: read, accepted, denied. For whoever may not respond to them they do not exist (INV-4).
#include "service/resources/invitationsresource.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/input.h"
#include "service/resources/invitationrows.h"
#include "service/resources/onboarding.h"
#include "service/resources/tenantsresource.h"
#include "service/resources/writeunit.h"

#include <QJsonArray>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> listInvitations(const Request &, const PathParameters &, RequestContext &context)
{
    const Caller &caller = context.caller().caller();
    if (!caller.respondsToInvitations())
        return notFound();
    Result<std::vector<Invitation>> invitations =
        invitationsOf(context.database, caller.partnerTenant, std::nullopt, context.now());
    if (!invitations)
        return std::move(invitations).error();
    QJsonArray value;
    for (const Invitation &invitation : *invitations)
        value.append(toJson(invitation));
    return Response::json({{"value"_L1, value}});
}

// Of the caller's partner, whoever the caller is.
Result<std::optional<Invitation>> findInvitation(Database &database, const Caller &caller, const PathParameters &path,
                                                 const QDateTime &now)
{
    Result<std::vector<Invitation>> found =
        invitationsOf(database, caller.partnerTenant, InvitationId(path.value(u"id"_s)), now);
    if (!found)
        return std::move(found).error();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<Response> getInvitation(const Request &, const PathParameters &path, RequestContext &context)
{
    const Caller &caller = context.caller().caller();
    if (!caller.respondsToInvitations())
        return notFound();
    Result<std::optional<Invitation>> invitation = findInvitation(context.database, caller, path, context.now());
    if (!invitation)
        return std::move(invitation).error();
    if (!*invitation)
        return notFound();
    return entity(toJson(**invitation));
}

// The start of both answers to an invitation. What is attempted goes on record, from people who may not, too.
struct Attempt
{
    std::optional<Response> earlier = {};
    Invitation invitation = {};
};

Result<Attempt> attempt(WriteUnit &unit, const PathParameters &path, AuditEntry::Operation operation)
{
    Result<std::optional<Invitation>> invitation = findInvitation(unit.database(), unit.caller(), path, unit.now());
    if (!invitation)
        return std::move(invitation).error();
    if (*invitation) {
        unit.audit({.category = AuditEntry::Category::PartnerInvitation,
                    .objectName = (*invitation)->partnerDomain,
                    .operation = operation,
                    .target = (*invitation)->customer});
    }
    if (!unit.caller().respondsToInvitations())
        return notFound();
    Result<std::optional<Response>> earlier = unit.earlierAnswer();
    if (!earlier)
        return std::move(earlier).error();
    if (*earlier)
        return Attempt{.earlier = *std::move(earlier)};
    if (!*invitation)
        return notFound();
    if ((*invitation)->status == Invitation::Status::Accepted)
        return problem(u"invitationAlreadyAccepted"_s, u"A colleague accepted it first."_s);
    if ((*invitation)->status == Invitation::Status::Revoked)
        return problem(u"invitationRevoked"_s, u"The customer took it back."_s);
    if ((*invitation)->status == Invitation::Status::Expired && operation == AuditEntry::Operation::Update)
        return problem(u"invitationExpired"_s, u"The customer must send a new invitation."_s);
    // After what would be refused anyway (RFC 9110 13.2.1): it says more than that there is a newer revision.
    if (Result<Done> seen = checkRevision(unit.request(), (*invitation)->revision, true); !seen)
        return std::move(seen).error();
    return Attempt{.invitation = **std::move(invitation)};
}

Result<Response> accept(const Request &request, const PathParameters &path, RequestContext &context)
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
        const Invitation &invitation = attempted->invitation;
        Result<std::vector<Principal>> admins = primaryAdminsIn(unit, *body);
        if (!admins)
            return std::move(admins).error();
        if (Result<Done> done = onboard(unit, invitation, *admins); !done)
            return std::move(done).error();

        // Evaluated afresh: who named himself a primary admin now has a role.
        AccessEvaluator access(unit.database(), unit.caller());
        Result<const KnownCustomer *> customer = access.customer(invitation.customer);
        if (!customer)
            return std::move(customer).error();
        if (*customer == nullptr)
            return notFound();
        Result<Tenant> tenant = tenantFor(unit.database(), unit.caller(), **customer);
        if (!tenant)
            return std::move(tenant).error();
        return entity(toJson(*tenant), 201);
    });
}

Result<Response> deny(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<Attempt> attempted = attempt(unit, path, AuditEntry::Operation::Delete);
        if (!attempted)
            return std::move(attempted).error();
        if (attempted->earlier)
            return *std::move(attempted->earlier);
        const Invitation &invitation = attempted->invitation;
        Result<int> deleted =
            change(unit.database(), u"DELETE FROM invitations WHERE id = ?"_s, {invitation.id.text()});
        if (!deleted)
            return std::move(deleted).error();
        if (Result<qint64> sequence = unit.nextSequence(); !sequence)
            return std::move(sequence).error();
        unit.changes().add(Resource::Invitations, invitation.customer);
        return Response::noContent();
    });
}

} // namespace

void addInvitationRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/invitations"_s, handler(&listInvitations));
    router.add("GET", u"/v1/invitations/{id}"_s, handler(&getInvitation));
    router.add("POST", u"/v1/invitations/{id}/accept"_s, handler(&accept));
    router.add("POST", u"/v1/invitations/{id}/deny"_s, handler(&deny));
}

} // namespace roomwarden::service
