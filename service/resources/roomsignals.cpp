// Signals of one room, and their suppressions.
#include "service/resources/roomsignals.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/input.h"
#include "service/resources/roomrows.h"
#include "service/resources/writeunit.h"
#include "service/signals/signalcatalogue.h"
#include "service/signals/signalsettings.h"
#include "service/signals/suppressions.h"

#include <algorithm>
#include <map>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VisibleRoom
{
    Room room = {};
    const KnownCustomer *customer = nullptr; // lives as long as the evaluator
};

// {tenant} and {id} of the path, in the caller's scope of rooms.view (INV-10).
Result<VisibleRoom> visibleRoom(Database &database, AccessEvaluator &access, const PathParameters &path)
{
    Result<const KnownCustomer *> customer =
        access.customerFor(TenantId(path.value(u"tenant"_s)), Permission::RoomsView);
    if (!customer)
        return std::move(customer).error();
    const RoomId id(path.value(u"id"_s));
    if (!(*customer)->access.can(Permission::RoomsView, id))
        return notFound();
    Result<std::optional<RoomRow>> row =
        findRoom(database, (*customer)->metadata.id, id, (*customer)->access.roomsFor(Permission::TicketsView));
    if (!row)
        return std::move(row).error();
    if (!*row)
        return notFound();
    return VisibleRoom{.room = (**row).room, .customer = *customer};
}

using Components = std::map<QString, std::vector<SignalComponent>>;

// What the device reported, by signal.
Result<Components> componentsOf(Database &database, const RoomId &room)
{
    Components found;
    Result<Done> read = forEachRow(
        database,
        u"SELECT s.signal_id, s.component, s.value, s.since_ms, EXISTS (SELECT 1 FROM incidents i WHERE"
        u" i.signal_room_id = s.room_id AND i.type_id = s.signal_id AND i.component = s.component AND i.state ="
        u" 'watching') FROM signal_states s WHERE s.room_id = ? ORDER BY s.signal_id, s.component"_s,
        {room.text()}, [&found](const QSqlQuery &row) {
            SignalComponent component{.name = row.value(1).toString(),
                                      .value = signalValueFromWire(row.value(2).toString()),
                                      .since = timeFrom(row.value(3))};
            if (component.value == SignalValue::Unhealthy && row.value(4).toBool())
                component.value = SignalValue::Watching;
            found[row.value(0).toString()].push_back(std::move(component));
        });
    if (!read)
        return std::move(read).error();
    return found;
}

// Every monitor of this kind of device, and whatever else it reported or is suppressed; in the catalogue's order.
Result<std::vector<RoomSignal>> signalsOf(Database &database, const Room &room, const Suppressions &suppressions)
{
    Result<Components> components = componentsOf(database, room.id);
    if (!components)
        return std::move(components).error();
    const Result<SignalSettings> settings = signalSettingsOf(database, room.customer);
    if (!settings)
        return settings.error();
    const bool windows = room.deviceType.startsWith("Windows"_L1);
    std::vector<RoomSignal> found;
    for (const SignalDefinition &monitor : signalCatalogue()) {
        const auto reported = components->find(monitor.id);
        const auto suppression = suppressions.find(monitor.id);
        const bool applies = windows ? monitor.windows : monitor.android;
        if (!monitor.isMonitor() || (!applies && reported == components->end() && suppression == suppressions.end()))
            continue;
        RoomSignal signal{.id = monitor.id,
                          .displayName = monitor.name,
                          .category = monitor.category,
                          .severity = monitor.severity,
                          .pollingMinutes = static_cast<quint32>(monitor.pollMinutes),
                          .watchingMinutes = static_cast<quint32>(monitor.watchMinutes),
                          .enabled = settings->value(monitor.id).isEnabled()};
        if (reported != components->end())
            signal.components = reported->second;
        for (const SignalComponent &component : signal.components)
            signal.value = std::max(signal.value, component.value);
        if (suppression != suppressions.end())
            signal.suppression = suppression->second;
        found.push_back(std::move(signal));
    }
    return found;
}

