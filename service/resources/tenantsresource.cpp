// Customers and the caller's own access.
#include "service/resources/tenantsresource.h"

#include "core/domain/access.h"
#include "core/domain/room.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Calls `count` with the health and number of the rooms in scope.
Result<Done> countRooms(Database &database, const TenantId &tenant, const RoomScope &scope,
                        const std::function<void(RoomHealth, quint32)> &count)
{
    if (scope.everything) {
        return forEachRow(database,
                          u"SELECT health, COUNT(*) FROM rooms WHERE tenant_id = ? AND enrollment <> 'unenrolled'"
                          u" GROUP BY health"_s,
                          {tenant.text()}, [&count](const QSqlQuery &row) {
                              count(roomHealthFromWire(row.value(0).toString()), row.value(1).toUInt());
                          });
    }
    return forEachRow(database, u"SELECT health, id FROM rooms WHERE tenant_id = ? AND enrollment <> 'unenrolled'"_s,
                      {tenant.text()}, [&](const QSqlQuery &row) {
                          if (scope.contains(RoomId(row.value(1).toString())))
                              count(roomHealthFromWire(row.value(0).toString()), 1);
                      });
}

Result<Done> countIncidents(Database &database, const TenantId &tenant, const RoomScope &scope, TenantCounts &counts)
{
    const auto add = [&counts](const QString &displayStatus, quint32 number) {
        counts.activeIncidents += number;
        if (displayStatus == "needsAction"_L1)
            counts.needsAction += number;
    };
    if (scope.everything) {
        return forEachRow(database,
                          u"SELECT display_status, COUNT(*) FROM incidents WHERE tenant_id = ?"
                          u" AND state IN ('new', 'investigating') GROUP BY display_status"_s,
                          {tenant.text()},
                          [&add](const QSqlQuery &row) { add(row.value(0).toString(), row.value(1).toUInt()); });
    }
    QSet<QString> seen; // an incident with several rooms in scope counts once
    return forEachRow(database,
                      u"SELECT i.display_status, i.id, ir.room_id FROM incidents i JOIN incident_rooms ir"
                      u" ON ir.incident_id = i.id WHERE i.tenant_id = ? AND i.state IN ('new', 'investigating')"_s,
                      {tenant.text()}, [&](const QSqlQuery &row) {
                          const QString id = row.value(1).toString();
                          if (!seen.contains(id) && scope.contains(RoomId(row.value(2).toString()))) {
                              seen.insert(id);
                              add(row.value(0).toString(), 1);
                          }
                      });
}

Result<Response> listTenants(const Request &request, const PathParameters &, RequestContext &context)
{
    Result<int> top = topOf(request, largestPage);
    if (!top)
        return std::move(top).error();
    std::optional<QJsonObject> after;
    if (request.query.hasQueryItem(u"$skiptoken"_s)) {
        after = context.parts.signer.verify(request.query.queryItemValue(u"$skiptoken"_s, QUrl::FullyDecoded));
        if (!after || after->value("k"_L1).toString() != "tenants"_L1
            || after->value("p"_L1).toString() != context.caller().caller().principal.id.text()) {
            return problem(u"syncStateNotFound"_s, u"The token is not valid here."_s);
        }
    }
    Result<const std::map<TenantId, KnownCustomer> *> known = context.caller().customers();
    if (!known)
        return std::move(known).error();
    std::vector<const KnownCustomer *> customers;
    for (const auto &[id, customer] : **known)
        customers.push_back(&customer);
    const auto key = [](const KnownCustomer *customer) {
        return std::pair(customer->metadata.displayName, customer->metadata.id);
    };
    std::ranges::sort(customers, {}, key);
    auto next = customers.begin();
    if (after) {
        next = std::ranges::upper_bound(
            customers, std::pair(after->value("n"_L1).toString(), TenantId(after->value("i"_L1).toString())), {}, key);
    }
    QJsonArray value;
    const KnownCustomer *last = nullptr;
    for (; next != customers.end() && value.size() < *top; ++next) {
        last = *next;
        Result<Tenant> tenant = tenantFor(context.database, context.caller().caller(), *last);
        if (!tenant)
            return std::move(tenant).error();
        value.append(toJson(*tenant));
    }
    QJsonObject body{{"value"_L1, value}};
    if (next != customers.end()) {
        const QString token = context.parts.signer.sign({{"k"_L1, u"tenants"_s},
                                                         {"p"_L1, context.caller().caller().principal.id.text()},
                                                         {"n"_L1, last->metadata.displayName},
                                                         {"i"_L1, last->metadata.id.text()}});
        body.insert("@odata.nextLink"_L1,
                    linkTo(request, {{u"$skiptoken"_s, token}, {u"$top"_s, QString::number(*top)}}));
    }
    return Response::json(body);
}

