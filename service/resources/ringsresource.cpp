// Update rings. A partner changes days and moves rooms where it holds rings.modify; adding and deleting rings is the
// customer's (INV-13).
#include "service/resources/ringsresource.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/customerside.h"
#include "service/resources/input.h"
#include "service/resources/ringrows.h"
#include "service/resources/writeunit.h"

#include <algorithm>
#include <functional>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostMoved = 1'000; // rooms a request

QJsonObject summaryOf(const Ring &ring)
{
    return {{"@odata.etag"_L1, u"W/\"%1\""_s.arg(ring.revision)},
            {"id"_L1, ring.id},
            {"order"_L1, ring.order},
            {"name"_L1, ring.name},
            {"description"_L1, ring.description},
            {"defermentDays"_L1, ring.defermentDays},
            {"rolloutDays"_L1, ring.rolloutDays},
            {"testDays"_L1, ring.testDays},
            {"completionDays"_L1, ring.completionDays()},
            {"isBuiltIn"_L1, ring.builtIn},
            {"roomCount"_L1, static_cast<qint64>(ring.rooms.size())}};
}

QJsonObject detailOf(const Ring &ring)
{
    QJsonObject json = summaryOf(ring);
    QJsonArray rooms;
    for (const RoomRef &room : ring.rooms)
        rooms.append(toJson(room));
    json.insert("rooms"_L1, rooms);
    return json;
}

int daysOf(const std::vector<Ring> &rings)
{
    int days = 0;
    for (const Ring &ring : rings)
        days += ring.completionDays();
    return days;
}

// {tenant} of the path under a permission, or without one the caller's own customer.
Result<KnownCustomer> customerOf(const PathParameters &path, AccessEvaluator &access, Permission permission)
{
    if (!path.contains(u"tenant"_s))
        return ownView(access.caller());
    Result<const KnownCustomer *> customer = access.customerFor(TenantId(path.value(u"tenant"_s)), permission);
    if (!customer)
        return std::move(customer).error();
    return **customer;
}

Result<std::vector<Ring>> visibleRings(Database &database, const KnownCustomer &customer)
{
    return ringsOf(database, customer.metadata.id, customer.access.roomsFor(Permission::RingsView));
}

Result<Ring> ringIn(Database &database, const KnownCustomer &customer, const PathParameters &path)
{
    Result<std::vector<Ring>> rings = visibleRings(database, customer);
    if (!rings)
        return std::move(rings).error();
    const auto found = std::ranges::find(*rings, path.value(u"id"_s), &Ring::id);
    if (found == rings->end())
        return notFound();
    return *found;
}

Result<Response> listRings(const Request &, const PathParameters &path, RequestContext &context)
{
    const Result<KnownCustomer> customer = customerOf(path, context.caller(), Permission::RingsView);
    if (!customer)
        return customer.error();
    const Result<std::vector<Ring>> rings = visibleRings(context.database, *customer);
    if (!rings)
        return rings.error();
    QJsonArray value;
    for (const Ring &ring : *rings)
        value.append(summaryOf(ring));
    return Response::json(
        {{"totalDays"_L1, daysOf(*rings)}, {"remainingDays"_L1, mostRingDays - daysOf(*rings)}, {"value"_L1, value}});
}

Result<Response> getRing(const Request &, const PathParameters &path, RequestContext &context)
{
    const Result<KnownCustomer> customer = customerOf(path, context.caller(), Permission::RingsView);
    if (!customer)
        return customer.error();
    const Result<Ring> ring = ringIn(context.database, *customer, path);
    if (!ring)
        return ring.error();
    return entity(detailOf(*ring));
}

// A whole number of a body; the fallback where it is left out.
Result<int> numberOf(const QJsonObject &body, const QString &field, int fallback, int least, int most)
{
    const QJsonValue value = body.value(field);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const double number = value.toDouble(-1);
    if (number < least || number > most || number != static_cast<int>(number))
        return problem(u"invalidRequest"_s, u"It must be a whole number from %1 to %2."_s.arg(least).arg(most), field);
    return static_cast<int>(number);
}

Result<Ring> withDaysOf(const QJsonObject &body, Ring ring)
{
    for (const auto &[field, days] :
         {std::pair(u"defermentDays"_s, &ring.defermentDays), std::pair(u"rolloutDays"_s, &ring.rolloutDays),
          std::pair(u"testDays"_s, &ring.testDays)}) {
        const Result<int> number = numberOf(body, field, *days, 0, mostRingDays);
        if (!number)
            return number.error();
        *days = *number;
    }
    return ring;
}

