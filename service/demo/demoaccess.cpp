// Who may do what where. The personas' rights are promised in demoworld.h; tests/service/demo evaluates them.
#include "service/demo/demoaccess.h"

#include "core/domain/invitation.h"
#include "core/domain/permission.h"
#include "service/demo/demowriter.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
using Standing = DemoCustomer::Standing;

struct ScopeEntry
{
    QString kind = {}; // all, room, group
    QString target = {};
};
using Scope = std::vector<ScopeEntry>;

const Scope everything{{u"all"_s, QString()}};

// domain.md 1.1: the suggested events, all approved automatically (INV-3).
QString changeControl()
{
    QStringList events;
    for (const QString &event : changeControlEvents())
        events.append(u"\"%1\":\"auto\""_s.arg(event));
    return u'{' + events.join(u',') + u'}';
}

// Most customers give all their rooms; some give groups of them, and one in a while names rooms.
Scope offeredScope(int number, const std::vector<DemoRoom> &rooms, const std::vector<DemoRoomGroup> &groups)
{
    Scope scope;
    if (number % 6 == 4 && groups.size() > 2) {
        for (size_t index = 1; index < std::min<size_t>(groups.size(), 3); ++index)
            scope.push_back({u"group"_s, groups[index].id});
        return scope;
    }
    if (number % 12 == 7 && rooms.size() > 4) {
        for (size_t index = 0; index < rooms.size() - rooms.size() / 5; ++index)
            scope.push_back({u"room"_s, rooms[index].id});
        return scope;
    }
    return everything;
}

void markScope(const Scope &scope, std::vector<DemoRoom> &rooms, const std::vector<DemoRoomGroup> &groups)
{
    for (const ScopeEntry &entry : scope) {
        for (DemoRoom &room : rooms)
            room.inScope = room.inScope || entry.kind == "all"_L1 || entry.target == room.id;
        for (const DemoRoomGroup &group : groups) {
            for (size_t index = 0; entry.target == group.id && index < group.rooms.size(); ++index)
                rooms[group.rooms[index]].inScope = true;
        }
    }
}

void writeScope(DemoWriter &writer, DemoTable table, const QString &owner, const Scope &scope)
{
    for (const ScopeEntry &entry : scope)
        writer.add(table, {owner, entry.kind, entry.target});
}

void writeInvitation(DemoWriter &writer, const DemoCustomer &customer, const Scope &scope, bool second,
                     const DemoDirectory &directory, qint64 now, DemoRandom &random)
{
    // The first runs out in two days, the second in two weeks; the third has run out.
    const bool expired = customer.standing == Standing::InvitedExpired;
    const int days = expired ? 7 : 14;
    const qint64 expires = expired ? now - 3 * day : now + (second ? 14 : 2) * day;
    const QString id = u"inv-"_s + random.guid();
    writer.add(DemoTable::Invitations, {id, customer.tenantId, directory.partnerTenantId, u"fabrikam.com"_s,
                                        expired ? u"expired"_s : u"pending"_s, expires - days * day, expires, days,
                                        changeControl(), u"2026-03"_s, u"https://example.com/partner-terms"_s});
    writeScope(writer, DemoTable::InvitationScope, id, scope);
}

// Writes roles and assignments of one active customer.
class RoleWriter
{
public:
    RoleWriter(DemoWriter &writer, const DemoCustomer &customer, const DemoDirectory &directory, DemoRandom &random)
        : m_writer(writer),
          m_customer(customer),
          m_directory(directory),
          m_random(random)
    { }

    void write(const QString &name, bool builtIn, const QString &description, PermissionSet permissions,
               const QString &assignment, const QStringList &members, const Scope &scope)
    {
        const QString role = u"role-"_s + m_random.guid();
        const QString id = u"asg-"_s + m_random.guid();
        m_writer.add(DemoTable::Roles,
                     {role, m_customer.tenantId, m_directory.partnerTenantId, u"partner"_s,
                      builtIn ? u"builtIn"_s : u"custom"_s, name, description, permissions.keys().join(u' ')});
        m_writer.add(DemoTable::Assignments, {id, role, m_customer.tenantId, assignment, QString(), builtIn ? 1 : 0});
        for (const QString &member : members)
            m_writer.add(DemoTable::AssignmentMembers, {id, member});
        writeScope(m_writer, DemoTable::AssignmentScope, id, scope);
    }

private:
    DemoWriter &m_writer;
    const DemoCustomer &m_customer;
    const DemoDirectory &m_directory;
    DemoRandom &m_random;
};

bool hasHelpDesk(int number, int customers)
{
    return customers < 8 || (number != 3 && number != customers / 2 && number != customers - 2);
}

// Five customers, spread over all; -1 elsewhere.
int fieldVisit(int number, int customers)
{
    const int apart = std::max(1, customers / 5);
    return number % apart == 0 && number / apart < 5 ? number / apart : -1;
}

