// Rooms of one customer, trimmed to where the caller holds rooms.view.
#include "service/resources/roomsresource.h"

#include "service/access/problem.h"
#include "service/resources/deltaround.h"
#include "service/resources/input.h"
#include "service/resources/linksigner.h"
#include "service/resources/roomfilter.h"
#include "service/resources/roomrows.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int defaultPage = 200;
constexpr int scanFactor = 20;

Result<const KnownCustomer *> customerOf(const PathParameters &path, RequestContext &context)
{
    return context.caller().customerFor(TenantId(path.value(u"tenant"_s)), Permission::RoomsView);
}

Result<Response> listRooms(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer = customerOf(path, context);
    if (!customer)
        return std::move(customer).error();
    return pageOfRooms(request, context, **customer);
}

Result<Response> getRoom(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer = customerOf(path, context);
    if (!customer)
        return std::move(customer).error();
    const Result<Room> room = roomIn(context.database, **customer, path);
    if (!room)
        return room.error();
    return entity(toJson(*room));
}

Result<Response> roomsDelta(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<const KnownCustomer *> customer = customerOf(path, context);
    if (!customer)
        return std::move(customer).error();
    return deltaPage(request, context, roomDeltaTable(), *customer);
}

} // namespace

Result<Room> roomIn(Database &database, const KnownCustomer &customer, const PathParameters &path)
{
    const RoomId id(path.value(u"id"_s));
    if (!customer.access.can(Permission::RoomsView, id))
        return notFound();
    Result<std::optional<RoomRow>> row =
        findRoom(database, customer.metadata.id, id, customer.access.roomsFor(Permission::TicketsView));
    if (!row)
        return std::move(row).error();
    if (!*row)
        return notFound();
    return (**row).room;
}

Result<Response> pageOfRooms(const Request &request, RequestContext &context, const KnownCustomer &customer)
{
    Result<int> top = topOf(request, defaultPage);
    if (!top)
        return std::move(top).error();
    const Result<RoomFilter> filter = RoomFilter::read(request, context.database, customer);
    if (!filter)
        return filter.error();
    const QString principal = context.caller().caller().principal.id.text();
    const QString tenant = customer.metadata.id.text();
    qint64 after = -1;
    RoomId afterId;
    if (request.query.hasQueryItem(u"$skiptoken"_s)) {
        const auto token =
            context.parts.signer.verify(request.query.queryItemValue(u"$skiptoken"_s, QUrl::FullyDecoded));
        if (!token || token->value("k"_L1).toString() != "rooms"_L1 || token->value("p"_L1).toString() != principal
            || token->value("o"_L1).toString() != tenant || token->value("f"_L1).toString() != filter->text()) {
            return problem(u"syncStateNotFound"_s, u"The token is not valid here."_s);
        }
        after = token->value("s"_L1).toString().toLongLong();
        afterId = RoomId(token->value("i"_L1).toString());
    }
    const RoomScope rooms = customer.access.roomsFor(Permission::RoomsView);
    const RoomScope tickets = customer.access.roomsFor(Permission::TicketsView);
    QJsonArray value;
    bool more = true;
    int scanned = 0;
    while (value.size() < *top && scanned < *top * scanFactor) {
        const int limit = std::max(static_cast<int>(*top - value.size()), 64);
        Result<std::vector<RoomRow>> rows = roomsByChange(context.database, customer.metadata.id, after, afterId,
                                                          std::numeric_limits<qint64>::max(), limit, tickets);
        if (!rows)
            return std::move(rows).error();
        for (const RoomRow &row : *rows) {
            if (value.size() >= *top)
                break;
            after = row.sequence;
            afterId = row.room.id;
            if (!row.gone && rooms.contains(row.room.id) && filter->matches(row.room))
                value.append(toJson(row.room));
        }
        scanned += static_cast<int>(rows->size());
        // Through only if there were no more rows and every one of them was looked at.
        if (rows->size() < static_cast<size_t>(limit) && (rows->empty() || afterId == rows->back().room.id)) {
            more = false;
            break;
        }
    }
    QJsonObject body{{"value"_L1, value}};
    if (more) {
        const QString token = context.parts.signer.sign({{"k"_L1, u"rooms"_s},
                                                         {"p"_L1, principal},
                                                         {"o"_L1, tenant},
                                                         {"f"_L1, filter->text()},
                                                         {"s"_L1, QString::number(after)},
                                                         {"i"_L1, afterId.text()}});
        QList<std::pair<QString, QString>> query = filter->query();
        query << std::pair(u"$skiptoken"_s, token) << std::pair(u"$top"_s, QString::number(*top));
        body.insert("@odata.nextLink"_L1, linkTo(request, query));
    }
    return Response::json(body);
}

void addRoomRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/rooms"_s, handler(&listRooms));
    router.add("GET", u"/v1/tenants/{tenant}/rooms/delta"_s, handler(&roomsDelta));
    router.add("GET", u"/v1/tenants/{tenant}/rooms/{id}"_s, handler(&getRoom));
}

} // namespace roomwarden::service
