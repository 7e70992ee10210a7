// Room groups. Scopes name them by id and are resolved at every evaluation, so a change of members takes effect on the
// next request of everybody whose scope names the group.
#include "service/resources/roomgroups.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/customerrooms.h"
#include "service/resources/customerside.h"
#include "service/resources/delegation.h"
#include "service/resources/input.h"
#include "service/resources/writeunit.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostRooms = 10'000;

struct RoomGroup
{
    QString id = {};
    QString name = {};
    QString description = {};
    quint32 revision = 0;
    std::vector<RoomRef> rooms = {}; // by name, without those unenrolled
};

QJsonObject summaryOf(const RoomGroup &group)
{
    return {{"@odata.etag"_L1, u"W/\"%1\""_s.arg(group.revision)},
            {"id"_L1, group.id},
            {"name"_L1, group.name},
            {"description"_L1, group.description},
            {"roomCount"_L1, static_cast<qint64>(group.rooms.size())},
            {"revision"_L1, static_cast<qint64>(group.revision)}};
}

QJsonObject detailOf(const RoomGroup &group)
{
    QJsonObject json = summaryOf(group);
    QJsonArray rooms;
    for (const RoomRef &room : group.rooms)
        rooms.append(QJsonObject{{"id"_L1, room.id.text()}, {"displayName"_L1, room.displayName}});
    json.insert("rooms"_L1, rooms);
    return json;
}

// By name. A group is seen by who reaches one of its rooms, and with those rooms only (INV-10).
Result<std::vector<RoomGroup>> groupsOf(Database &database, const TenantId &customer, const RoomScope &reach)
{
    std::vector<RoomGroup> groups;
    Result<Done> read = forEachRow(
        database,
        u"SELECT g.id, g.name, g.description, g.revision, r.id, r.display_name FROM room_groups g LEFT JOIN"
        u" room_group_members m ON m.group_id = g.id LEFT JOIN rooms r ON r.id = m.room_id AND r.tenant_id ="
        u" g.tenant_id AND r.enrollment <> 'unenrolled' WHERE g.tenant_id = ? ORDER BY g.name, g.id, r.display_name,"
        u" r.id"_s,
        {customer.text()}, [&](const QSqlQuery &row) {
            const QString id = row.value(0).toString();
            if (groups.empty() || groups.back().id != id) {
                groups.push_back({.id = id,
                                  .name = row.value(1).toString(),
                                  .description = row.value(2).toString(),
                                  .revision = row.value(3).toUInt()});
            }
            const RoomId room(row.value(4).toString());
            if (!room.isNull() && reach.contains(room))
                groups.back().rooms.push_back({.id = room, .displayName = row.value(5).toString()});
        });
    if (!read)
        return std::move(read).error();
    if (!reach.everything)
        std::erase_if(groups, [](const RoomGroup &group) { return group.rooms.empty(); });
    return groups;
}

Result<RoomGroup> groupIn(Database &database, const TenantId &customer, const RoomScope &reach,
                          const PathParameters &path)
{
    Result<std::vector<RoomGroup>> groups = groupsOf(database, customer, reach);
    if (!groups)
        return std::move(groups).error();
    const auto found = std::ranges::find(*groups, path.value(u"id"_s), &RoomGroup::id);
    if (found == groups->end())
        return notFound();
    return std::move(*found);
}

// Whose groups a request is about, and how far the caller sees them.
struct Frame
{
    TenantId customer = {};
    RoomScope reach = {};
};

Result<Frame> frameOf(const PathParameters &path, AccessEvaluator &access)
{
    if (!path.contains(u"tenant"_s)) {
        Result<TenantId> own = ownCustomer(access.caller());
        if (!own)
            return std::move(own).error();
        return Frame{.customer = *std::move(own), .reach = {.everything = true}};
    }
    Result<const KnownCustomer *> customer =
        access.customerFor(TenantId(path.value(u"tenant"_s)), Permission::GroupsView);
    if (!customer)
        return std::move(customer).error();
    return Frame{.customer = (*customer)->metadata.id, .reach = (*customer)->access.roomsFor(Permission::GroupsView)};
}

Result<Response> listGroups(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<Frame> frame = frameOf(path, context.caller());
    if (!frame)
        return std::move(frame).error();
    Result<std::vector<RoomGroup>> groups = groupsOf(context.database, frame->customer, frame->reach);
    if (!groups)
        return std::move(groups).error();
    QJsonArray value;
    for (const RoomGroup &group : *groups)
        value.append(summaryOf(group));
    return Response::json({{"value"_L1, value}});
}

Result<Response> getGroup(const Request &, const PathParameters &path, RequestContext &context)
{
    Result<Frame> frame = frameOf(path, context.caller());
    if (!frame)
        return std::move(frame).error();
    Result<RoomGroup> group = groupIn(context.database, frame->customer, frame->reach, path);
    if (!group)
        return std::move(group).error();
    return entity(detailOf(*group));
}

// "roomIds" of the body: rooms of the customer, every one once.
Result<std::vector<RoomRef>> roomsIn(const QJsonObject &body, const CustomerRooms &rooms)
{
    const QString field = u"roomIds"_s;
    const QJsonArray list = body.value(field).toArray();
    if (!body.value(field).isArray() || list.size() > mostRooms)
        return problem(u"invalidRequest"_s, u"Rooms are a list of ids."_s, field);
    std::vector<RoomRef> found;
    QSet<QString> seen;
    for (const QJsonValue &value : list) {
        if (!value.isString())
            return problem(u"invalidRequest"_s, u"Rooms are named by their ids."_s, field);
        const RoomRef *room = rooms.room(RoomId(value.toString()));
        if (room == nullptr)
            return problem(u"scopeNotAllowed"_s, u"There is no such room to be in a group."_s, field);
        if (!seen.contains(value.toString())) {
            seen.insert(value.toString());
            found.push_back(*room);
        }
    }
    return found;
}

