// Incidents, read.
#include "service/resources/incidentsresource.h"

#include "core/domain/room.h"
#include "service/access/problem.h"
#include "service/resources/deltaround.h"
#include "service/resources/incidentrows.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"
#include "service/resources/roomrows.h"
#include "service/resources/visibleincident.h"
#include "service/storage/database.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultPage = 100;
constexpr int scanFactor = 20; // an aggregated page looks at so many times $top rows at most

template<typename T>
QJsonArray arrayOf(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

Result<Response> listPage(const Request &request, RequestContext &context, const KnownCustomer *customer)
{
    Result<int> top = topOf(request, defaultPage);
    if (!top)
        return std::move(top).error();
    const QString principal = context.caller().caller().principal.id.text();
    const QString of = customer == nullptr ? u"*"_s : customer->metadata.id.text();
    qint64 before = std::numeric_limits<qint64>::max();
    if (request.query.hasQueryItem(u"$skiptoken"_s)) {
        const auto token =
            context.parts.signer.verify(request.query.queryItemValue(u"$skiptoken"_s, QUrl::FullyDecoded));
        if (!token || token->value("k"_L1).toString() != "incidents"_L1 || token->value("p"_L1).toString() != principal
            || token->value("o"_L1).toString() != of) {
            return problem(u"syncStateNotFound"_s, u"The token is not valid here."_s);
        }
        before = token->value("s"_L1).toString().toLongLong();
    }
    AccessEvaluator &access = context.caller();
    if (customer == nullptr) {
        if (Result<const std::map<TenantId, KnownCustomer> *> all = access.customers(); !all)
            return std::move(all).error();
    }

    QJsonArray value;
    bool more = true;
    int scanned = 0;
    Result<Done> read = context.database.read<Done>([&](Database &database) -> Result<Done> {
        value = {};
        const auto ofCustomer = customer == nullptr ? std::nullopt : std::optional(customer->metadata.id);
        while (value.size() < *top && scanned < *top * scanFactor) {
            const int limit = std::max(static_cast<int>(*top - value.size()), 64);
            Result<std::vector<IncidentRow>> rows = latestIncidents(database, ofCustomer, before, limit);
            if (!rows)
                return std::move(rows).error();
            for (IncidentRow &row : *rows) {
                if (value.size() >= *top)
                    return Done{};
                before = row.sequence;
                const KnownCustomer *known = access.known(row.incident.customer);
                if (row.gone || known == nullptr)
                    continue;
                std::optional<Incident> seen =
                    trimmed(std::move(row.incident), known->access.roomsFor(Permission::TicketsView));
                if (seen) {
                    seen->customerName = known->metadata.displayName;
                    value.append(toJson(*seen));
                }
            }
            scanned += static_cast<int>(rows->size());
            if (rows->size() < static_cast<size_t>(limit)) {
                more = false;
                break;
            }
        }
        return Done{};
    });
    if (!read)
        return std::move(read).error();

    QJsonObject body{{"value"_L1, value}};
    if (customer == nullptr)
        body.insert("errors"_L1, QJsonArray());
    if (more) {
        const QString token = context.parts.signer.sign(
            {{"k"_L1, u"incidents"_s}, {"p"_L1, principal}, {"o"_L1, of}, {"s"_L1, QString::number(before)}});
        body.insert("@odata.nextLink"_L1,
                    linkTo(request, {{u"$skiptoken"_s, token}, {u"$top"_s, QString::number(*top)}}));
    }
    return Response::json(body);
}

Result<Response> listAll(const Request &request, const PathParameters &, RequestContext &context)
{
    return listPage(request, context, nullptr);
}

Result<Response> listOfTenant(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer =
        context.caller().customerFor(TenantId(path.value(u"tenant"_s)), Permission::TicketsView);
    if (!customer)
        return std::move(customer).error();
    return listPage(request, context, *customer);
}

Result<Response> deltaOfAll(const Request &request, const PathParameters &, RequestContext &context)
{
    return deltaPage(request, context, incidentDeltaTable(), nullptr);
}

Result<Response> deltaOfTenant(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer =
        context.caller().customerFor(TenantId(path.value(u"tenant"_s)), Permission::TicketsView);
    if (!customer)
        return std::move(customer).error();
    return deltaPage(request, context, incidentDeltaTable(), *customer);
}

Result<Response> getIncident(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QStringList> expand = expandOf(request, {u"notes"_s, u"history"_s, u"rooms"_s});
    if (!expand)
        return std::move(expand).error();
    Result<VisibleIncident> found = visibleIncident(context.database, context.caller(), path);
    if (!found)
        return std::move(found).error();
    const Incident &incident = found->incident;
    QJsonObject json = toJson(incident);
    if (expand->contains(u"notes"_s)) {
        Result<std::vector<IncidentNote>> notes = notesOf(context.database, incident.id);
        if (!notes)
            return std::move(notes).error();
        json.insert("notes"_L1, arrayOf(*notes));
    }
    if (expand->contains(u"history"_s)) {
        Result<std::vector<HistoryEntry>> history = historyOf(context.database, incident.id);
        if (!history)
            return std::move(history).error();
        json.insert("history"_L1, arrayOf(*history));
    }
    if (expand->contains(u"rooms"_s) && found->customer->access.canAnywhere(Permission::RoomsView)) {
        const RoomScope viewable = found->customer->access.roomsFor(Permission::RoomsView);
        const RoomScope tickets = found->customer->access.roomsFor(Permission::TicketsView);
        QJsonArray rooms;
        for (const RoomRef &ref : incident.rooms) {
            if (!viewable.contains(ref.id))
                continue;
            Result<std::optional<RoomRow>> room = findRoom(context.database, incident.customer, ref.id, tickets);
            if (!room)
                return std::move(room).error();
            if (*room)
                rooms.append(toJson((*room)->room));
        }
        json.insert("roomDetails"_L1, rooms);
    }
    return entity(json);
}

Result<Response> listNotes(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<VisibleIncident> found = visibleIncident(context.database, context.caller(), path);
    if (!found)
        return std::move(found).error();
    Result<std::vector<IncidentNote>> notes = notesOf(context.database, found->incident.id);
    if (!notes)
        return std::move(notes).error();
    return Response::json({{"value"_L1, arrayOf(*notes)}});
}

Result<Response> listHistory(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<VisibleIncident> found = visibleIncident(context.database, context.caller(), path);
    if (!found)
        return std::move(found).error();
    Result<std::vector<HistoryEntry>> history = historyOf(context.database, found->incident.id);
    if (!history)
        return std::move(history).error();
    return Response::json({{"value"_L1, arrayOf(*history)}});
}

} // namespace

void addIncidentRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/incidents"_s, handler(&listAll));
    router.add("GET", u"/v1/incidents/delta"_s, handler(&deltaOfAll));
    router.add("GET", u"/v1/tenants/{tenant}/incidents"_s, handler(&listOfTenant));
    router.add("GET", u"/v1/tenants/{tenant}/incidents/delta"_s, handler(&deltaOfTenant));
    router.add("GET", u"/v1/tenants/{tenant}/incidents/{id}"_s, handler(&getIncident));
    router.add("GET", u"/v1/tenants/{tenant}/incidents/{id}/notes"_s, handler(&listNotes));
    router.add("GET", u"/v1/tenants/{tenant}/incidents/{id}/history"_s, handler(&listHistory));
}

} // namespace roomwarden::service
