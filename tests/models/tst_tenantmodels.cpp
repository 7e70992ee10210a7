// The switcher, the list of customers and the list of invitations.
#include "core/store/tenantstore.h"
#include "models/invitationlistmodel.h"
#include "models/relationshipwarnings.h"
#include "models/tenantlistmodel.h"
#include "models/tenantmatch.h"
#include "models/tenantswitchermodel.h"
#include "tests/models/modelfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

class TestTenantModels : public QObject
{
    Q_OBJECT

    static Tenant tenant(const QString &id, const QString &name, const QString &domain)
    {
        return {.id = TenantId(id),
                .displayName = name,
                .primaryDomain = domain,
                .relationship = RelationshipStatus::Active,
                .roles = {u"Help desk"_s},
                .permissions = {Permission::TicketsView},
                .counts = TenantCounts{.activeIncidents = 4}};
    }

    static std::vector<Tenant> some()
    {
        std::vector<Tenant> tenants{tenant(u"11111111"_s, u"Contoso AG"_s, u"contoso.com"_s),
                                    tenant(u"22222222"_s, u"Adatum"_s, u"adatum-con.com"_s),
                                    tenant(u"33333333"_s, u"Bacon Ltd"_s, u"pigs.example"_s),
                                    tenant(u"44444444"_s, u"Café Orient"_s, u"cafe.example"_s),
                                    tenant(u"55555555"_s, u"Hidden Contoso"_s, u"hidden.example"_s)};
        tenants[4].permissions = {}; // a tenant manager knows of it, and that is all
        return tenants;
    }

    static QStringList names(const QAbstractItemModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row, 0).data().toString());
        return list;
    }

