// A tenant manager answers invitations: accepts one, denies another and takes it back, sees no customer's data.
#include "tests/journeys/journey.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestOnboardingJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_journey.isReady());
        m_journey.open();
        QVERIFY(m_journey.signIn(u"Tenant manager"_s));
        QVERIFY(m_journey.window().showPage(u"tenants"_s));
        QTRY_VERIFY(m_journey.console().context().tenants.isLoaded());
        QTRY_VERIFY(!m_journey.console().context().tenants.invitations().empty());
    }

    void INV_05_aTenantManagerSeesThatCustomersExistAndNothingElse()
    {
        const auto &tenants = m_journey.console().context().tenants.tenants();
        QVERIFY(tenants.size() > 1);
        for (const Tenant &tenant : tenants) {
            QVERIFY(!tenant.hasDataAccess());
            QVERIFY(!tenant.counts);
        }
        QCOMPARE(m_journey.console().incidents().size(), 0);
        const QString path = u"tenants/%1/incidents"_s.arg(tenants.front().id.text());
        QCOMPARE(m_journey.ask("GET", path, u"tenant-manager"_s).status, 403);
    }

    void acceptingMakesACustomerOfAnInvitation()
    {
        const Invitation invitation = pending();
        QVERIFY(!invitation.id.isNull());
        auto *list = qobject_cast<QAbstractItemView *>(shownList(u"invitations"_s));
        QVERIFY(list);
        choose(list, invitation.customerName);
        m_journey.trigger(u"tenants.invitation.accept"_s);
        QVERIFY(m_journey.press(u"wizardNext"_s)); // Review
        QTRY_VERIFY(m_journey.widget(u"principalSearch"_s));
        QTest::keyClicks(m_journey.widget(u"principalSearch"_s), u"a"_s);
        QTRY_VERIFY(results() && results()->model()->rowCount() > 0);
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Return);
        QVERIFY(m_journey.press(u"wizardNext"_s)); // Primary admins
        QVERIFY(m_journey.press(u"wizardNext"_s)); // Summary
        QTRY_COMPARE_WITH_TIMEOUT(
            m_journey
                .sql(u"SELECT status FROM relationships WHERE customer_tenant_id = ?"_s, {invitation.customer.text()})
                .toString(),
            u"active"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.console().context().tenants.tenant(invitation.customer), 20'000);
        // The one who accepted has no data for it (INV-9).
        QVERIFY(!m_journey.console().context().tenants.tenant(invitation.customer)->hasDataAccess());
    }

    void INV_19_onlyAProManagerChangesTenantManagers()
    {
        QVERIFY(m_journey.window().showPage(u"tenantManagers"_s));
        QTRY_VERIFY(m_journey.widget(u"tenantManagers"_s));
        auto *table = qobject_cast<QAbstractItemView *>(m_journey.widget(u"tenantManagers"_s));
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(!m_journey.widget(u"addTenantManagers"_s)->isEnabled());
        QVERIFY(m_journey.widget(u"addTenantManagers"_s)->toolTip().contains(u"Teams Rooms Pro Manager"_s));

        m_journey.open();
        QVERIFY(m_journey.signIn(u"Teams Rooms Pro Manager"_s));
        QVERIFY(m_journey.window().showPage(u"tenantManagers"_s));
        QTRY_VERIFY(m_journey.widget(u"tenantManagers"_s));
        table = qobject_cast<QAbstractItemView *>(m_journey.widget(u"tenantManagers"_s));
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const int before = table->model()->rowCount();
        QVERIFY(m_journey.press(u"addTenantManagers"_s));
        QTRY_VERIFY(m_journey.widget(u"principalSearch"_s));
        QTest::keyClicks(m_journey.widget(u"principalSearch"_s), u"field"_s);
        QTRY_VERIFY(results() && results()->model()->rowCount() > 0);
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Return);
        QVERIFY(m_journey.press(u"peopleConfirm"_s));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), before + 1, 20'000);
    }

private:
    [[nodiscard]] Invitation pending()
    {
        for (const Invitation &invitation : m_journey.console().context().tenants.invitations()) {
            if (invitation.status == Invitation::Status::Pending)
                return invitation;
        }
        return {};
    }
    [[nodiscard]] QAbstractItemView *results()
    {
        return qobject_cast<QAbstractItemView *>(m_journey.widget(u"principalResults"_s));
    }
    // Brings the tab with this list to the front.
    [[nodiscard]] QWidget *shownList(const QString &name)
    {
        if (QWidget *shown = m_journey.widget(name))
            return shown;
        auto *tabs = m_journey.window().findChild<QTabBar *>();
        const auto bars = m_journey.window().findChildren<QTabBar *>();
        for (QTabBar *bar : bars) {
            if (bar->isVisible() && bar->accessibleName() == u"Customers and invitations"_s)
                tabs = bar;
        }
        tabs->setCurrentIndex(1);
        return m_journey.widget(name);
    }
    static void choose(QAbstractItemView *list, const QString &name)
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(name)) {
                list->setFocus();
                list->setCurrentIndex(list->model()->index(row, 0));
                return;
            }
        }
    }

    Journey m_journey;
};

QTEST_MAIN(TestOnboardingJourney)
#include "tst_onboardingjourney.moc"
