// The whole life of a relationship, from both sides: the customer at a command line, the partner's people at the
// window. Invitation, primary admins, a role, work on an incident, the role taken away, and the end with a receipt.
#include "models/incidenttablemodel.h"
#include "tests/journeys/journey.h"
#include "ui/tenants/receiptdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QTabBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestTwoSidesJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_journey.isReady());
        m_customer =
            TenantId(m_journey.sql(u"SELECT tenant_id FROM tenants WHERE display_name = 'Contoso'"_s).toString());
        QVERIFY(!m_customer.isNull());
        // The made-up Contoso has a partner already: it ends that first.
        QVERIFY(customerSays(u"remove fabrikam.com"_s).contains(u"no access any more"_s));
    }

    // A failed step leaves nothing for the next one to stand on.
    void init()
    {
        if (m_broken)
            QSKIP("an earlier step failed");
    }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }

    void theCustomerInvitesByTheDomain()
    {
        QVERIFY(window(u"Tenant manager"_s));
        QVERIFY(!shown(u"invitations"_s, u"Contoso"_s));
        QVERIFY(customerSays(u"invite fabrikam.com --days 7 --rooms all --accept-terms"_s).contains(u"expires on"_s));
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"invitations"_s, u"Contoso"_s), 20'000);
    }

    void INV_08_aTenantManagerAcceptsAndNamesPrimaryAdmins()
    {
        m_journey.trigger(u"tenants.invitation.accept"_s);
        QVERIFY(m_journey.press(u"wizardNext"_s));
        QVERIFY(choosePeople(u"AV Operations"_s));
        QVERIFY(m_journey.press(u"wizardNext"_s));
        QVERIFY(m_journey.press(u"wizardNext"_s));
        QTRY_VERIFY_WITH_TIMEOUT(known() && known()->relationship == RelationshipStatus::Active, 20'000);
        QVERIFY(!known()->hasDataAccess()); // who accepts sees nothing by that (INV-9)
        QVERIFY(customerSays(u"partners"_s).contains(u"active"_s));
    }

    void aPrimaryAdminGivesTheHelpDeskARole()
    {
        QVERIFY(window(u"Primary admin"_s));
        QTRY_VERIFY_WITH_TIMEOUT(known() && known()->hasDataAccess(), 20'000);
        QVERIFY(m_journey.window().showPage(u"roles"_s));
        auto *customers = qobject_cast<QComboBox *>(m_journey.widget(u"rolesCustomer"_s));
        QTRY_VERIFY(customers && customers->findText(u"Contoso"_s) >= 0);
        customers->setFocus();
        QTest::keyClicks(customers, u"Contoso"_s);
        QCOMPARE(customers->currentText(), u"Contoso"_s);
        auto *roles = qobject_cast<QListWidget *>(m_journey.widget(u"rolesList"_s));
        QTRY_COMPARE(roles->count(), 1); // the built-in one alone: the earlier ones ended with the relationship
        m_journey.trigger(u"roles.add"_s);
        QTRY_VERIFY(m_journey.widget(u"roleName"_s));
        QTest::keyClicks(m_journey.widget(u"roleName"_s), m_role);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(tick(u"Tickets Management: Update"_s));
        QVERIFY(tick(u"Rooms: View"_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTest::keyClicks(m_journey.widget(u"assignmentName"_s), u"Everybody"_s);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(choosePeople(u"Service Desk"_s));
        QVERIFY(m_journey.press(u"stepNext"_s)); // Members
        QVERIFY(m_journey.press(u"stepNext"_s)); // Scope: all rooms
        QVERIFY(m_journey.press(u"stepNext"_s)); // Add new role
        QTRY_VERIFY_WITH_TIMEOUT(!roles->findItems(m_role, Qt::MatchExactly).isEmpty(), 20'000);
        QVERIFY(customerSays(u"roles fabrikam.com"_s).contains(m_role));
    }

    void theHelpDeskWorksOnAnIncident()
    {
        QVERIFY(window(u"Help desk"_s));
        QVERIFY(m_journey.synchronised());
        QVERIFY(m_journey.window().showPage(u"incidents"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!ticket().isEmpty(), 20'000);
        m_ticket = ticket();
        QVERIFY(m_journey.choose(m_ticket));
        QTest::keyClick(m_journey.table(), Qt::Key_M);
        const QString me = m_journey.console().session().access().user.displayName;
        QTRY_COMPARE_WITH_TIMEOUT(
            m_journey.sql(u"SELECT assignee_name FROM incidents WHERE id = ?"_s, {m_ticket}).toString(), me, 20'000);
    }

    void INV_20_theCustomerDeletesTheRoleAndTheConsolePurgesAndSaysSo()
    {
        m_journey.console().context().scope.setCustomer(m_customer);
        QTRY_VERIFY(m_journey.console().incidents().tally({m_customer}).total > 0);
        QVERIFY(customerSays(u"delete-role fabrikam.com \"%1\""_s.arg(m_role)).contains(u"are gone"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_journey.console().incidents().tally({m_customer}).total, 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.says(u"Your access to Contoso has ended"_s), 20'000);
        QVERIFY(m_journey.console().context().scope.isAllCustomers()); // what showed it is closed
        QCOMPARE(m_journey.rowOf(m_ticket), -1);
        QVERIFY(!known() || !known()->hasDataAccess());
    }

    void INV_21_aPrimaryAdminRemovesTheCustomerWithAReceipt()
    {
        QVERIFY(window(u"Primary admin"_s));
        QVERIFY(m_journey.synchronised());
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"customers"_s, u"Contoso"_s), 20'000);
        m_journey.trigger(u"tenants.remove"_s);
        QTRY_VERIFY(m_journey.says(u"kept by this console"_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTest::keyClicks(m_journey.widget(u"removeTypedName"_s), u"Contoso"_s);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.widget(u"receiptText"_s), 20'000);
        QVERIFY(m_journey.says(u"Nothing was left behind."_s));
        auto *receipt = m_journey.window().findChild<ReceiptDialog *>();
        QVERIFY(receipt);
        receipt->save(m_folder.filePath(u"receipt.json"_s));
        QFile json(m_folder.filePath(u"receipt.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(json.readAll()).object().value("nothingLeft"_L1).toBool());
        receipt->reject();
    }

    void INV_22_bothSidesSeeThatItIsOver()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_journey.console().incidents().tally({m_customer}).total, 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!shown(u"customers"_s, u"Contoso"_s), 20'000);
        QVERIFY(!customerSays(u"partners"_s).contains(u"active"_s));
        QVERIFY(customerSays(u"audit"_s).contains(m_role)); // what was done in its name stays on record
    }

private:
    // What a command of the customer says; empty if it fails.
    [[nodiscard]] QString customerSays(const QString &line)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ROOMWARDEN_TOKEN"_s, QString::fromLatin1(m_journey.token(u"customer"_s)));
        environment.insert(u"ROOMWARDEN_SERVER"_s, m_journey.base().toString(QUrl::RemovePath));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ROOMWARDEND), QStringList{u"customer"_s} + QProcess::splitCommand(line));
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            qWarning() << line << process.readAllStandardError();
            return {};
        }
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    // A window of its own for somebody, on the page Tenants.
    [[nodiscard]] bool window(const QString &role)
    {
        m_journey.open();
        return m_journey.signIn(role) && m_journey.window().showPage(u"tenants"_s)
               && QTest::qWaitFor([this] { return m_journey.console().context().tenants.isLoaded(); }, 20'000);
    }
    [[nodiscard]] const Tenant *known() { return m_journey.console().context().tenants.tenant(m_customer); }
    // Brings the list to the front and makes the customer's row the current one; false if there is none.
    [[nodiscard]] bool shown(const QString &list, const QString &customer)
    {
        const auto bars = m_journey.window().findChildren<QTabBar *>();
        for (QTabBar *bar : bars) {
            if (bar->accessibleName() == u"Customers and invitations"_s)
                bar->setCurrentIndex(list == u"invitations"_s ? 1 : 0);
        }
        auto *view = qobject_cast<QAbstractItemView *>(m_journey.widget(list));
        if (!view)
            return false;
        const QModelIndexList rows = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, customer, 1,
                                                          Qt::MatchStartsWith | Qt::MatchWrap);
        if (rows.isEmpty())
            return false;
        view->setFocus();
        view->setCurrentIndex(rows.first());
        return true;
    }
    [[nodiscard]] bool choosePeople(const QString &name)
    {
        if (!QTest::qWaitFor([this] { return m_journey.widget(u"principalSearch"_s) != nullptr; }, 20'000))
            return false;
        QTest::keyClicks(m_journey.widget(u"principalSearch"_s), name);
        const auto found = [&] {
            auto *results = qobject_cast<QAbstractItemView *>(m_journey.widget(u"principalResults"_s));
            return results && results->model()->rowCount() == 1
                   && results->model()->index(0, 0).data().toString().contains(name);
        };
        if (!QTest::qWaitFor(found, 20'000))
            return false;
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Return);
        return true;
    }
    [[nodiscard]] bool tick(const QString &permission)
    {
        auto *grid = qobject_cast<QAbstractItemView *>(m_journey.widget(u"rolePermissions"_s));
        for (int row = 0; grid && row < grid->model()->rowCount(); ++row) {
            if (grid->model()->headerData(row, Qt::Vertical).toString() == permission) {
                grid->setCurrentIndex(grid->model()->index(row, 0));
                QTest::keyClick(grid, Qt::Key_Space);
                return true;
            }
        }
        return false;
    }
    // An incident of Contoso that nobody works on; empty: none is shown.
    [[nodiscard]] QString ticket()
    {
        const QAbstractItemModel *model = m_journey.table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, 0);
            const bool free = index.siblingAtColumn(IncidentTableModel::AssigneeColumn).data().toString().isEmpty();
            if (free && index.data(CustomerIdRole).toString() == m_customer.text())
                return index.data(IdRole).toString();
        }
        return {};
    }

    Journey m_journey;
    QTemporaryDir m_folder;
    TenantId m_customer;
    const QString m_role = u"Contoso desk"_s;
    QString m_ticket;
    bool m_broken = false;
};

QTEST_MAIN(TestTwoSidesJourney)
#include "tst_twosidesjourney.moc"
