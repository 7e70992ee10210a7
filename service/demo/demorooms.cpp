// Rooms named as in domain.md 7.3, as in "SEA-B32-2101 Rainier (12)".
#include "service/demo/demorooms.h"

#include "core/domain/room.h"
#include "service/demo/demowriter.h"

#include <algorithm>
#include <functional>
#include <map>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Condition = DemoRoom::Condition;

constexpr int roomsPerFloor = 6;
constexpr int roomsPerBuilding = 60;
constexpr qint64 minute = 60'000;

constexpr int capacities[] = {4, 6, 8, 10, 12, 16, 20, 30};
constexpr int capacityWeights[] = {20, 25, 20, 12, 10, 6, 5, 2};
constexpr int conditionWeights[] = {85, 9, 4, 1, 1}; // per hundred rooms: domain.md 7.4

std::vector<const DemoSite *> sitesOf(const DemoCustomer &customer)
{
    const DemoLocale &locale = demoLocale(QLatin1StringView(customer.company.locale.toLatin1()));
    std::vector<const DemoSite *> sites;
    const int wanted = std::max(1, customer.rooms / 12);
    for (const DemoSite &site : locale.sites) {
        if (static_cast<int>(sites.size()) < wanted)
            sites.push_back(&site);
    }
    if (customer.number == 0 && customer.rooms >= 60) { // Contoso is everywhere
        for (const QLatin1StringView abroad : {"uk"_L1, "de"_L1, "jp"_L1})
            sites.push_back(&demoLocale(abroad).sites.front());
    }
    return sites;
}

// The way rooms are named where the site is, not where the company is.
const DemoLocale &localeOf(const DemoSite &site)
{
    for (const DemoLocale &locale : demoLocales()) {
        for (const DemoSite &candidate : locale.sites) {
            if (&candidate == &site)
                return locale;
        }
    }
    return demoLocales().front();
}

// "B32" and 2 → "B34"
QString buildingName(const DemoSite &site, int number)
{
    const QString first = QString::fromLatin1(site.firstBuilding);
    return first.first(1) + QString::number(first.sliced(1).toInt() + number);
}

QString healthOf(Condition condition)
{
    switch (condition) {
    case Condition::Healthy: return wireName(RoomHealth::Healthy);
    case Condition::Unhealthy: return wireName(RoomHealth::Unhealthy);
    case Condition::Unmonitored: return wireName(RoomHealth::Unmonitored);
    case Condition::Suppressed: return wireName(RoomHealth::Suppressed);
    case Condition::Onboarding: return wireName(RoomHealth::Onboarding);
    }
    return QString();
}

} // namespace

std::vector<DemoRoom> demoRooms(const DemoCustomer &customer, DemoRandom &random)
{
    const std::vector<const DemoSite *> sites = sitesOf(customer);
    const int firstName = customer.number == 0 ? 0 : random.below(20);
    const int firstFloor = customer.number == 0 ? 21 : 1 + random.below(9);
    std::vector<DemoRoom> rooms;
    rooms.reserve(static_cast<size_t>(customer.rooms));
    for (int n = 0; n < customer.rooms; ++n) {
        const DemoSite *site = sites[static_cast<size_t>(n) % sites.size()];
        const DemoLocale &locale = localeOf(*site);
        const int there = n / static_cast<int>(sites.size()); // counts the rooms of this site
        const QString building = buildingName(*site, there / roomsPerBuilding);
        const int floor = firstFloor + there % roomsPerBuilding / roomsPerFloor;
        const QString place =
            u"%1%2"_s.arg(floor, 2, 10, QLatin1Char('0')).arg(1 + there % roomsPerFloor, 2, 10, QLatin1Char('0'));
        const QString code = QString::fromLatin1(site->code);
        const auto name = static_cast<size_t>(firstName + there) % locale.roomNames.size();
        DemoRoom room{.id = u"room-"_s + random.guid(), .site = site, .building = building, .floor = floor};
        room.capacity = n == 0 ? 12 : capacities[random.weighted(capacityWeights)];
        room.displayName = code + u'-' + building + u'-' + place + u' '
                           + QString::fromUtf8(locale.roomPattern).arg(QString::fromUtf8(locale.roomNames[name]))
                           + u" ("_s + QString::number(room.capacity) + u')';
        room.resourceAccount =
            u"mtr-"_s + QString(code + u'-' + building + u'-' + place).toLower() + u'@' + customer.company.domain;
        room.hostName = u"MTR-"_s + code + building.sliced(1) + u'-' + place; // 15 characters at most
        room.hardware = demoHardware(room.capacity, random);
        room.condition = static_cast<Condition>(random.weighted(conditionWeights));
        rooms.push_back(std::move(room));
    }
    return rooms;
}

