// Onboarding → enrolled → unenrolled. A partner may enroll where it holds rooms.modify; no partner may ever unenroll
// (INV-13), the customer does.
#include "service/resources/enrollment.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/customerside.h"
#include "service/resources/input.h"
#include "service/resources/roomsresource.h"
#include "service/resources/writeunit.h"
#include "service/signals/roomhealth.h"
#include "service/signals/ticketclosing.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Done> setEnrollment(WriteUnit &unit, const Room &room, const QString &state)
{
    Result<int> written =
        change(unit.database(), u"UPDATE rooms SET enrollment = ? WHERE id = ?"_s, {state, room.id.text()});
    if (!written)
        return std::move(written).error();
    if (Result<bool> refreshed = refreshRoom(unit.database(), room.id, true); !refreshed)
        return std::move(refreshed).error();
    unit.changes().add(Resource::Rooms, room.customer);
    unit.changes().add(Resource::Tenants, room.customer); // its counts
    return Done{};
}

Result<Response> enroll(WriteUnit &unit, const PathParameters &path, const KnownCustomer &customer)
{
    const Result<Room> room = roomIn(unit.database(), customer, path);
    if (!room)
        return room.error();
    if (!customer.access.can(Permission::RoomsModify, room->id))
        return accessDenied();
    if (std::optional<Result<Response>> earlier = unit.answeredBefore())
        return *std::move(earlier);
    if (Result<Done> seen = checkRevision(unit.request(), room->revision, false); !seen)
        return std::move(seen).error();
    if (room->health != RoomHealth::Onboarding)
        return problem(u"notAllowed"_s, u"Only a room that is onboarding can be enrolled."_s);
    if (Result<Done> set = setEnrollment(unit, *room, u"enrolled"_s); !set)
        return std::move(set).error();
    const Result<Room> after = roomIn(unit.database(), customer, path);
    if (!after)
        return after.error();
    return entity(toJson(*after));
}

Result<Response> enrollForCustomer(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const Result<const KnownCustomer *> customer =
            unit.access().customerFor(TenantId(path.value(u"tenant"_s)), Permission::RoomsView);
        if (!customer)
            return customer.error();
        return enroll(unit, path, **customer);
    });
}

Result<Response> enrollOwn(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const Result<KnownCustomer> own = ownView(unit.caller());
        if (!own)
            return own.error();
        return enroll(unit, path, *own);
    });
}

Result<Response> unenroll(const Request &request, const PathParameters &path, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const Result<KnownCustomer> own = ownView(unit.caller());
        if (!own)
            return own.error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        const Result<Room> room = roomIn(unit.database(), *own, path);
        if (!room)
            return room.error();
        if (Result<Done> seen = checkRevision(request, room->revision, true); !seen)
            return std::move(seen).error();
        Result<Done> closed =
            closeTicketsOfRoom(unit.database(), room->id, unit.now().toMSecsSinceEpoch(), unit.changes());
        if (!closed)
            return std::move(closed).error();
        if (Result<Done> set = setEnrollment(unit, *room, u"unenrolled"_s); !set)
            return std::move(set).error();
        return Response::noContent();
    });
}

Result<Response> listOwnRooms(const Request &request, const PathParameters &, RequestContext &context)
{
    const Result<KnownCustomer> own = ownView(context.caller().caller());
    if (!own)
        return own.error();
    return pageOfRooms(request, context, *own);
}

Result<Response> getOwnRoom(const Request &, const PathParameters &path, RequestContext &context)
{
    const Result<KnownCustomer> own = ownView(context.caller().caller());
    if (!own)
        return own.error();
    const Result<Room> room = roomIn(context.database, *own, path);
    if (!room)
        return room.error();
    return entity(toJson(*room));
}

} // namespace

void addEnrollmentRoutes(ServiceRouter &router)
{
    router.add("POST", u"/v1/tenants/{tenant}/rooms/{id}/enroll"_s, handler(&enrollForCustomer));
    const QString own = u"/v1/customer/rooms"_s;
    router.add("GET", own, handler(&listOwnRooms));
    router.add("GET", own + u"/{id}"_s, handler(&getOwnRoom));
    router.add("POST", own + u"/{id}/enroll"_s, handler(&enrollOwn));
    router.add("POST", own + u"/{id}/unenroll"_s, handler(&unenroll));
}

} // namespace roomwarden::service
