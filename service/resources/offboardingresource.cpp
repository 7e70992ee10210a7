// Off-boarding: a primary admin of the customer reads what it takes away, ends the relationship, and reads afterwards
// that nothing stayed behind (INV-21).
#include "service/resources/offboardingresource.h"

#include "service/access/problem.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/termination.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Offboarding> offboardingOf(Database &database, const RelationshipRow &relationship, const PrincipalId &reader,
                                  bool mayEnd)
{
    Result<CustomerHoldings> current = holdingsOf(database, relationship);
    if (!current)
        return std::move(current).error();
    Result<std::optional<CustomerHoldings>> released = receiptFor(database, relationship.id, reader);
    if (!released)
        return std::move(released).error();
    Result<std::vector<Offboarding::Holder>> holders = holdersOf(database, relationship);
    if (!holders)
        return std::move(holders).error();
    return Offboarding{.customer = relationship.customer,
                       .customerName = relationship.customerName,
                       .relationship = relationship.status,
                       .terminatedBy = relationship.terminatedBy,
                       .terminated = relationship.terminated,
                       .current = *current,
                       .released = *released,
                       .holders = *std::move(holders),
                       .mayEnd = mayEnd,
                       .revision = relationship.revision};
}

// Of an active customer for its primary admins; of a former one for who ended it, and for who knows of every customer.
Result<RelationshipRow> relationshipFor(Database &database, AccessEvaluator &access, const TenantId &tenant)
{
    const Caller &caller = access.caller();
    Result<std::optional<RelationshipRow>> relationship = findRelationship(database, tenant, caller.partnerTenant);
    if (!relationship)
        return std::move(relationship).error();
    Result<const KnownCustomer *> customer = access.customer(tenant);
    if (!customer)
        return std::move(customer).error();
    if (!*relationship)
        return notFound();
    if ((*relationship)->status == RelationshipStatus::Active) {
        if (*customer == nullptr)
            return notFound();
        if (!(*customer)->primaryAdmin)
            return accessDenied();
        return **std::move(relationship);
    }
    Result<std::optional<CustomerHoldings>> receipt = receiptFor(database, (*relationship)->id, caller.principal.id);
    if (!receipt)
        return std::move(receipt).error();
    if (!*receipt && *customer == nullptr)
        return notFound();
    return **std::move(relationship);
}

Result<Response> getOffboarding(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<RelationshipRow> relationship =
        relationshipFor(context.database, context.caller(), TenantId(path.value(u"tenant"_s)));
    if (!relationship)
        return std::move(relationship).error();
    Result<Offboarding> offboarding =
        offboardingOf(context.database, *relationship, context.caller().caller().principal.id,
                      relationship->status == RelationshipStatus::Active);
    if (!offboarding)
        return std::move(offboarding).error();
    return entity(toJson(*offboarding));
}

Result<Response> endRelationship(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const TenantId tenant(path.value(u"tenant"_s));
        Result<std::optional<RelationshipRow>> known =
            findRelationship(unit.database(), tenant, unit.caller().partnerTenant);
        if (!known)
            return std::move(known).error();
        if (*known) {
            unit.audit({.category = AuditEntry::Category::PartnerInvitation,
                        .objectName = (*known)->partnerDomain,
                        .operation = AuditEntry::Operation::Delete,
                        .target = tenant});
        }
        Result<RelationshipRow> relationship = relationshipFor(unit.database(), unit.access(), tenant);
        if (!relationship)
            return std::move(relationship).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (relationship->status != RelationshipStatus::Active)
            return problem(u"relationshipTerminated"_s, u"The relationship with this customer is over."_s);
        if (Result<Done> seen = checkRevision(request, relationship->revision, true); !seen)
            return std::move(seen).error();
        if (Result<Done> ended = terminate(unit, *relationship, TerminatedBy::Partner); !ended)
            return std::move(ended).error();
        Result<std::optional<RelationshipRow>> after =
            findRelationship(unit.database(), tenant, unit.caller().partnerTenant);
        if (!after)
            return std::move(after).error();
        Result<Offboarding> offboarding =
            offboardingOf(unit.database(), after->value(), unit.caller().principal.id, false);
        if (!offboarding)
            return std::move(offboarding).error();
        return entity(toJson(*offboarding));
    });
}

} // namespace

void addOffboardingRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/offboarding"_s, handler(&getOffboarding));
    router.add("DELETE", u"/v1/tenants/{tenant}/relationship"_s, handler(&endRelationship));
}

} // namespace roomwarden::service