// The page of all signals of a room. The ETag is the room's.
Result<Response> answerWith(RequestContext &context, Database &database, const Room &room)
{
    Result<Suppressions> suppressions = suppressionsOf(database, room.id, context.now().toMSecsSinceEpoch());
    if (!suppressions)
        return std::move(suppressions).error();
    Result<std::vector<RoomSignal>> found = signalsOf(database, room, *suppressions);
    if (!found)
        return std::move(found).error();
    const auto whole = suppressions->find(QString());
    return entity(
        {{"@odata.etag"_L1, u"W/\"%1\""_s.arg(room.revision)},
         {"value"_L1, jsonList(*found)},
         {"roomSuppression"_L1, whole == suppressions->end() ? QJsonValue() : QJsonValue(toJson(whole->second))}});
}

Result<Response> listSignals(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<VisibleRoom> found = visibleRoom(context.database, context.caller(), path);
    if (!found)
        return std::move(found).error();
    return answerWith(context, context.database, found->room);
}

// "expirationDateTime" and "reason" of the body, both optional.
Result<Suppression> suppressionIn(const WriteUnit &unit, const QJsonObject &body)
{
    const Principal &person = unit.caller().principal;
    Suppression suppression{.by = {.id = person.id, .displayName = person.displayName}, .since = unit.now()};
    const QString field = u"expirationDateTime"_s;
    JsonReader in(body);
    const QDateTime expires = in.optionalUtc("expirationDateTime"_L1);
    if (Result<Done> read = in.finish(Done{}); !read)
        return problem(u"invalidRequest"_s, u"It must be an ISO 8601 time with a zone."_s, field);
    if (expires.isValid() && expires <= unit.now())
        return problem(u"invalidRequest"_s, u"The end must lie in the future."_s, field);
    suppression.expires = expires;
    Result<QString> reason = optionalTextOf(body, u"reason"_s, u"reason"_s);
    if (!reason)
        return std::move(reason).error();
    suppression.reason = *reason;
    return suppression;
}

enum class Wish : quint8 { Suppress, Unsuppress };

Result<Done> carryOut(WriteUnit &unit, Wish wish, const SuppressionKey &key, const QJsonObject &body)
{
    if (wish == Wish::Unsuppress)
        return unsuppress(unit.database(), key, unit.changes());
    Result<Suppression> suppression = suppressionIn(unit, body);
    if (!suppression)
        return std::move(suppression).error();
    return suppress(unit.database(), key, *suppression, unit.changes());
}

// With {signal} in the path that signal, without it the whole room.
Result<Response> setSuppression(Wish wish, const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<VisibleRoom> found = visibleRoom(unit.database(), unit.access(), path);
        if (!found)
            return std::move(found).error();
        const QString signalId = path.value(u"signal"_s);
        if (path.contains(u"signal"_s)) {
            const SignalDefinition *signal = findSignal(signalId);
            if (signal == nullptr || !signal->isMonitor())
                return notFound();
        }
        if (!found->customer->access.can(Permission::RoomsModify, found->room.id))
            return accessDenied();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (Result<Done> seen = checkRevision(request, found->room.revision, false); !seen)
            return std::move(seen).error();
        if (found->room.health == RoomHealth::Onboarding)
            return problem(u"roomNotEnrolled"_s, u"A room that is not enrolled raises no alerts."_s);
        const SuppressionKey key{.customer = found->room.customer, .room = found->room.id, .signalId = signalId};
        if (Result<Done> done = carryOut(unit, wish, key, *body); !done)
            return std::move(done).error();
        Result<VisibleRoom> after = visibleRoom(unit.database(), unit.access(), path);
        if (!after)
            return std::move(after).error();
        return answerWith(context, unit.database(), after->room);
    });
}

Result<Response> suppressOne(const Request &request, const PathParameters &path, RequestContext &context)
{
    return setSuppression(Wish::Suppress, request, path, context);
}

Result<Response> unsuppressOne(const Request &request, const PathParameters &path, RequestContext &context)
{
    return setSuppression(Wish::Unsuppress, request, path, context);
}

} // namespace

void addRoomSignalRoutes(ServiceRouter &router)
{
    const QString room = u"/v1/tenants/{tenant}/rooms/{id}"_s;
    router.add("GET", room + u"/signals"_s, handler(&listSignals));
    router.add("POST", room + u"/signals/{signal}/suppress"_s, handler(&suppressOne));
    router.add("POST", room + u"/signals/{signal}/unsuppress"_s, handler(&unsuppressOne));
    router.add("POST", room + u"/suppress"_s, handler(&suppressOne));
    router.add("POST", room + u"/unsuppress"_s, handler(&unsuppressOne));
}

} // namespace roomwarden::service
