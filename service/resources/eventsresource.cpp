// Events, read and flagged. They are seen where rooms.view holds; what they were flagged for, where tickets.view does.
#include "service/resources/eventsresource.h"

#include "service/access/problem.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"
#include "service/resources/recordedissue.h"
#include "service/resources/writeunit.h"
#include "service/signals/roomevents.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultPage = 100;
constexpr int scanFactor = 20; // a page looks at so many times $top rows at most
constexpr qsizetype mostFlagged = 100;

// What a token of the feed belongs to (INV-44).
struct Feed
{
    const KnownCustomer &customer;
    QString principal = {};
    std::optional<RoomId> room = {};
};

QJsonObject contentOf(const Feed &feed)
{
    return {{"k"_L1, u"events"_s},
            {"p"_L1, feed.principal},
            {"o"_L1, feed.customer.metadata.id.text()},
            {"r"_L1, feed.room ? feed.room->text() : QString()}};
}

Result<std::optional<EventPlace>> placeIn(const Request &request, RequestContext &context, const Feed &feed)
{
    if (!request.query.hasQueryItem(u"$skiptoken"_s))
        return std::optional<EventPlace>();
    std::optional<QJsonObject> token =
        context.parts.signer.verify(request.query.queryItemValue(u"$skiptoken"_s, QUrl::FullyDecoded));
    if (token) {
        const EventPlace place{.time = token->take("t"_L1).toString().toLongLong(),
                               .id = token->take("i"_L1).toString()};
        if (*token == contentOf(feed))
            return std::optional(place);
    }
    return problem(u"syncStateNotFound"_s, u"The token is not valid here."_s);
}

// {tenant} of the path and "room" of the query, which must be in reach.
Result<Feed> feedOf(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer =
        context.caller().customerFor(TenantId(path.value(u"tenant"_s)), Permission::RoomsView);
    if (!customer)
        return std::move(customer).error();
    Feed feed{.customer = **customer, .principal = context.caller().caller().principal.id.text()};
    if (request.query.hasQueryItem(u"room"_s)) {
        feed.room = RoomId(request.query.queryItemValue(u"room"_s, QUrl::FullyDecoded));
        if (!feed.customer.access.can(Permission::RoomsView, *feed.room))
            return notFound();
    }
    return feed;
}

QJsonObject seenBy(RoomEvent event, const KnownCustomer &customer)
{
    if (!customer.access.can(Permission::TicketsView, event.room.id))
        event.incident = IncidentId();
    return toJson(event);
}

Result<Response> listEvents(const Request &request, const PathParameters &path, RequestContext &context)
{
    const Result<Feed> feed = feedOf(request, path, context);
    if (!feed)
        return feed.error();
    const Result<int> top = topOf(request, defaultPage);
    if (!top)
        return top.error();
    Result<std::optional<EventPlace>> place = placeIn(request, context, *feed);
    if (!place)
        return std::move(place).error();
    QJsonArray value;
    bool more = true;
    for (int scanned = 0; more && value.size() < *top && scanned < *top * scanFactor;) {
        const int limit = std::max(static_cast<int>(*top - value.size()), 64);
        Result<std::vector<RoomEvent>> events =
            latestEvents(context.database, feed->customer.metadata.id, feed->room, *place, limit);
        if (!events)
            return std::move(events).error();
        more = events->size() == static_cast<size_t>(limit);
        for (const RoomEvent &event : *events) {
            if (value.size() >= *top) {
                more = true;
                break;
            }
            *place = EventPlace{.time = event.time.toMSecsSinceEpoch(), .id = event.id};
            if (feed->customer.access.can(Permission::RoomsView, event.room.id))
                value.append(seenBy(event, feed->customer));
        }
        scanned += static_cast<int>(events->size());
    }
    QJsonObject body{{"value"_L1, value}};
    if (more) {
        QJsonObject content = contentOf(*feed);
        content.insert("t"_L1, QString::number((**place).time));
        content.insert("i"_L1, (**place).id);
        QList<std::pair<QString, QString>> query{{u"$skiptoken"_s, context.parts.signer.sign(content)},
                                                 {u"$top"_s, QString::number(*top)}};
        if (feed->room)
            query.append({u"room"_s, feed->room->text()});
        body.insert("@odata.nextLink"_L1, linkTo(request, query));
    }
    return Response::json(body);
}

// Those that "eventIds" names, each once. One that is out of reach does not exist; one that was flagged before belongs
// to another ticket already.
Result<std::vector<RoomEvent>> eventsIn(WriteUnit &unit, const KnownCustomer &customer, const QJsonObject &body)
{
    const QString field = u"eventIds"_s;
    const QJsonArray ids = body.value(field).toArray();
    if (ids.isEmpty() || ids.size() > mostFlagged)
        return problem(u"invalidRequest"_s, u"Name 1 to %1 events."_s.arg(mostFlagged), field);
    std::vector<RoomEvent> events;
    for (const QJsonValue &value : ids) {
        const QString id = value.toString();
        if (id.isEmpty() || id.contains(QChar(u'\0')))
            return problem(u"invalidRequest"_s, u"Events are named by their ids."_s, field);
        if (std::ranges::find(events, id, &RoomEvent::id) != events.end())
            continue;
        Result<std::optional<RoomEvent>> event = findEvent(unit.database(), customer.metadata.id, id);
        if (!event)
            return std::move(event).error();
        if (!*event || !customer.access.can(Permission::RoomsView, (**event).room.id))
            return notFound();
        if (!(**event).incident.isNull())
            return problem(u"alreadyFlagged"_s, u"One of the events was flagged before."_s, field);
        events.push_back(**event);
    }
    return events;
}

Result<Response> flagEvents(const Request &request, const PathParameters &path, RequestContext &context)
{
    std::vector<RoomEvent> flagged;
    const auto complete = [&flagged](WriteUnit &unit, const KnownCustomer &customer, const QJsonObject &body,
                                     Issue &issue) -> Result<Done> {
        Result<std::vector<RoomEvent>> events = eventsIn(unit, customer, body);
        if (!events)
            return std::move(events).error();
        flagged = *std::move(events);
        issue.source = IncidentSource::EventFlag;
        for (const RoomEvent &event : flagged) {
            if (!issue.rooms.contains(event.room.id.text()))
                issue.rooms.append(event.room.id.text());
        }
        return Done{};
    };
    const auto mark = [&flagged](WriteUnit &unit, const IncidentId &incident) -> Result<Done> {
        for (const RoomEvent &event : flagged) {
            if (Result<Done> marked = markFlagged(unit.database(), event.id, incident); !marked)
                return std::move(marked).error();
        }
        return Done{};
    };
    return openIssue(request, path, context, {.complete = complete, .opened = mark});
}

} // namespace

void addEventRoutes(ServiceRouter &router)
{
    const QString events = u"/v1/tenants/{tenant}/events"_s;
    router.add("GET", events, handler(&listEvents));
    router.add("POST", events + u"/flag"_s, handler(&flagEvents));
}

} // namespace roomwarden::service