// Against the other rings of the customer (INV-34).
Result<Done> checkTotal(const std::vector<Ring> &all, const Ring &ring)
{
    int others = 0;
    for (const Ring &other : all)
        others += other.id == ring.id ? 0 : other.completionDays();
    if (others + ring.completionDays() <= mostRingDays)
        return Done{};
    return problem(u"rolloutTooLong"_s,
                   u"All rings together take at most %1 days; the others take %2."_s.arg(mostRingDays).arg(others));
}

using Work = std::function<Result<Response>(WriteUnit &, const KnownCustomer &, const QJsonObject &body)>;

Result<Response> write(const Request &request, const PathParameters &path, RequestContext &context, const Work &work)
{
    const Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return body.error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const Result<KnownCustomer> customer = customerOf(path, unit.access(), Permission::RingsView);
        if (!customer)
            return customer.error();
        return work(unit, *customer, *body);
    });
}

// With {id} in the path that ring, as the caller may see it once it is changed.
Result<Response> answerWith(WriteUnit &unit, const KnownCustomer &customer, const PathParameters &path,
                            int status = 200)
{
    const Result<Ring> ring = ringIn(unit.database(), customer, path);
    if (!ring)
        return ring.error();
    return entity(detailOf(*ring), status);
}

Result<Response> addRing(const Request &request, const PathParameters &path, RequestContext &context)
{
    return write(
        request, path, context, [&](WriteUnit &unit, const auto &customer, const auto &body) -> Result<Response> {
            if (std::optional<Result<Response>> earlier = unit.answeredBefore())
                return *std::move(earlier);
            const Result<QString> name = nameOf(body, u"name"_s, u"name"_s);
            if (!name)
                return name.error();
            const Result<QString> description = optionalTextOf(body, u"description"_s, u"description"_s);
            if (!description)
                return description.error();
            const Result<int> order = numberOf(body, u"order"_s, 0, 1, mostRings);
            if (!order)
                return order.error();
            if (*order == 0)
                return problem(u"invalidRequest"_s, u"An order from 1 to %1 is required."_s.arg(mostRings), u"order"_s);
            const Result<Ring> ring =
                withDaysOf(body, {.id = newId(), .order = *order, .name = *name, .description = *description});
            if (!ring)
                return ring.error();
            const Result<std::vector<Ring>> all = visibleRings(unit.database(), customer);
            if (!all)
                return all.error();
            if (std::ranges::find(*all, ring->order, &Ring::order) != all->end())
                return problem(u"orderTaken"_s, u"Another ring has this order."_s, u"order"_s);
            if (std::ranges::any_of(
                    *all, [&name](const Ring &other) { return other.name.compare(*name, Qt::CaseInsensitive) == 0; }))
                return problem(u"nameAlreadyExists"_s, u"Another ring has this name."_s, u"name"_s);
            if (Result<Done> checked = checkTotal(*all, *ring); !checked)
                return std::move(checked).error();
            if (Result<Done> kept = keepBuiltInRings(unit.database(), customer.metadata.id); !kept)
                return std::move(kept).error();
            if (Result<Done> kept = keepRing(unit.database(), customer.metadata.id, *ring); !kept)
                return std::move(kept).error();
            PathParameters made = path;
            made.insert(u"id"_s, ring->id);
            return answerWith(unit, customer, made, 201);
        });
}

// A change of the ring of the path, as it stands. required: only by somebody who has seen it as it stands (INV-40).
template<typename Change>
Result<Response> changeOne(const Request &request, const PathParameters &path, RequestContext &context, bool required,
                           const Change &change)
{
    return write(request, path, context,
                 [&](WriteUnit &unit, const auto &customer, const auto &body) -> Result<Response> {
                     const Result<Ring> ring = ringIn(unit.database(), customer, path);
                     if (!ring)
                         return ring.error();
                     if (!customer.access.canAnywhere(Permission::RingsModify))
                         return accessDenied();
                     const auto afresh = [&](const Response &) { return answerWith(unit, customer, path); };
                     if (std::optional<Result<Response>> earlier = unit.answeredBefore(afresh))
                         return *std::move(earlier);
                     if (Result<Done> seen = checkRevision(request, ring->revision, required); !seen)
                         return std::move(seen).error();
                     if (Result<Done> done = change(unit, customer, body, *ring); !done)
                         return std::move(done).error();
                     return answerWith(unit, customer, path);
                 });
}

