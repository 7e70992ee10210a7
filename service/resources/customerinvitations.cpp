// Inviting a partner, and taking the invitation back: the only way into a relationship (INV-1 to INV-3).
#include "service/resources/customerinvitations.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/customerrooms.h"
#include "service/resources/customerside.h"
#include "service/resources/input.h"
#include "service/resources/invitationrows.h"
#include "service/resources/writeunit.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestExpiry = 30;              // days
constexpr qint64 day = 24LL * 60 * 60 * 1'000; // milliseconds

// The terms that a customer agrees to today.
constexpr auto termsVersion = "2026-03"_L1;
constexpr auto termsUrl = "https://example.com/partner-terms"_L1;

// With the scope, which is the customer's own to see.
Result<QJsonObject> shown(Database &database, const CustomerRooms &rooms, const Invitation &invitation)
{
    Result<ScopeItems> scope = rooms.scopeOf(database, ScopeOwner::Invitation, invitation.id.text());
    if (!scope)
        return std::move(scope).error();
    QJsonObject json = toJson(invitation);
    json.insert("scope"_L1, jsonList(*scope));
    return json;
}

Result<QJsonArray> allOf(RequestContext &context, const std::optional<InvitationId> &id)
{
    Result<TenantId> customer = ownCustomer(context.caller().caller());
    if (!customer)
        return std::move(customer).error();
    Result<std::vector<Invitation>> invitations = invitationsFrom(context.database, *customer, id, context.now());
    if (!invitations)
        return std::move(invitations).error();
    Result<CustomerRooms> rooms = CustomerRooms::read(context.database, *customer);
    if (!rooms)
        return std::move(rooms).error();
    QJsonArray value;
    for (const Invitation &invitation : *invitations) {
        Result<QJsonObject> json = shown(context.database, *rooms, invitation);
        if (!json)
            return std::move(json).error();
        value.append(*std::move(json));
    }
    return value;
}

Result<Response> listInvitations(const Request &, const PathParameters &, RequestContext &context)
{
    Result<QJsonArray> value = allOf(context, std::nullopt);
    if (!value)
        return std::move(value).error();
    return Response::json({{"value"_L1, *value}});
}

Result<Response> getInvitation(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<QJsonArray> value = allOf(context, InvitationId(path.value(u"id"_s)));
    if (!value)
        return std::move(value).error();
    if (value->isEmpty())
        return notFound();
    return entity(value->first().toObject());
}

