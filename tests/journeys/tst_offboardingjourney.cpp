// A primary admin names another one, and then removes the customer: typed confirmation, proof, nothing left (W5, W7).
#include "tests/journeys/journey.h"
#include "ui/tenants/receiptdialog.h"
#include "ui/widgets/confirmdialog.h"

#include <QAbstractItemView>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestOffboardingJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_journey.isReady());
        m_journey.open();
        QVERIFY(m_journey.signIn(u"Primary admin"_s));
        QVERIFY(m_journey.synchronised());
        QVERIFY(m_journey.window().showPage(u"tenants"_s));
        QTRY_VERIFY(customers() && customers()->model()->rowCount() > 0);
        customers()->setCurrentIndex(customers()->model()->index(0, 0));
        m_name = customers()->model()->index(0, 0).data().toString();
        for (const Tenant &tenant : m_journey.console().context().tenants.tenants()) {
            if (tenant.displayName == m_name)
                m_customer = tenant.id;
        }
        QVERIFY(!m_customer.isNull());
    }

    void anotherPrimaryAdminIsNamed()
    {
        QTRY_VERIFY(m_journey.widget(u"addPrimaryAdmins"_s));
        const int before = members();
        QVERIFY(m_journey.press(u"addPrimaryAdmins"_s));
        QTRY_VERIFY(m_journey.widget(u"principalSearch"_s));
        QTest::keyClicks(m_journey.widget(u"principalSearch"_s), u"a"_s);
        QTRY_VERIFY(results() && results()->model()->rowCount() > 1);
        // Somebody who is not one already: take two, of which one is new at the least.
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Return);
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Down);
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Return);
        QVERIFY(m_journey.press(u"peopleConfirm"_s));
        QTRY_VERIFY_WITH_TIMEOUT(members() > before, 20'000);
    }

    void INV_40_aColleagueWhoWasFasterIsShownBeforeAnybodyIsRemoved()
    {
        // The service has moved on, and this console has not heard of it.
        m_journey.sql(
            u"UPDATE assignments SET revision = revision + 5 WHERE tenant_id = ? AND role_id IN (SELECT id FROM"
            u" roles WHERE role_type = 'builtIn')"_s,
            {m_customer.text()});
        const int before = members();
        QPushButton *remove = nullptr; // of somebody who is not in the own group
        const auto buttons = m_journey.window().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            const QString name = button->accessibleName();
            if (button->isVisible() && name.endsWith(u"from Primary admins"_s) && !name.contains(u"AV Operations"_s))
                remove = button;
        }
        QVERIFY(remove);
        remove->click();
        auto *question = m_journey.window().findChild<ConfirmDialog *>();
        QVERIFY(question);
        question->confirmButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.widget(u"versionsDialog"_s), 20'000);
        QVERIFY(m_journey.says(u"A colleague changed the primary admins meanwhile"_s));
        QCOMPARE(members(), before);
        QVERIFY(m_journey.press(u"keepMine"_s));
        QTRY_COMPARE_WITH_TIMEOUT(members(), before - 1, 20'000);
    }

    void INV_21_removingNeedsTheTypedNameAndLeavesNothing()
    {
        const int known = m_journey.console().incidents().tally({m_customer}).total;
        m_journey.trigger(u"tenants.remove"_s);
        QTRY_VERIFY(m_journey.says(u"incidents kept by this console"_s) || m_journey.says(u"kept by this console"_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTest::keyClicks(m_journey.widget(u"removeTypedName"_s), u"something else"_s);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(m_journey.says(u"Type the name exactly"_s));
        QCOMPARE(relationship(), u"active"_s);
        qobject_cast<QLineEdit *>(m_journey.widget(u"removeTypedName"_s))->setText(m_name);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTRY_COMPARE_WITH_TIMEOUT(relationship(), u"terminated"_s, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.widget(u"receiptText"_s), 20'000);
        QVERIFY(m_journey.says(m_name));
        QVERIFY(m_journey.says(u"Nothing was left behind."_s));
        QVERIFY(known >= 0);
        QCOMPARE(m_journey.console().incidents().tally({m_customer}).total, 0);
    }

    void theReceiptIsSavedAsJsonAndPdf()
    {
        auto *receipt = m_journey.window().findChild<ReceiptDialog *>();
        QVERIFY(receipt);
        receipt->save(m_folder.filePath(u"receipt.json"_s));
        QFile json(m_folder.filePath(u"receipt.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject written = QJsonDocument::fromJson(json.readAll()).object();
        QCOMPARE(written.value(u"nothingLeft"_s).toBool(), true);
        QCOMPARE(written.value(u"console"_s).toObject().value(u"incidentsLeft"_s).toInt(), 0);
        receipt->save(m_folder.filePath(u"receipt.pdf"_s));
        QFile pdf(m_folder.filePath(u"receipt.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        receipt->reject();
    }

    void INV_22_theConsoleListsItNoLonger()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!listed(), 20'000);
        const QString path = u"tenants/%1/incidents"_s.arg(m_customer.text());
        QVERIFY(m_journey.ask("GET", path, u"primary-admin"_s).status >= 403);
    }

private:
    [[nodiscard]] QTableView *customers() { return qobject_cast<QTableView *>(m_journey.widget(u"customers"_s)); }
    [[nodiscard]] QAbstractItemView *results()
    {
        return qobject_cast<QAbstractItemView *>(m_journey.widget(u"principalResults"_s));
    }
    [[nodiscard]] int members()
    {
        return m_journey
            .sql(u"SELECT COUNT(*) FROM assignment_members m JOIN assignments a ON a.id = m.assignment_id JOIN roles r"
                 u" ON r.id = a.role_id WHERE r.role_type = 'builtIn' AND r.tenant_id = ?"_s,
                 {m_customer.text()})
            .toInt();
    }
    [[nodiscard]] QString relationship()
    {
        return m_journey.sql(u"SELECT status FROM relationships WHERE customer_tenant_id = ?"_s, {m_customer.text()})
            .toString();
    }
    [[nodiscard]] bool listed()
    {
        if (!customers())
            return false;
        for (int row = 0; row < customers()->model()->rowCount(); ++row) {
            if (customers()->model()->index(row, 0).data().toString() == m_name)
                return true;
        }
        return false;
    }

    Journey m_journey;
    QTemporaryDir m_folder;
    QString m_name;
    TenantId m_customer;
};

QTEST_MAIN(TestOffboardingJourney)
#include "tst_offboardingjourney.moc"