Result<Response> getTenant(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> known = context.caller().customer(TenantId(path.value(u"tenant"_s)));
    if (!known)
        return std::move(known).error();
    if (*known == nullptr)
        return notFound();
    Result<Tenant> tenant = tenantFor(context.database, context.caller().caller(), **known);
    if (!tenant)
        return std::move(tenant).error();
    return entity(toJson(*tenant));
}

Result<Response> getMyAccess(const Request &, const PathParameters &, RequestContext &context)
{
    const Caller &caller = context.caller().caller();
    Access access{.user = caller.principal,
                  .partner = caller.partnerTenant,
                  .proManager = caller.proManager,
                  .tenantManager = caller.tenantManager};
    const Result<QVariant> name = firstValue(
        context.database, u"SELECT display_name FROM tenants WHERE tenant_id = ?"_s, {caller.partnerTenant.text()});
    if (!name)
        return name.error();
    access.partnerName = name->toString();
    Result<Done> read =
        forEachRow(context.database, u"SELECT domain FROM partner_domains WHERE tenant_id = ? ORDER BY domain"_s,
                   {caller.partnerTenant.text()},
                   [&access](const QSqlQuery &row) { access.partnerDomains.append(row.value(0).toString()); });
    if (!read)
        return std::move(read).error();
    Result<const std::map<TenantId, KnownCustomer> *> known = context.caller().customers();
    if (!known)
        return std::move(known).error();
    for (const auto &[id, customer] : **known) {
        if (customer.access.relationshipActive && !customer.access.grants.empty())
            access.customers.insert(id, {.roles = customer.roles, .permissions = customer.metadata.permissions});
    }
    return Response::json(toJson(access));
}

} // namespace

Result<Tenant> tenantFor(Database &database, const Caller &caller, const KnownCustomer &customer)
{
    Tenant tenant = customer.metadata;
    if (tenant.relationship != RelationshipStatus::Active)
        return tenant;
    const RoomScope rooms = customer.access.roomsFor(Permission::RoomsView);
    const RoomScope tickets = customer.access.roomsFor(Permission::TicketsView);

    // Metadata counts the rooms the customer gave to the partner; somebody with a role only learns of no room beyond
    // his own.
    const RoomScope counted = caller.respondsToInvitations() ? customer.access.relationshipScope
                              : rooms.isEmpty()              ? tickets
                                                             : rooms;
    Result<Done> read = countRooms(database, tenant.id, counted,
                                   [&tenant](RoomHealth, quint32 number) { tenant.roomCountInScope += number; });
    if (!read)
        return std::move(read).error();

    if (!customer.access.canAnywhere(Permission::RoomsView) && !customer.access.canAnywhere(Permission::TicketsView))
        return tenant;
    TenantCounts counts;
    read = countRooms(database, tenant.id, rooms, [&counts](RoomHealth health, quint32 number) {
        if (health == RoomHealth::Healthy)
            counts.healthy += number;
        else if (health == RoomHealth::Unhealthy)
            counts.unhealthy += number;
        else if (health == RoomHealth::Unmonitored)
            counts.unmonitored += number;
    });
    if (!read)
        return std::move(read).error();
    read = countIncidents(database, tenant.id, tickets, counts);
    if (!read)
        return std::move(read).error();
    tenant.counts = counts;
    return tenant;
}

void addTenantRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/me/access"_s, handler(&getMyAccess));
    router.add("GET", u"/v1/tenants"_s, handler(&listTenants));
    router.add("GET", u"/v1/tenants/{tenant}"_s, handler(&getTenant));
}

} // namespace roomwarden::service
