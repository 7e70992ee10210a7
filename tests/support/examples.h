// Believable values of the domain for tests, small and complete; change the fields that matter.
#pragma once

#include "core/domain/access.h"
#include "core/domain/incident.h"
#include "core/domain/invitation.h"
#include "core/domain/tenant.h"

#include <QJsonArray>

namespace roomwarden::examples {

using namespace Qt::Literals::StringLiterals;

inline QDateTime noon() { return QDateTime::fromString(u"2025-03-03T12:00:00.000Z"_s, Qt::ISODateWithMs).toUTC(); }

inline TenantId contoso() { return TenantId(u"52eaad04-13a2-4a2f-9ce8-93a294fadf36"_s); }
inline TenantId northwind() { return TenantId(u"7d1f0f7a-2b0e-4a0c-9b64-6a2f5a1d9f10"_s); }

inline Principal help() // the help desk
{
    return {.kind = Principal::Kind::User,
            .id = PrincipalId(u"user-help"_s),
            .displayName = u"Hanna Help"_s,
            .userPrincipalName = u"hanna@fabrikam.com"_s};
}

inline Incident incident(const QString &id = u"7B7365-EPDOLF"_s, quint32 revision = 3)
{
    return {
        .id = IncidentId(id),
        .customer = contoso(),
        .customerName = u"Contoso"_s,
        .source = IncidentSource::Signal,
        .type = {.id = u"display.frontOfRoom"_s, .displayName = u"Display, Front of Room"_s, .category = u"Display"_s},
        .severity = Severity::Important,
        .state = IncidentState::New,
        .displayStatus = DisplayStatus::NeedsAction,
        .assignedTo = AssignedTo::Partner,
        .rooms = {{.id = RoomId(u"room-1"_s), .displayName = u"Rainier 3-201"_s}},
        .title = u"Front of room display is not connected"_s,
        .created = noon(),
        .updated = noon(),
        .revision = revision};
}

inline Tenant tenant(const TenantId &id = contoso(), const QString &name = u"Contoso"_s)
{
    return {.id = id,
            .displayName = name,
            .primaryDomain = u"contoso.com"_s,
            .country = u"US"_s,
            .dataRegion = u"us"_s,
            .relationship = RelationshipStatus::Active,
            .invited = noon(),
            .accepted = noon(),
            .roomCountInScope = 42,
            .roles = {u"Help desk"_s},
            .permissions = {Permission::RoomsView, Permission::TicketsView, Permission::TicketsUpdate,
                            Permission::TicketsCreateCustomerIncident},
            .counts = TenantCounts{.healthy = 40, .unhealthy = 2},
            .revision = 1};
}

inline Invitation invitation()
{
    return {.id = InvitationId(u"inv-5d02"_s),
            .customer = northwind(),
            .customerName = u"Northwind"_s,
            .customerDomain = u"northwind.com"_s,
            .country = u"DE"_s,
            .partnerDomain = u"fabrikam.com"_s,
            .status = Invitation::Status::Pending,
            .created = noon(),
            .expires = noon().addDays(14),
            .expiresInDays = 14,
            .roomCount = 42,
            .roomGroups = {u"All rooms"_s},
            .changeControl = {{u"updateForce"_s, Invitation::ChangeControl::Auto}},
            .termsVersion = u"2025-01"_s,
            .termsUrl = u"https://example.com/terms"_s,
            .revision = 1};
}

inline Access access(const QSet<TenantId> &customers = {contoso()})
{
    Access access{.user = help(),
                  .partner = TenantId(u"partner"_s),
                  .partnerName = u"Fabrikam AV Services"_s,
                  .partnerDomains = {u"fabrikam.com"_s}};
    for (const TenantId &customer : customers)
        access.customers.insert(customer, {.roles = {u"Help desk"_s}, .permissions = tenant().permissions});
    return access;
}

// A page of a collection.
template<typename T>
QJsonObject page(const std::vector<T> &items)
{
    QJsonArray value;
    for (const T &item : items)
        value.append(toJson(item));
    return {{"value"_L1, value}};
}

// The last page of a delta round.
inline QJsonObject deltaPage(const std::vector<Incident> &incidents, const QString &deltaLink)
{
    QJsonObject json = page(incidents);
    json.insert("@odata.deltaLink"_L1, deltaLink);
    return json;
}

inline QJsonObject removed(const QString &id)
{
    return {{"id"_L1, id},
            {"customerTenantId"_L1, contoso().text()},
            {"@removed"_L1, QJsonObject{{"reason"_L1, u"deleted"_s}}}};
}

} // namespace roomwarden::examples