private Q_SLOTS:
    void prefixBeatsSubstringBeatsLettersInOrder()
    {
        TenantStore tenants;
        IncidentStore incidents;
        TenantSwitcherModel model(tenants, incidents);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        tenants.setTenants(some());
        model.setFilter(u"con"_s);
        QCOMPARE(names(model), (QStringList{u"Contoso AG"_s, u"Bacon Ltd"_s, u"Adatum"_s, u"Café Orient"_s}));
        using Ranges = QList<MatchRange>;
        QCOMPARE(model.index(1).data(TenantSwitcherModel::MatchRangesRole).value<Ranges>(),
                 (Ranges{{.start = 2, .length = 3}}));
        QCOMPARE(model.index(2).data(TenantSwitcherModel::MatchedByRole).toInt(), int(TenantSwitcherModel::Domain));
        model.setFilter(u"CAFE o"_s); // case and accents do not matter
        QCOMPARE(names(model), QStringList{u"Café Orient"_s});
        model.setFilter(u"cor"_s);
        QCOMPARE(model.index(0).data(TenantSwitcherModel::MatchRangesRole).value<Ranges>(),
                 (Ranges{{.start = 0, .length = 1}, {.start = 5, .length = 2}}));
        model.setFilter(u"3333"_s);
        QCOMPARE(names(model), QStringList{u"Bacon Ltd"_s});
        QCOMPARE(model.index(0).data(TenantSwitcherModel::MatchedByRole).toInt(), int(TenantSwitcherModel::Id));
    }

    void W17_onlyCustomersWithAccessToTheirDataAreOffered()
    {
        TenantStore tenants;
        IncidentStore incidents;
        tenants.setTenants(some());
        const TenantSwitcherModel model(tenants, incidents);
        QVERIFY(!names(model).contains(u"Hidden Contoso"_s));
        QCOMPARE(model.rowCount(), 4);
    }

    void sectionsComeInOrderAndAllCustomersOnTop()
    {
        TenantStore tenants;
        IncidentStore incidents;
        TenantSwitcherModel model(tenants, incidents);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        tenants.setTenants(some());
        model.setFavourites({TenantId(u"33333333"_s), TenantId(u"55555555"_s)});
        model.setRecents({TenantId(u"22222222"_s), TenantId(u"33333333"_s), TenantId(u"22222222"_s)});
        QCOMPARE(names(model).first(), u"Bacon Ltd"_s);
        model.setAggregateAllowed(true);
        model.setCurrent(TenantId(u"22222222"_s));
        QCOMPARE(names(model), (QStringList{u"All customers"_s, u"Bacon Ltd"_s, u"Adatum"_s, u"Adatum"_s,
                                            u"Bacon Ltd"_s, u"Café Orient"_s, u"Contoso AG"_s}));
        QList<int> sections;
        for (int row = 0; row < model.rowCount(); ++row)
            sections.append(model.index(row).data(TenantSwitcherModel::SectionRole).toInt());
        QCOMPARE(sections, (QList<int>{0, 1, 2, 3, 3, 3, 3}));
        QVERIFY(model.isAllCustomers(0));
        QVERIFY(!model.customerAt(0));
        QCOMPARE(model.customerAt(2), TenantId(u"22222222"_s));
        QVERIFY(model.index(2).data(TenantSwitcherModel::CurrentRole).toBool());
        QVERIFY(!model.index(0).data(TenantSwitcherModel::CurrentRole).toBool());
        QCOMPARE(model.index(0).data(TenantSwitcherModel::ActiveIncidentsRole).toInt(), 16);
    }

    void theRowUnderTheCursorStaysWhenCustomersComeAndGo()
    {
        TenantStore tenants;
        IncidentStore incidents;
        tenants.setTenants(some());
        TenantSwitcherModel model(tenants, incidents);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        const QPersistentModelIndex held = model.index(2);
        const QString name = held.data().toString();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::vector<Tenant> more = some();
        more.erase(more.begin() + 1);
        more.push_back(tenant(u"0"_s, u"Aaa"_s, u"aaa.example"_s));
        more[0].displayName = u"Zzz"_s; // sorts elsewhere now
        tenants.setTenants(more);
        QCOMPARE(names(model), (QStringList{u"Aaa"_s, u"Bacon Ltd"_s, u"Café Orient"_s, u"Zzz"_s}));
        QCOMPARE(held.data().toString(), name);
        QCOMPARE(resets.size(), 0);
    }

    void countsFollowTheIncidentsAtHand()
    {
        TenantStore tenants;
        IncidentStore incidents;
        FixedClock clock;
        std::vector<Tenant> list = some();
        list[0].id = TenantId(u"tenant-0"_s);
        tenants.setTenants(list);
        TenantListModel model(tenants, incidents, clock);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        const int row = model.rowOf(TenantId(u"tenant-0"_s));
        const auto count = [&](int at) {
            return model.index(at, 0).data(TenantListModel::ActiveIncidentsRole).toInt();
        };
        QCOMPARE(count(row), 4); // as the service counts, until there are incidents
        incidents.upsert({plainIncident(0), plainIncident(3)});
        incidents.announceNow();
        QCOMPARE(count(row), 2);
        QCOMPARE(count(model.rowOf(TenantId(u"55555555"_s))), -1); // INV-5: no number without a role
        QVERIFY(model.index(model.rowOf(TenantId(u"55555555"_s)), TenantListModel::IncidentsColumn)
                    .data()
                    .toString()
                    .isEmpty());
    }

    void dataAgeSaysWhoWasNotReached()
    {
        TenantStore tenants;
        IncidentStore incidents;
        FixedClock clock;
        tenants.setTenants(some());
        TenantListModel model(tenants, incidents, clock);
        model.setDataTime(clock.time.addSecs(-600), {TenantId(u"22222222"_s)});
        const auto age = [&](const QString &id) {
            return model.index(model.rowOf(TenantId(id)), TenantListModel::DataAgeColumn).data().toString();
        };
        QCOMPARE(age(u"11111111"_s), u"10 min"_s);
        QCOMPARE(age(u"22222222"_s), u"Not reached"_s);
        QCOMPARE(age(u"55555555"_s), QString());
    }

    void whatIsTakenBackIsAWarningUntilItIsGivenAgain()
    {
        TenantStore tenants;
        IncidentStore incidents;
        FixedClock clock;
        std::vector<Tenant> list = some();
        list[0].roomCountInScope = 40;
        list[0].roles = {u"Help desk"_s, u"Site lead"_s};
        list[0].permissions = {Permission::TicketsView, Permission::RoomsView};
        list[1].roomCountInScope = 7;
        tenants.restore(list); // as the run before knew them
        TenantListModel model(tenants, incidents, clock);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        const auto at = [&](const TenantId &id, int role) { return model.index(model.rowOf(id), 0).data(role); };
        const TenantId contoso = list[0].id;
        QCOMPARE(at(contoso, WarningsRole).toStringList(), QStringList());

        list[0].roomCountInScope = 28;
        list[0].roles = {u"Help desk"_s};
        list[0].permissions = {Permission::TicketsView};
        list[1].roles = {u"Service desk"_s}; // renamed: takes nothing away
        tenants.setTenants(list);
        const QStringList both{u"Role(s) taken back: Site lead"_s, u"12 fewer room(s) in scope"_s};
        QCOMPARE(at(contoso, WarningsRole).toStringList(), both);
        QVERIFY(at(contoso, SentenceRole).toString().contains(u"warning: Role(s) taken back: Site lead"_s));
        QCOMPARE(at(list[1].id, WarningsRole).toStringList(), QStringList());
        QCOMPARE(tenants.before(contoso).rooms, 40U);

        list[0].roomCountInScope = 30; // some came back: the measure stays
        tenants.setTenants(list);
        QCOMPARE(at(contoso, WarningsRole).toStringList().last(), u"10 fewer room(s) in scope"_s);

        list[0].permissions = {Permission::RoomsView, Permission::TicketsView};
        list[0].roomCountInScope = 41;
        tenants.setTenants(list);
        QCOMPARE(at(contoso, WarningsRole).toStringList(), QStringList());
        QCOMPARE(tenants.before(contoso), RelationshipBefore());
    }

    void aRoleTakenBackAltogetherIsSaidOfACustomerWithoutAccess()
    {
        TenantStore tenants;
        IncidentStore incidents;
        FixedClock clock;
        std::vector<Tenant> list = some();
        list[0].roomCountInScope = 40;
        tenants.setTenants(list);
        TenantListModel model(tenants, incidents, clock);
        list[0].roles = {};
        list[0].permissions = {};
        list[0].counts = {};
        // Whoever is told that access ended finds the store as the answer left it.
        QStringList roles;
        connect(&tenants, &TenantStore::accessEnded, this,
                [&](const TenantId &id) { roles = tenants.before(id).roles; });
        tenants.setTenants(list);
        QCOMPARE(roles, QStringList{u"Help desk"_s});
        QCOMPARE(model.index(model.rowOf(list[0].id), 0).data(WarningsRole).toStringList(),
                 QStringList{u"Role(s) taken back: Help desk"_s});

        list[0].relationship = RelationshipStatus::Terminated; // over: there is nothing left to warn of
        tenants.setTenants(list);
        list[0].relationship = RelationshipStatus::Active; // and a new one begins with what it gives
        tenants.setTenants(list);
        QCOMPARE(model.index(model.rowOf(list[0].id), 0).data(WarningsRole).toStringList(), QStringList());
    }

    void INV_05_statesOfRoomsMakeNoWarningWithoutTheRightToSeeThem()
    {
        Tenant silent = tenant(u"1"_s, u"Contoso"_s, u"contoso.com"_s);
        silent.roomCountInScope = 9;
        silent.counts = TenantCounts{.unmonitored = 9};
        QCOMPARE(relationshipWarnings(silent, {}), QStringList());
        silent.permissions.insert(Permission::RoomsView);
        QCOMPARE(relationshipWarnings(silent, {}), QStringList{u"No contact with any room"_s});
        silent.counts->unhealthy = 1;
        QCOMPARE(relationshipWarnings(silent, {}), QStringList());
        silent.roomCountInScope = 0;
        QCOMPARE(relationshipWarnings(silent, {.rooms = 9}), QStringList{u"No rooms in scope"_s});
        silent.permissions = {Permission::RolesView}; // is told of no room, which says nothing about the scope
        QCOMPARE(relationshipWarnings(silent, {.rooms = 9}), QStringList());
    }

    void theSwitcherWarnsInEverySectionAndOfWhoWasNotReached()
    {
        TenantStore tenants;
        IncidentStore incidents;
        std::vector<Tenant> list = some();
        for (Tenant &one : list)
            one.roomCountInScope = 10;
        tenants.setTenants(list);
        TenantSwitcherModel model(tenants, incidents);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        model.setFavourites({list[0].id});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        list[0].roomCountInScope = 9;
        tenants.setTenants(list);
        model.setNotReached({list[0].id, list[3].id});
        const QStringList two{u"1 fewer room(s) in scope"_s, u"Not reached by the last sync"_s};
        int seen = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.customerAt(row) != list[0].id)
                continue;
            ++seen;
            QCOMPARE(model.index(row).data(WarningsRole).toStringList(), two);
            QCOMPARE(model.index(row).data(Qt::ToolTipRole).toString(), two.join(u'\n'));
            QVERIFY(model.index(row).data(SentenceRole).toString().contains(two.last()));
        }
        QCOMPARE(seen, 2);
        model.setNotReached({});
        QVERIFY(model.index(0).data(WarningsRole).toStringList().size() == 1);
        QCOMPARE(resets.size(), 0); // the current row of an open switcher stays
    }

    void formerCustomersAreShownApart()
    {
        TenantStore tenants;
        IncidentStore incidents;
        FixedClock clock;
        std::vector<Tenant> list = some();
        list[2].relationship = RelationshipStatus::Terminated;
        list[2].terminatedBy = TerminatedBy::Customer;
        tenants.setTenants(list);
        TenantListModel model(tenants, incidents, clock);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QCOMPARE(model.rowCount(), 4);
        model.setShown(TenantListModel::Show::Former);
        QCOMPARE(names(model), QStringList{u"Bacon Ltd"_s});
        QCOMPARE(model.index(0, TenantListModel::RelationshipColumn).data().toString(), u"Removed by the customer"_s);
        model.setShown(TenantListModel::Show::Everything);
        QCOMPARE(model.rowCount(), 5);
    }

    void invitationsThatWaitComeFirst()
    {
        TenantStore tenants;
        FixedClock clock;
        InvitationListModel model(tenants, clock);
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        const auto invitation = [&](const QString &id, Invitation::Status status, int hours) {
            return Invitation{.id = InvitationId(id),
                              .customerName = id,
                              .status = status,
                              .created = clock.time,
                              .expires = clock.time.addSecs(hours * 3600),
                              .roomCount = 3};
        };
        tenants.setInvitations({invitation(u"old"_s, Invitation::Status::Expired, -5),
                                invitation(u"late"_s, Invitation::Status::Pending, 49),
                                invitation(u"soon"_s, Invitation::Status::Pending, 1)});
        QCOMPARE(names(model), (QStringList{u"soon"_s, u"late"_s, u"old"_s}));
        QCOMPARE(model.pendingCount(), 2);
        QCOMPARE(model.index(0, 0).data(InvitationListModel::DaysLeftRole).toInt(), 1);
        QCOMPARE(model.index(1, 0).data(InvitationListModel::DaysLeftRole).toInt(), 3);
        QCOMPARE(model.index(2, 0).data(InvitationListModel::DaysLeftRole).toInt(), 0);
        QCOMPARE(model.rowOf(InvitationId(u"late"_s)), 1);
    }
};

QTEST_GUILESS_MAIN(TestTenantModels)
#include "tst_tenantmodels.moc"
