// What the list of customers announces.
#include "core/store/tenantstore.h"
#include "tests/support/examples.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace examples;

class TestTenantStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyDifferencesAreAnnounced();
    void anEmptyAnswerCountsAsLoaded();
    void INV_22_endedAccessIsAnnounced_data();
    void INV_22_endedAccessIsAnnounced();
    void aCustomerWithoutDataAccessEndsNothing();
    void clearingIsNotAnEndOfAccess();
};

void TestTenantStore::onlyDifferencesAreAnnounced()
{
    TenantStore store;
    QSignalSpy changed(&store, &TenantStore::tenantsChanged);
    store.setTenants({tenant()});
    store.setTenants({tenant()});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.tenant(contoso())->displayName, u"Contoso"_s);
    QVERIFY(!store.tenant(northwind()));
    QSignalSpy invitations(&store, &TenantStore::invitationsChanged);
    store.setInvitations({invitation()});
    store.setInvitations({invitation()});
    QCOMPARE(invitations.count(), 1);
    QVERIFY(store.invitation(invitation().id));
}

void TestTenantStore::anEmptyAnswerCountsAsLoaded()
{
    TenantStore store;
    QSignalSpy changed(&store, &TenantStore::tenantsChanged);
    QVERIFY(!store.isLoaded());
    store.setTenants({});
    QVERIFY(store.isLoaded());
    QCOMPARE(changed.count(), 1); // "there are none" is news once
}

void TestTenantStore::INV_22_endedAccessIsAnnounced_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("gone from the list") << 0;
    QTest::newRow("relationship terminated") << 1;
    QTest::newRow("last role taken") << 2;
}

void TestTenantStore::INV_22_endedAccessIsAnnounced()
{
    QFETCH(const int, how);
    TenantStore store;
    store.setTenants({tenant(), tenant(northwind(), u"Northwind"_s)});
    QSignalSpy ended(&store, &TenantStore::accessEnded);
    std::vector<Tenant> after{tenant(northwind(), u"Northwind"_s)};
    if (how != 0) {
        Tenant changed = tenant();
        if (how == 1)
            changed.relationship = RelationshipStatus::Terminated;
        else
            changed.permissions = {};
        after.push_back(changed);
    }
    store.setTenants(after);
    QCOMPARE(ended.count(), 1);
    QVERIFY(ended.at(0).at(0).value<TenantId>() == contoso());
    QCOMPARE(ended.at(0).at(1).toString(), u"Contoso"_s);
    store.setTenants(after);
    QCOMPARE(ended.count(), 1);
}

void TestTenantStore::aCustomerWithoutDataAccessEndsNothing()
{
    TenantStore store;
    Tenant known = tenant();
    known.permissions = {};
    store.setTenants({known});
    QSignalSpy ended(&store, &TenantStore::accessEnded);
    store.setTenants({});
    QCOMPARE(ended.count(), 0);
}

void TestTenantStore::clearingIsNotAnEndOfAccess()
{
    TenantStore store;
    store.setTenants({tenant()});
    store.setInvitations({invitation()});
    QSignalSpy ended(&store, &TenantStore::accessEnded);
    store.clear();
    QCOMPARE(ended.count(), 0);
    QVERIFY(!store.isLoaded());
    QVERIFY(store.tenants().empty());
    QVERIFY(store.invitations().empty());
}

QTEST_GUILESS_MAIN(TestTenantStore)
#include "tst_tenantstore.moc"