Result<QString> domainIn(const QJsonObject &body)
{
    static const QRegularExpression domain(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$"_s);
    const QString text = body.value("partnerDomain"_L1).toString().trimmed().toLower();
    if (text.size() > 253 || !domain.match(text).hasMatch())
        return problem(u"invalidRequest"_s, u"A domain name such as fabrikam.com is required."_s, u"partnerDomain"_s);
    return text;
}

Result<int> expiryIn(const QJsonObject &body)
{
    const double days = body.value("expiresInDays"_L1).toDouble(0);
    if (days < 1 || days > longestExpiry || std::floor(days) != days)
        return problem(u"invalidRequest"_s, u"Whole days, from 1 to 30."_s, u"expiresInDays"_s);
    return static_cast<int>(days);
}

// Every event is approved automatically: the only way there is so far (INV-3). Gives what to store.
Result<QString> changeControlIn(const QJsonObject &body)
{
    const QString target = u"changeControl"_s;
    const QJsonValue value = body.value(target);
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        return problem(u"invalidRequest"_s, u"It says of events whether they are auto or manual."_s, target);
    const QJsonObject chosen = value.toObject();
    for (auto it = chosen.begin(); it != chosen.end(); ++it) {
        if (it.value().toString() == "manual"_L1)
            return problem(u"notSupported"_s, u"Manual approval is not available yet."_s, target);
        if (!changeControlEvents().contains(it.key()) || it.value().toString() != "auto"_L1)
            return problem(u"invalidRequest"_s, u"There is no such event or no such approval."_s, target);
    }
    QJsonObject control;
    for (const QString &event : changeControlEvents())
        control.insert(event, u"auto"_s);
    return QString::fromUtf8(QJsonDocument(control).toJson(QJsonDocument::Compact));
}

// The partner of a domain, if it may be invited by this customer.
Result<TenantId> partnerOf(Database &database, const TenantId &customer, const QString &domain)
{
    const QString target = u"partnerDomain"_s;
    const Result<QVariant> own =
        firstValue(database, u"SELECT primary_domain FROM tenants WHERE tenant_id = ?"_s, {customer.text()});
    if (!own)
        return own.error();
    const Result<QVariant> partner = firstValue(
        database,
        u"SELECT t.tenant_id FROM partner_domains d JOIN tenants t ON t.tenant_id = d.tenant_id WHERE d.domain = ?"
        u" AND t.kind = 'partner' AND t.eligible = 1"_s,
        {domain});
    if (!partner)
        return partner.error();
    if (own->toString().compare(domain, Qt::CaseInsensitive) == 0 || partner->toString() == customer.text())
        return problem(u"selfInvitation"_s, u"Nobody invites himself."_s, target);
    if (!partner->isValid())
        return problem(u"partnerNotEligible"_s, u"No partner of this domain can be invited."_s, target);
    return TenantId(partner->toString());
}

Result<Done> checkNoneIsThere(WriteUnit &unit, const TenantId &customer, const TenantId &partner)
{
    const QVariantList both{customer.text(), partner.text()};
    const Result<QVariant> active = firstValue(
        unit.database(),
        u"SELECT 1 FROM relationships WHERE customer_tenant_id = ? AND partner_tenant_id = ? AND status = 'active'"_s,
        both);
    if (!active)
        return active.error();
    if (active->isValid())
        return problem(u"relationshipExists"_s, u"This partner looks after the customer already."_s,
                       u"partnerDomain"_s);
    const Result<QVariant> pending =
        firstValue(unit.database(),
                   u"SELECT 1 FROM invitations WHERE customer_tenant_id = ? AND partner_tenant_id = ? AND status ="
                   u" 'pending' AND expires_ms > ?"_s,
                   both + QVariantList{unit.now().toMSecsSinceEpoch()});
    if (!pending)
        return pending.error();
    if (pending->isValid())
        return problem(u"invitationExists"_s, u"This partner has an invitation already."_s, u"partnerDomain"_s);
    return Done{};
}

Result<Done> announce(WriteUnit &unit, const TenantId &customer)
{
    if (Result<qint64> sequence = unit.nextSequence(); !sequence)
        return std::move(sequence).error();
    unit.changes().add(Resource::Invitations, customer);
    return Done{};
}

Result<Response> answerWith(WriteUnit &unit, const CustomerRooms &rooms, const TenantId &customer,
                            const InvitationId &id)
{
    Result<std::vector<Invitation>> made = invitationsFrom(unit.database(), customer, id, unit.now());
    if (!made)
        return std::move(made).error();
    Result<QJsonObject> json = shown(unit.database(), rooms, made->at(0));
    if (!json)
        return std::move(json).error();
    return entity(*json, 201);
}

Result<Response> invite(const Request &request, const PathParameters &, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        unit.audit({.category = AuditEntry::Category::PartnerInvitation,
                    .objectName = body->value("partnerDomain"_L1).toString().trimmed().left(longestName),
                    .operation = AuditEntry::Operation::Create,
                    .target = unit.caller().tenant()});
        Result<TenantId> customer = ownCustomer(unit.caller());
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        Result<QString> domain = domainIn(*body);
        if (!domain)
            return std::move(domain).error();
        Result<int> days = expiryIn(*body);
        if (!days)
            return std::move(days).error();
        Result<QString> control = changeControlIn(*body);
        if (!control)
            return std::move(control).error();
        Result<CustomerRooms> rooms = CustomerRooms::read(unit.database(), *customer);
        if (!rooms)
            return std::move(rooms).error();
        Result<ScopeItems> scope = rooms->accepted(body->value("scope"_L1), {.everything = true}, u"scope"_s);
        if (!scope)
            return std::move(scope).error();
        if (body->value("termsAccepted"_L1) != QJsonValue(true))
            return problem(u"invalidRequest"_s, u"The terms have to be agreed to."_s, u"termsAccepted"_s);
        Result<TenantId> partner = partnerOf(unit.database(), *customer, *domain);
        if (!partner)
            return std::move(partner).error();
        if (Result<Done> isFree = checkNoneIsThere(unit, *customer, *partner); !isFree)
            return std::move(isFree).error();

        const InvitationId id(newId());
        const qint64 now = unit.now().toMSecsSinceEpoch();
        Result<int> inserted =
            change(unit.database(),
                   u"INSERT INTO invitations (id, customer_tenant_id, partner_tenant_id, partner_domain, status,"
                   u" created_ms, expires_ms, expires_in_days, change_control, terms_version, terms_url)"
                   u" VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?)"_s,
                   {id.text(), customer->text(), partner->text(), *domain, now, now + *days * day, *days, *control,
                    QString(termsVersion), QString(termsUrl)});
        if (!inserted)
            return std::move(inserted).error();
        if (Result<Done> kept = keepScope(unit.database(), ScopeOwner::Invitation, id.text(), *scope); !kept)
            return std::move(kept).error();
        if (Result<Done> told = announce(unit, *customer); !told)
            return std::move(told).error();
        return answerWith(unit, *rooms, *customer, id);
    });
}

Result<Response> withdraw(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<std::vector<Invitation>> found = invitationsFrom(unit.database(), unit.caller().customerTenant,
                                                                InvitationId(path.value(u"id"_s)), unit.now());
        if (!found)
            return std::move(found).error();
        if (!found->empty()) {
            unit.audit({.category = AuditEntry::Category::PartnerInvitation,
                        .objectName = found->front().partnerDomain,
                        .operation = AuditEntry::Operation::Delete,
                        .target = unit.caller().customerTenant});
        }
        Result<TenantId> customer = ownCustomer(unit.caller());
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (found->empty())
            return notFound();
        const Invitation &invitation = found->front();
        if (Result<Done> seen = checkRevision(request, invitation.revision, true); !seen)
            return std::move(seen).error();
        if (invitation.status == Invitation::Status::Accepted)
            return problem(u"invitationAlreadyAccepted"_s, u"The partner was faster; remove the partner instead."_s);
        if (invitation.status == Invitation::Status::Revoked)
            return problem(u"invitationRevoked"_s, u"It was taken back already."_s);
        if (invitation.status == Invitation::Status::Expired)
            return problem(u"invitationExpired"_s, u"Its time is over."_s);
        Result<int> revoked = change(
            unit.database(), u"UPDATE invitations SET status = 'revoked', revision = revision + 1 WHERE id = ?"_s,
            {invitation.id.text()});
        if (!revoked)
            return std::move(revoked).error();
        if (Result<Done> told = announce(unit, *customer); !told)
            return std::move(told).error();
        return Response::noContent();
    });
}

} // namespace

void addCustomerInvitationRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/customer/invitations"_s, handler(&listInvitations));
    router.add("POST", u"/v1/customer/invitations"_s, handler(&invite));
    router.add("GET", u"/v1/customer/invitations/{id}"_s, handler(&getInvitation));
    router.add("DELETE", u"/v1/customer/invitations/{id}"_s, handler(&withdraw));
}

} // namespace roomwarden::service
