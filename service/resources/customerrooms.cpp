// Scopes against the rooms and groups there are.
#include "service/resources/customerrooms.h"

#include "service/access/problem.h"
#include "service/access/rows.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestScope = 10'000; // items

struct Place
{
    QString table;
    QString owner; // column
};

Place placeOf(ScopeOwner owner)
{
    switch (owner) {
    case ScopeOwner::Invitation: return {u"invitation_scope"_s, u"invitation_id"_s};
    case ScopeOwner::Relationship: return {u"relationship_scope"_s, u"relationship_id"_s};
    case ScopeOwner::Assignment: return {u"assignment_scope"_s, u"assignment_id"_s};
    }
    return {};
}

// Groups are shorter in the tables than on the wire.
ScopeItem::Kind kindFrom(const QString &column)
{
    return column == "all"_L1     ? ScopeItem::Kind::All
           : column == "group"_L1 ? ScopeItem::Kind::RoomGroup
           : column == "room"_L1  ? ScopeItem::Kind::Room
                                  : ScopeItem::Kind::Unknown;
}

QString columnOf(ScopeItem::Kind kind)
{
    return kind == ScopeItem::Kind::All ? u"all"_s : kind == ScopeItem::Kind::RoomGroup ? u"group"_s : u"room"_s;
}

} // namespace

Result<CustomerRooms> CustomerRooms::read(Database &database, const TenantId &customer)
{
    CustomerRooms result;
    Result<Done> read = forEachRow(
        database,
        u"SELECT id, display_name FROM rooms WHERE tenant_id = ? AND enrollment <> 'unenrolled' ORDER BY display_name,"
        u" id"_s,
        {customer.text()}, [&result](const QSqlQuery &row) {
            const RoomId id(row.value(0).toString());
            result.m_places.insert(id, result.m_rooms.size());
            result.m_rooms.push_back({.id = id, .displayName = row.value(1).toString()});
        });
    if (!read)
        return std::move(read).error();
    read = forEachRow(database,
                      u"SELECT g.id, g.name, m.room_id FROM room_groups g LEFT JOIN room_group_members m"
                      u" ON m.group_id = g.id WHERE g.tenant_id = ?"_s,
                      {customer.text()}, [&result](const QSqlQuery &row) {
                          Group &group = result.m_groups[row.value(0).toString()];
                          group.name = row.value(1).toString();
                          if (!row.value(2).isNull())
                              group.rooms.insert(RoomId(row.value(2).toString()));
                      });
    if (!read)
        return std::move(read).error();
    return result;
}

const RoomRef *CustomerRooms::room(const RoomId &id) const
{
    const auto it = m_places.find(id);
    return it == m_places.end() ? nullptr : &m_rooms[*it];
}

quint32 CustomerRooms::count(const RoomScope &scope) const
{
    return static_cast<quint32>(
        std::ranges::count_if(m_rooms, [&scope](const RoomRef &room) { return scope.contains(room.id); }));
}

RoomScope CustomerRooms::expanded(const ScopeItems &items) const
{
    RoomScope scope;
    for (const ScopeItem &item : items) {
        if (item.kind == ScopeItem::Kind::All)
            scope.everything = true;
        else if (item.kind == ScopeItem::Kind::RoomGroup)
            scope.rooms |= m_groups.value(item.id).rooms;
        else
            scope.rooms.insert(RoomId(item.id));
    }
    return scope;
}

bool CustomerRooms::isVisible(const ScopeItem &item, const RoomScope &reach) const
{
    switch (item.kind) {
    case ScopeItem::Kind::All: return true;
    case ScopeItem::Kind::Room: return m_places.contains(RoomId(item.id)) && reach.contains(RoomId(item.id));
    case ScopeItem::Kind::RoomGroup: {
        const auto group = m_groups.find(item.id);
        return group != m_groups.end() && (reach.everything || group->rooms.intersects(reach.rooms));
    }
    case ScopeItem::Kind::Unknown: break;
    }
    return false;
}

ScopeItems CustomerRooms::visible(const ScopeItems &items, const RoomScope &reach) const
{
    ScopeItems result;
    std::ranges::copy_if(items, std::back_inserter(result),
                         [&](const ScopeItem &item) { return isVisible(item, reach); });
    return result;
}

Result<ScopeItems> CustomerRooms::accepted(const QJsonValue &list, const RoomScope &reach, const QString &target) const
{
    const QJsonArray array = list.toArray();
    if (array.isEmpty() || array.size() > longestScope)
        return problem(u"invalidRequest"_s, u"Name rooms or room groups, or all of them."_s, target);
    ScopeItems items;
    QSet<QString> seen;
    for (const QJsonValue &value : array) {
        Result<ScopeItem> item = scopeItemFromJson(value.toObject());
        if (!item || item->kind == ScopeItem::Kind::Unknown)
            return problem(u"invalidRequest"_s, u"A scope has items of kind room, roomGroup or all."_s, target);
        if (item->kind == ScopeItem::Kind::All)
            item->id.clear();
        if (!isVisible(*item, reach))
            return problem(u"scopeNotAllowed"_s, u"Not a room or group that can be given here."_s, target);
        const QString key = QString(columnOf(item->kind) + u':' + item->id);
        if (!seen.contains(key)) {
            seen.insert(key);
            items.push_back(*std::move(item));
        }
    }
    return items;
}

Result<ScopeItems> CustomerRooms::scopeOf(Database &database, ScopeOwner owner, const QString &id) const
{
    const Place place = placeOf(owner);
    ScopeItems items;
    Result<Done> read = forEachRow(
        database,
        u"SELECT kind, target_id FROM %1 WHERE %2 = ? ORDER BY kind, target_id"_s.arg(place.table, place.owner), {id},
        [&](const QSqlQuery &row) {
            ScopeItem item{.kind = kindFrom(row.value(0).toString()), .id = row.value(1).toString()};
            if (const auto group = m_groups.find(item.id);
                item.kind == ScopeItem::Kind::RoomGroup && group != m_groups.end())
                item.displayName = group->name;
            if (const RoomRef *named = room(RoomId(item.id)); item.kind == ScopeItem::Kind::Room && named != nullptr)
                item.displayName = named->displayName;
            items.push_back(std::move(item));
        });
    if (!read)
        return std::move(read).error();
    return visible(items, {.everything = true});
}

Result<Done> keepScope(Database &transaction, ScopeOwner owner, const QString &id, const ScopeItems &scope)
{
    const Place place = placeOf(owner);
    if (Result<int> gone = change(transaction, u"DELETE FROM %1 WHERE %2 = ?"_s.arg(place.table, place.owner), {id});
        !gone)
        return std::move(gone).error();
    for (const ScopeItem &item : scope) {
        Result<int> kept = change(
            transaction, u"INSERT INTO %1 (%2, kind, target_id) VALUES (?, ?, ?)"_s.arg(place.table, place.owner),
            {id, columnOf(item.kind), item.id});
        if (!kept)
            return std::move(kept).error();
    }
    return Done{};
}

} // namespace roomwarden::service