std::vector<DemoRoomGroup> demoRoomGroups(const std::vector<DemoRoom> &rooms, DemoRandom &random)
{
    std::vector<DemoRoomGroup> groups;
    const auto append = [&](const QString &name, const QString &description, auto belongs) {
        DemoRoomGroup group{.id = u"grp-"_s + random.guid(), .name = name, .description = description};
        for (size_t index = 0; index < rooms.size(); ++index) {
            if (belongs(rooms[index]))
                group.rooms.push_back(index);
        }
        if (!group.rooms.empty())
            groups.push_back(std::move(group));
    };
    append(u"All rooms"_s, u"Every room, made with the tenant"_s, [](const DemoRoom &) { return true; });
    std::map<QLatin1StringView, std::vector<const DemoSite *>> countries;
    std::vector<const DemoSite *> sites;
    for (const DemoRoom &room : rooms) {
        if (std::find(sites.begin(), sites.end(), room.site) == sites.end()) {
            sites.push_back(room.site);
            countries[QLatin1StringView(room.site->country)].push_back(room.site);
        }
    }
    for (const auto &[country, places] : countries) {
        if (countries.size() > 1 && places.size() > 1) {
            append(u"All %1 rooms"_s.arg(country), QString(), [country = country](const DemoRoom &room) {
                return QLatin1StringView(room.site->country) == country;
            });
        }
    }
    for (const DemoSite *site : sites) {
        if (sites.size() > 1) {
            append(u"%1 rooms"_s.arg(QString::fromUtf8(site->city)), QString(),
                   [site](const DemoRoom &room) { return room.site == site; });
        }
    }
    append(u"Boardrooms"_s, u"Twelve seats and more"_s, [](const DemoRoom &room) { return room.capacity >= 12; });
    append(u"Town halls"_s, u"Thirty seats and more"_s, [](const DemoRoom &room) { return room.capacity >= 30; });
    append(u"Huddle spaces"_s, u"Up to four seats"_s, [](const DemoRoom &room) { return room.capacity <= 4; });
    return groups;
}

void writeRooms(DemoWriter &writer, const DemoCustomer &customer, const std::vector<DemoRoom> &rooms, qint64 now,
                DemoRandom &random)
{
    for (const DemoRoom &room : rooms) {
        const bool silent = room.condition == Condition::Unmonitored;
        const RoomActivity activity =
            silent ? RoomActivity::Unavailable : (random.chance(22) ? RoomActivity::Busy : RoomActivity::Idle);
        const qint64 contact = silent ? room.silentSince : now - random.between(5'000, 9 * minute);
        const bool onboarding = room.condition == Condition::Onboarding;
        writer.add(DemoTable::Rooms, {room.id,
                                      customer.tenantId,
                                      room.displayName,
                                      room.resourceAccount,
                                      room.hostName,
                                      room.hardware.deviceType,
                                      room.hardware.manufacturer,
                                      room.hardware.model,
                                      room.hardware.serialNumber,
                                      room.hardware.firmware,
                                      room.hardware.osVersion,
                                      room.hardware.appVersion,
                                      QString::fromLatin1(room.site->country),
                                      QString::fromUtf8(room.site->city),
                                      room.building,
                                      QString::number(room.floor),
                                      QString::fromLatin1(room.site->timeZone),
                                      room.capacity,
                                      onboarding ? u"onboarding"_s : u"enrolled"_s,
                                      room.condition == Condition::Suppressed ? 1 : 0,
                                      QString(wireName(activity)),
                                      contact,
                                      healthOf(room.condition),
                                      random.between(1, 40),
                                      writer.nextChange()});
    }
}

void writeRoomGroups(DemoWriter &writer, const DemoCustomer &customer, const std::vector<DemoRoom> &rooms,
                     const std::vector<DemoRoomGroup> &groups)
{
    for (const DemoRoomGroup &group : groups) {
        writer.add(DemoTable::RoomGroups, {group.id, customer.tenantId, group.name, group.description});
        for (const size_t index : group.rooms)
            writer.add(DemoTable::RoomGroupMembers, {group.id, rooms[index].id});
    }
}

} // namespace roomwarden::service