// The fields that the body has; the name in any case where the group is new.
Result<RoomGroup> groupUnder(Database &database, const TenantId &customer, const QJsonObject &body, RoomGroup group,
                             bool isNew)
{
    if (isNew || body.contains("name"_L1)) {
        Result<QString> name = nameOf(body, u"name"_s, u"name"_s);
        if (!name)
            return std::move(name).error();
        group.name = *std::move(name);
    }
    if (body.contains("description"_L1)) {
        Result<QString> description = optionalTextOf(body, u"description"_s, u"description"_s);
        if (!description)
            return std::move(description).error();
        group.description = *std::move(description);
    }
    if (body.contains("roomIds"_L1)) {
        Result<CustomerRooms> rooms = CustomerRooms::read(database, customer);
        if (!rooms)
            return std::move(rooms).error();
        Result<std::vector<RoomRef>> members = roomsIn(body, *rooms);
        if (!members)
            return std::move(members).error();
        group.rooms = *std::move(members);
    }
    return group;
}

// Names differ by more than by capitals.
Result<Done> checkNameIsFree(Database &database, const TenantId &customer, const RoomGroup &group)
{
    Result<std::vector<RoomGroup>> others = groupsOf(database, customer, {.everything = true});
    if (!others)
        return std::move(others).error();
    if (std::ranges::any_of(*others, [&group](const RoomGroup &other) {
            return other.id != group.id && other.name.compare(group.name, Qt::CaseInsensitive) == 0;
        })) {
        return problem(u"nameAlreadyExists"_s, u"Another group has this name."_s, u"name"_s);
    }
    return Done{};
}

// withRooms: else those that are there stay, rooms that are unenrolled for now among them.
Result<Done> keepGroup(Database &transaction, const TenantId &customer, const RoomGroup &group, bool withRooms)
{
    Result<int> written = change(transaction,
                                 u"INSERT INTO room_groups (id, tenant_id, name, description, revision) VALUES"
                                 u" (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, description ="
                                 u" excluded.description, revision = excluded.revision"_s,
                                 {group.id, customer.text(), group.name, group.description, group.revision});
    if (!written)
        return std::move(written).error();
    if (!withRooms)
        return Done{};
    written = change(transaction, u"DELETE FROM room_group_members WHERE group_id = ?"_s, {group.id});
    if (!written)
        return std::move(written).error();
    for (const RoomRef &room : group.rooms) {
        written = change(transaction, u"INSERT INTO room_group_members (group_id, room_id) VALUES (?, ?)"_s,
                         {group.id, room.id.text()});
        if (!written)
            return std::move(written).error();
    }
    return Done{};
}

enum class Wish : quint8 { Create, Update, Delete };

Result<Response> carryOut(WriteUnit &unit, Wish wish, const TenantId &customer, RoomGroup group,
                          const QJsonObject &body)
{
    Database &database = unit.database();
    if (wish == Wish::Delete) {
        Result<int> deleted = change(database, u"DELETE FROM room_groups WHERE id = ?"_s, {group.id});
        if (!deleted)
            return std::move(deleted).error();
    } else {
        Result<RoomGroup> changed = groupUnder(database, customer, body, std::move(group), wish == Wish::Create);
        if (!changed)
            return std::move(changed).error();
        group = *std::move(changed);
        ++group.revision;
        if (Result<Done> isFree = checkNameIsFree(database, customer, group); !isFree)
            return std::move(isFree).error();
        if (Result<Done> kept = keepGroup(database, customer, group, body.contains("roomIds"_L1)); !kept)
            return std::move(kept).error();
    }
    if (Result<Done> told = announceAccess(unit, customer); !told)
        return std::move(told).error();
    if (wish == Wish::Delete)
        return Response::noContent();
    return entity(detailOf(group), wish == Wish::Create ? 201 : 200);
}

Result<Response> write(Wish wish, const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<TenantId> customer = ownCustomer(unit.caller());
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        if (wish == Wish::Create)
            return carryOut(unit, wish, *customer, {.id = newId()}, *body);
        Result<RoomGroup> group = groupIn(unit.database(), *customer, {.everything = true}, path);
        if (!group)
            return std::move(group).error();
        if (Result<Done> seen = checkRevision(request, group->revision, true); !seen)
            return std::move(seen).error();
        return carryOut(unit, wish, *customer, *std::move(group), *body);
    });
}

Result<Response> createGroup(const Request &request, const PathParameters &path, RequestContext &context)
{
    return write(Wish::Create, request, path, context);
}

Result<Response> changeGroup(const Request &request, const PathParameters &path, RequestContext &context)
{
    return write(Wish::Update, request, path, context);
}

Result<Response> deleteGroup(const Request &request, const PathParameters &path, RequestContext &context)
{
    return write(Wish::Delete, request, path, context);
}

} // namespace

void addRoomGroupRoutes(ServiceRouter &router)
{
    router.add("GET", u"/v1/tenants/{tenant}/groups"_s, handler(&listGroups));
    router.add("GET", u"/v1/tenants/{tenant}/groups/{id}"_s, handler(&getGroup));
    const QString own = u"/v1/customer/groups"_s;
    router.add("GET", own, handler(&listGroups));
    router.add("POST", own, handler(&createGroup));
    router.add("GET", own + u"/{id}"_s, handler(&getGroup));
    router.add("PATCH", own + u"/{id}"_s, handler(&changeGroup));
    router.add("DELETE", own + u"/{id}"_s, handler(&deleteGroup));
}

} // namespace roomwarden::service