Result<Response> changeRing(const Request &request, const PathParameters &path, RequestContext &context)
{
    const auto change = [](WriteUnit &unit, const auto &customer, const auto &body,
                           const Ring &before) -> Result<Done> {
        const Result<std::vector<Ring>> all = visibleRings(unit.database(), customer);
        if (!all)
            return all.error();
        Result<Ring> ring = withDaysOf(body, before);
        if (!ring)
            return std::move(ring).error();
        ++ring->revision;
        if (Result<Done> checked = checkTotal(*all, *ring); !checked)
            return std::move(checked).error();
        if (Result<Done> kept = keepBuiltInRings(unit.database(), customer.metadata.id); !kept)
            return std::move(kept).error();
        return keepRing(unit.database(), customer.metadata.id, *ring);
    };
    return changeOne(request, path, context, true, change);
}

Result<Response> deleteRing(const Request &request, const PathParameters &path, RequestContext &context)
{
    return write(request, path, context, [&](WriteUnit &unit, const auto &customer, const auto &) -> Result<Response> {
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        const Result<Ring> ring = ringIn(unit.database(), customer, path);
        if (!ring)
            return ring.error();
        if (Result<Done> seen = checkRevision(request, ring->revision, true); !seen)
            return std::move(seen).error();
        if (ring->builtIn)
            return problem(u"notAllowed"_s, u"A built-in ring cannot be deleted."_s);
        if (Result<Done> dropped = dropRing(unit.database(), customer.metadata.id, ring->id); !dropped)
            return std::move(dropped).error();
        return Response::noContent();
    });
}

// "roomIds" of a body, each once, in rings that the caller may change. What is out of reach does not exist.
Result<QStringList> roomsIn(WriteUnit &unit, const KnownCustomer &customer, const QJsonObject &body)
{
    const QString field = u"roomIds"_s;
    const QJsonArray list = body.value(field).toArray();
    if (list.isEmpty() || list.size() > mostMoved)
        return problem(u"invalidRequest"_s, u"Name 1 to %1 rooms."_s.arg(mostMoved), field);
    const Result<std::vector<Ring>> rings = visibleRings(unit.database(), customer);
    if (!rings)
        return rings.error();
    const RoomScope reach = customer.access.roomsFor(Permission::RingsModify);
    QSet<QString> known;
    for (const Ring &ring : *rings) {
        for (const RoomRef &room : ring.rooms) {
            if (reach.contains(room.id))
                known.insert(room.id.text());
        }
    }
    QStringList rooms;
    for (const QJsonValue &value : list) {
        const QString id = value.toString();
        if (!known.contains(id))
            return notFound();
        if (!rooms.contains(id))
            rooms.append(id);
    }
    return rooms;
}

Result<Response> moveRooms(const Request &request, const PathParameters &path, RequestContext &context)
{
    const auto move = [](WriteUnit &unit, const auto &customer, const auto &body, const Ring &ring) -> Result<Done> {
        const Result<QStringList> rooms = roomsIn(unit, customer, body);
        if (!rooms)
            return rooms.error();
        if (Result<Done> kept = keepBuiltInRings(unit.database(), customer.metadata.id); !kept)
            return std::move(kept).error();
        return moveToRing(unit.database(), customer.metadata.id, ring.id, *rooms);
    };
    return changeOne(request, path, context, false, move);
}

} // namespace

void addRingRoutes(ServiceRouter &router)
{
    for (const QString &rings : {u"/v1/tenants/{tenant}/rings"_s, u"/v1/customer/rings"_s}) {
        router.add("GET", rings, handler(&listRings));
        router.add("GET", rings + u"/{id}"_s, handler(&getRing));
        router.add("PATCH", rings + u"/{id}"_s, handler(&changeRing));
        router.add("POST", rings + u"/{id}/moveRooms"_s, handler(&moveRooms));
    }
    const QString own = u"/v1/customer/rings"_s;
    router.add("POST", own, handler(&addRing));
    router.add("DELETE", own + u"/{id}"_s, handler(&deleteRing));
}

} // namespace roomwarden::service