// A part of the rooms: a group that is not all of them, some rooms by name, or both.
Scope fieldScope(int visit, const std::vector<DemoRoom> &rooms, const std::vector<DemoRoomGroup> &groups)
{
    Scope scope;
    const auto part = std::find_if(groups.begin(), groups.end(),
                                   [&rooms](const DemoRoomGroup &group) { return group.rooms.size() < rooms.size(); });
    if (visit % 3 != 1 && part != groups.end())
        scope.push_back({u"group"_s, part->id});
    if (visit % 3 != 0 || scope.empty()) {
        for (size_t index = 0; index < std::min<size_t>(6, (rooms.size() + 1) / 2); ++index)
            scope.push_back({u"room"_s, rooms[index].id});
    }
    return scope;
}

} // namespace

std::vector<DemoColleague> writeAccess(DemoWriter &writer, const DemoCustomer &customer, int activeCustomers,
                                       std::vector<DemoRoom> &rooms, const std::vector<DemoRoomGroup> &groups,
                                       const DemoDirectory &directory, qint64 now, DemoRandom &random)
{
    using enum Permission;

    for (DemoRoom &room : rooms)
        room.inScope = false;
    if (customer.standing == Standing::Invited || customer.standing == Standing::InvitedExpired) {
        const bool second = customer.number == activeCustomers + 1;
        writeInvitation(writer, customer, second ? offeredScope(4, rooms, groups) : everything, second, directory, now,
                        random);
        return {};
    }

    const bool active = customer.standing == Standing::Active;
    const qint64 accepted = now - random.between(40, 720) * day - random.between(0, day);
    const QString relationship = random.guid() + u'-' + random.guid();
    const qint64 invited = accepted - random.between(1, 12) * day;
    const QVariant terminated =
        active ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(now - random.between(5, 30) * day);
    const QString terminatedBy =
        active ? QString() : (customer.standing == Standing::RemovedUs ? u"customer"_s : u"partner"_s);
    writer.add(DemoTable::Relationships,
               {relationship, customer.tenantId, directory.partnerTenantId, active ? u"active"_s : u"terminated"_s,
                invited, accepted, terminated, terminatedBy, changeControl()});
    if (!active)
        return {}; // with the relationship its roles went

    const int number = customer.number;
    const Scope scope = offeredScope(number, rooms, groups);
    markScope(scope, rooms, groups);
    writeScope(writer, DemoTable::RelationshipScope, relationship, scope);

    std::vector<DemoColleague> cast;
    RoleWriter roles(writer, customer, directory, random);
    QStringList admins;
    if (number % 6 == 5) {
        cast = {demoPersonaColleague("primary-admin"_L1), directory.people[static_cast<size_t>(number) % 40],
                directory.people[40 + static_cast<size_t>(number) % 40]};
        for (const DemoColleague &admin : cast)
            admins.append(admin.id);
    } else {
        cast = directory.group(DemoGroup::AvOperations).members;
        admins = {directory.group(DemoGroup::AvOperations).id};
    }
    roles.write(u"Primary admins"_s, true, QString(), primaryAdminPermissions(), u"Assigned admins"_s, admins, scope);

    if (hasHelpDesk(number, activeCustomers)) {
        const DemoDirectory::Group &desk = directory.group(DemoGroup::ServiceDesk);
        cast.insert(cast.end(), desk.members.begin(), desk.members.begin() + 8);
        roles.write(u"Help desk"_s, false, u"Works on incidents of all rooms"_s,
                    {RoomsView, TicketsView, TicketsUpdate, TicketsCreateCustomerIncident}, u"EMEA follow-the-sun"_s,
                    {desk.id}, everything);
    }
    if (const int visit = fieldVisit(number, activeCustomers); visit >= 0) {
        const QString member = visit % 2 == 0 ? demoPersonaColleague("field-technician"_L1).id
                                              : directory.group(DemoGroup::FieldEngineersEurope).id;
        roles.write(u"Field technician"_s, false, u"Visits rooms"_s,
                    {RoomsView, TicketsView, TicketsUpdate, TicketsCreateCustomerIncident}, u"Site visits"_s, {member},
                    fieldScope(visit, rooms, groups));
    }
    if (number % 3 == 1) {
        roles.write(u"Reporting analyst"_s, false, u"Monthly figures"_s, {RoomsView, ReportsView}, u"Monthly figures"_s,
                    {directory.group(DemoGroup::ReportingAnalysts).id}, everything);
    }
    if (number % 5 == 2) {
        roles.write(u"Delegation manager"_s, false, u"Gives roles to colleagues"_s, {RolesView, RolesModify},
                    u"US day shift"_s, {directory.group(DemoGroup::DelegationManagers).id}, everything);
    }
    return cast;
}

} // namespace roomwarden::service
