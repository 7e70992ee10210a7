// Tickets in the published layout, whose names are kept to the letter, "LatsUpdate" too (domain.md 1.5): scripts look
// for them. In pages, so that no answer is larger than what a page holds.
#include "service/resources/ticketexport.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/resources/incidentrows.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"
#include "service/resources/period.h"
#include "service/resources/reportframe.h"
#include "service/storage/database.h"

#include <QJsonArray>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultPage = 200;
constexpr int daysKept = 180;

Result<QJsonObject> exported(Database &database, const Incident &ticket)
{
    const Result<std::vector<HistoryEntry>> history = historyOf(database, ticket.id);
    if (!history)
        return history.error();
    QJsonArray devices;
    for (const RoomRef &room : ticket.rooms)
        devices.append(room.displayName);
    const QJsonObject type{{"id"_L1, ticket.type.id},
                           {"displayName"_L1, ticket.type.displayName},
                           {"category"_L1, ticket.type.category},
                           {"severity"_L1, QString(wireName(ticket.severity))}};
    QJsonValue closure;
    if (ticket.closure)
        closure = QJsonObject{{"Reason"_L1, ticket.closure->reason}, {"Closed By"_L1, ticket.closure->closedBy}};
    return QJsonObject{{"Created"_L1, wireTime(ticket.created)},
                       {"Device"_L1, devices},
                       {"Incident Type"_L1, type},
                       {"State"_L1, QString(wireName(ticket.state))},
                       {"TicketID"_L1, ticket.id.text()},
                       {"LatsUpdate"_L1, wireTime(ticket.updated)},
                       {"History"_L1, jsonList(*history)},
                       {"SnowIncident"_L1, QJsonValue()}, // no ServiceNow behind this service
                       {"LastResolved"_L1, wireTime(ticket.resolved)},
                       {"Closure Summary"_L1, closure},
                       {"LastClosed"_L1, wireTime(ticket.closed)}};
}

// What a token of the export belongs to (INV-44).
QJsonObject contentOf(const Request &request, RequestContext &context, const ReportFrame &frame, const Period &period)
{
    const auto item = [&request](const QString &name) {
        return request.query.queryItemValue(name, QUrl::FullyDecoded);
    };
    return {{"k"_L1, u"ticketExport"_s},
            {"p"_L1, context.caller().caller().principal.id.text()},
            {"o"_L1, frame.customer.text()},
            {"a"_L1, period.first.toString(Qt::ISODate)},
            {"z"_L1, period.last.toString(Qt::ISODate)},
            {"f"_L1, item(u"$filter"_s)},
            {"q"_L1, item(u"$search"_s)}};
}

Result<CreationPlace> placeIn(const Request &request, RequestContext &context, const QJsonObject &content,
                              const Period &period)
{
    if (!request.query.hasQueryItem(u"$skiptoken"_s))
        return CreationPlace{.time = period.first.startOfDay(Qt::UTC).toMSecsSinceEpoch()};
    std::optional<QJsonObject> token =
        context.parts.signer.verify(request.query.queryItemValue(u"$skiptoken"_s, QUrl::FullyDecoded));
    if (token) {
        const CreationPlace place{.time = token->take("t"_L1).toString().toLongLong(),
                                  .id = IncidentId(token->take("i"_L1).toString())};
        if (*token == content)
            return place;
    }
    return problem(u"syncStateNotFound"_s, u"The token is not valid here."_s);
}

QString nextLink(const Request &request, RequestContext &context, QJsonObject content, const CreationPlace &place,
                 int top)
{
    QList<std::pair<QString, QString>> query{{u"startDate"_s, content.value("a"_L1).toString()},
                                             {u"endDate"_s, content.value("z"_L1).toString()},
                                             {u"$top"_s, QString::number(top)}};
    for (const QString &name : {u"$filter"_s, u"$search"_s}) {
        if (request.query.hasQueryItem(name))
            query.append({name, request.query.queryItemValue(name, QUrl::FullyDecoded)});
    }
    content.insert("t"_L1, QString::number(place.time));
    content.insert("i"_L1, place.id.text());
    query.append({u"$skiptoken"_s, context.parts.signer.sign(content)});
    return linkTo(request, query);
}

Result<Response> exportTickets(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<ReportFrame> frame = reportFrame(request, path, context);
    if (!frame)
        return frame.error();
    const Result<Period> period = periodIn(request, context.now().toUTC().date(), frame->first, daysKept);
    if (!period)
        return period.error();
    const Result<int> top = topOf(request, defaultPage);
    if (!top)
        return top.error();
    const QJsonObject content = contentOf(request, context, *frame, *period);
    const Result<CreationPlace> start = placeIn(request, context, content, *period);
    if (!start)
        return start.error();
    RoomScope rooms;
    for (const Room &room : frame->rooms)
        rooms.rooms.insert(room.id);

    const qint64 end = period->last.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const Result<std::vector<IncidentRow>> rows =
        incidentsByCreation(context.database, frame->customer, *start, end, *top);
    if (!rows)
        return rows.error();
    QJsonArray value;
    for (const IncidentRow &row : *rows) {
        const std::optional<Incident> ticket = trimmed(row.incident, rooms);
        if (!ticket)
            continue;
        Result<QJsonObject> one = exported(context.database, *ticket);
        if (!one)
            return std::move(one).error();
        value.append(*one);
    }
    QJsonObject body{{"customerTenantId"_L1, frame->customer.text()}, {"value"_L1, value}};
    if (rows->size() == static_cast<size_t>(*top)) {
        const Incident &last = rows->back().incident;
        const CreationPlace place{.time = last.created.toMSecsSinceEpoch(), .id = last.id};
        body.insert("@odata.nextLink"_L1, nextLink(request, context, content, place, *top));
    }
    Response response = Response::json(body);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"tickets.json\"");
    return response;
}

} // namespace

void addTicketExportRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/reports/ticketExport"_s, handler(&exportTickets));
}

} // namespace roomwarden::service
