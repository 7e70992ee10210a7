// The five personas of the demo hold what was promised, and nothing else: judged by the rule of core/domain.
#include "tests/service/demo/demofixture.h"

#include "core/domain/effectivepermission.h"

#include <algorithm>
#include <map>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

namespace {

const PermissionSet worker{Permission::RoomsView, Permission::TicketsView, Permission::TicketsUpdate,
                           Permission::TicketsCreateCustomerIncident};

RoomScope scopeOf(DemoFixture &world, const QString &table, const QString &column, const QString &owner)
{
    RoomScope scope;
    const auto entries =
        world.rows(u"SELECT kind, target_id FROM "_s + table + u" WHERE "_s + column + u" = ?"_s, {owner});
    for (const QStringList &entry : entries) {
        if (entry[0] == "all"_L1)
            scope.everything = true;
        else if (entry[0] == "room"_L1)
            scope.rooms.insert(RoomId(entry[1]));
        const auto rooms = world.rows(u"SELECT room_id FROM room_group_members WHERE group_id = ?"_s, {entry[1]});
        for (const QStringList &room : rooms)
            scope.rooms.insert(RoomId(room[0]));
    }
    return scope;
}

} // namespace

class TestDemoPersonas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_world.ok());
        m_customers = m_world.rows(u"SELECT customer_tenant_id, id, status FROM relationships"_s);
        QCOMPARE(m_customers.size(), 50);
    }

    void fivePersonasAreEnabledUsersOfThePartner()
    {
        QCOMPARE(demoPersonas().size(), size_t(5));
        for (const DemoPersona &persona : demoPersonas()) {
            QCOMPARE(
                m_world.number(u"SELECT COUNT(*) FROM principals p JOIN tenants t ON t.tenant_id = p.tenant_id WHERE"
                               u" p.id = ? AND p.display_name = ? AND p.kind = 'user' AND p.enabled = 1 AND t.kind ="
                               u" 'partner'"_s,
                               {persona.principalId, persona.displayName}),
                1);
        }
    }

    void managersHoldNoRoleAnywhere_data()
    {
        QTest::addColumn<QString>("persona");
        QTest::newRow("Pro Manager") << u"pro-manager"_s;
        QTest::newRow("tenant manager") << u"tenant-manager"_s;
    }
    void managersHoldNoRoleAnywhere()
    {
        QFETCH(QString, persona);
        for (const QStringList &customer : m_customers)
            QVERIFY(accessOf(principal(persona), customer).permissions().isEmpty());
    }

    void onlyTheProManagerAndTheTenantManagerAnswerInvitations()
    {
        QCOMPARE(
            m_world.rows(u"SELECT d.principal_id, t.display_name FROM directory_roles d JOIN principals p ON p.id ="
                         u" d.principal_id JOIN tenants t ON t.tenant_id = p.tenant_id WHERE d.role ="
                         u" 'teamsRoomsProManager' ORDER BY d.principal_id"_s),
            (QList<QStringList>{{principal(u"pro-manager"_s), u"Fabrikam AV Services"_s},
                                {demoCustomerPersona().principalId, u"Contoso"_s}}));
        for (const DemoPersona &persona : demoPersonas()) {
            const qint64 rows =
                m_world.number(u"SELECT COUNT(*) FROM tenant_managers WHERE principal_id = ? OR principal_id IN"
                               u" (SELECT group_id FROM group_members WHERE user_id = ?)"_s,
                               {persona.principalId, persona.principalId});
            QCOMPARE(rows, persona.id == u"tenant-manager"_s ? 1 : 0);
        }
    }

    void primaryAdminHoldsThatRoleInEveryActiveCustomer()
    {
        int direct = 0;
        for (const QStringList &customer : m_customers) {
            const CustomerAccess access = accessOf(principal(u"primary-admin"_s), customer);
            const bool active = customer[2] == "active"_L1;
            QCOMPARE(access.permissions(), active ? primaryAdminPermissions() : PermissionSet());
            if (active)
                QCOMPARE(access.roomsFor(Permission::RoomsModify), access.relationshipScope);
            direct += static_cast<int>(m_world.number(
                u"SELECT COUNT(*) FROM assignment_members m JOIN assignments a ON a.id = m.assignment_id WHERE"
                u" m.principal_id = ? AND a.tenant_id = ?"_s,
                {principal(u"primary-admin"_s), customer[0]}));
        }
        QVERIFY2(direct >= 4 && direct <= 12, qPrintable(QString::number(direct)));
    }

    void helpDeskWorksInAllRoomsOfAllButThreeCustomers()
    {
        int without = 0;
        for (const QStringList &customer : m_customers) {
            const CustomerAccess access = accessOf(principal(u"help-desk"_s), customer);
            if (customer[2] != "active"_L1 || access.permissions().isEmpty()) {
                without += customer[2] == "active"_L1 ? 1 : 0;
                QVERIFY(access.permissions().isEmpty());
                continue;
            }
            QCOMPARE(access.permissions(), worker);
            QCOMPARE(access.roomsFor(Permission::TicketsUpdate), access.relationshipScope);
        }
        QCOMPARE(without, 3);
    }

    void fieldTechnicianWorksInSomeRoomsOfFiveCustomers()
    {
        int with = 0;
        for (const QStringList &customer : m_customers) {
            const CustomerAccess access = accessOf(principal(u"field-technician"_s), customer);
            if (access.permissions().isEmpty())
                continue;
            ++with;
            QCOMPARE(access.permissions(), worker);
            const RoomScope scope = access.roomsFor(Permission::TicketsView);
            const qint64 rooms = m_world.number(u"SELECT COUNT(*) FROM rooms WHERE tenant_id = ?"_s, {customer[0]});
            QVERIFY(!scope.everything && !scope.rooms.isEmpty() && scope.rooms.size() < rooms);
        }
        QCOMPARE(with, 5);
    }

    void INV_08_everyActiveCustomerHasAPrimaryAdmin()
    {
        QCOMPARE(
            m_world.number(u"SELECT COUNT(DISTINCT r.tenant_id) FROM roles r JOIN assignments a ON a.role_id = r.id"
                           u" JOIN assignment_members m ON m.assignment_id = a.id WHERE r.role_type = 'builtIn'"
                           u" AND r.name = 'Primary admins' AND a.name = 'Assigned admins'"_s),
            48);
    }

    void INV_13_noRoleHoldsWhatPartnersMayNotGrant()
    {
        const auto roles = m_world.rows(u"SELECT permissions FROM roles"_s);
        for (const QStringList &role : roles) {
            const PermissionSet permissions = PermissionSet::fromKeys(role[0].split(u' '));
            QVERIFY(!permissions.isEmpty());
            QVERIFY((permissions & notGrantableToPartners()).isEmpty());
        }
    }

    void whoeverIsAssignedMayUpdateTheIncident()
    {
        std::map<std::pair<QString, QString>, CustomerAccess> known;
        std::map<QString, QStringList> customers;
        for (const QStringList &customer : m_customers)
            customers[customer[0]] = customer;
        const auto rows = m_world.rows(u"SELECT DISTINCT i.tenant_id, i.assignee_id, ir.room_id FROM incidents i JOIN"
                                       u" incident_rooms ir ON ir.incident_id = i.id WHERE i.assignee_id <> ''"_s);
        QVERIFY(rows.size() > 1'000);
        for (const QStringList &row : rows) {
            const auto [entry, isNew] = known.try_emplace({row[0], row[1]});
            if (isNew)
                entry->second = accessOf(row[1], customers.at(row[0]));
            QVERIFY(entry->second.can(Permission::TicketsUpdate, RoomId(row[2])));
        }
    }

private:
    [[nodiscard]] static QString principal(const QString &persona)
    {
        const auto found = std::find_if(demoPersonas().begin(), demoPersonas().end(),
                                        [&](const DemoPersona &candidate) { return candidate.id == persona; });
        return found == demoPersonas().end() ? QString() : found->principalId;
    }

    // customer: a row of m_customers.
    [[nodiscard]] CustomerAccess accessOf(const QString &user, const QStringList &customer)
    {
        CustomerAccess access{.relationshipActive = customer[2] == "active"_L1,
                              .relationshipScope =
                                  scopeOf(m_world, u"relationship_scope"_s, u"relationship_id"_s, customer[1])};
        const auto grants = m_world.rows(
            u"SELECT a.id, r.permissions FROM assignments a JOIN roles r ON r.id = a.role_id WHERE a.tenant_id = ? AND"
            u" EXISTS (SELECT 1 FROM assignment_members m WHERE m.assignment_id = a.id AND (m.principal_id = ? OR"
            u" m.principal_id IN (SELECT group_id FROM group_members WHERE user_id = ?)))"_s,
            {customer[0], user, user});
        for (const QStringList &grant : grants) {
            access.grants.push_back({.permissions = PermissionSet::fromKeys(grant[1].split(u' ')),
                                     .scope = scopeOf(m_world, u"assignment_scope"_s, u"assignment_id"_s, grant[0])});
        }
        return access;
    }

    DemoFixture m_world{DemoOptions{}};
    QList<QStringList> m_customers; // id, relationship, status
};

QTEST_GUILESS_MAIN(TestDemoPersonas)
#include "tst_demopersonas.moc"
