// A primary admin makes a role at a customer, gives it to somebody, changes it and deletes it, through the window.
#include "tests/journeys/journey.h"
#include "ui/roles/permissiongrid.h"
#include "ui/widgets/confirmdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestRolesJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_journey.isReady());
        m_journey.open();
        QVERIFY(m_journey.signIn(u"Primary admin"_s));
        QTRY_VERIFY(m_journey.console().context().tenants.isLoaded());
        QVERIFY(m_journey.window().showPage(u"roles"_s));
        QTRY_VERIFY(list() && list()->count() > 0);
    }

    void INV_16_theBuiltInRoleCannotBeChanged()
    {
        list()->setCurrentRow(0);
        QTRY_COMPARE(list()->currentItem()->text(), u"Primary admins"_s);
        auto *edit = m_journey.widget(u"editRole"_s);
        QVERIFY(edit && !edit->isEnabled());
        QVERIFY(edit->toolTip().contains(u"built-in"_s));
    }

    void aRoleIsMadeInSixSteps()
    {
        m_journey.trigger(u"roles.add"_s);
        QTRY_VERIFY(m_journey.widget(u"roleName"_s));
        QVERIFY(m_journey.press(u"stepNext"_s)); // without a name
        QVERIFY(m_journey.says(u"Enter a name"_s));
        QTest::keyClicks(m_journey.widget(u"roleName"_s), u"Night watch"_s);
        QVERIFY(m_journey.press(u"stepNext"_s));
        auto *grid = qobject_cast<QAbstractItemView *>(m_journey.widget(u"rolePermissions"_s));
        QVERIFY(grid);
        grid->setCurrentIndex(rowOf(grid, u"Tickets Management: Update"_s));
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(m_journey.says(u"Tickets Management: View"_s)); // it followed
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTest::keyClicks(m_journey.widget(u"assignmentName"_s), u"Weekends"_s);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTRY_VERIFY(m_journey.widget(u"principalSearch"_s));
        QTest::keyClicks(m_journey.widget(u"principalSearch"_s), u"a"_s);
        QTRY_VERIFY(results() && results()->model()->rowCount() > 0);
        QTest::keyClick(m_journey.widget(u"principalSearch"_s), Qt::Key_Return);
        QVERIFY(m_journey.press(u"stepNext"_s)); // Members
        QVERIFY(m_journey.press(u"stepNext"_s)); // Scope: all rooms
        QVERIFY(m_journey.says(u"Night watch"_s));
        QVERIFY(m_journey.press(u"stepNext"_s)); // Add new role
        QTRY_VERIFY_WITH_TIMEOUT(list()->currentItem() && list()->currentItem()->text() == u"Night watch"_s, 20'000);
        QCOMPARE(count(u"SELECT COUNT(*) FROM roles WHERE name = ?"_s), 1);
    }

    void aChangeIsSaidInWordsBeforeItIsSaved()
    {
        QTRY_VERIFY(m_journey.widget(u"editRole"_s)->isEnabled());
        QVERIFY(m_journey.press(u"editRole"_s));
        QTRY_VERIFY(m_journey.widget(u"roleName"_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        auto *grid = qobject_cast<QAbstractItemView *>(m_journey.widget(u"rolePermissions"_s));
        grid->setCurrentIndex(rowOf(grid, u"Rooms: View"_s));
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(m_journey.says(u"Night watch gains Rooms: View."_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.sql(u"SELECT permissions FROM roles WHERE name = ?"_s, {u"Night watch"_s})
                                     .toString()
                                     .contains(u"rooms.view"_s),
                                 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(pageShowsRoomsView(), 20'000); // it has been read again, with its new revision
    }

    void INV_40_aStaleEditShowsBothVersionsFieldByField()
    {
        QVERIFY(m_journey.press(u"editRole"_s));
        QTRY_VERIFY(m_journey.widget(u"roleName"_s));
        colleagueSaves({{"description"_L1, u"At weekends"_s},
                        {"permissions"_L1, QJsonArray{u"tickets.view"_s, u"reports.view"_s}}});
        QTest::keyClicks(m_journey.widget(u"roleDescription"_s), u"All nights"_s);
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(m_journey.press(u"stepNext"_s)); // Save
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.widget(u"versionsDialog"_s), 20'000);
        // Chosen at first is what each of the two changed.
        QVERIFY(radio(u"Description, what you entered: All nights"_s)->isChecked());
        QVERIFY(radio(u"Reports: View, what is there now: Yes"_s)->isChecked());
        QVERIFY(radio(u"Rooms: View, what is there now: No"_s)->isChecked());
        radio(u"Rooms: View, what you entered: Yes"_s)->click();
        QVERIFY(m_journey.press(u"versionsContinue"_s));
        QTRY_VERIFY(!m_journey.widget(u"versionsDialog"_s));
        QVERIFY(m_journey.says(u"Night watch gains Rooms: View."_s)); // against what is there now
        QVERIFY(m_journey.press(u"stepNext"_s));
        QTRY_COMPARE_WITH_TIMEOUT(stored(u"description"_s), u"All nights"_s, 20'000);
        const QString permissions = stored(u"permissions"_s);
        QVERIFY(permissions.contains(u"rooms.view"_s) && permissions.contains(u"reports.view"_s));
        QVERIFY(!permissions.contains(u"tickets.update"_s));
        QTRY_VERIFY(!m_journey.widget(u"roleDialog"_s));
    }

    void aSyncLeavesTheFocusInTheAssignments()
    {
        for (QTabBar *bar : m_journey.window().findChildren<QTabBar *>()) {
            if (bar->accessibleName() == u"Parts of the role"_s)
                bar->setCurrentIndex(1);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.named(u"Edit assignment Weekends"_s), 20'000);
        const QPointer<QWidget> edit = m_journey.named(u"Edit assignment Weekends"_s);
        m_journey.window().activateWindow();
        edit->setFocus();
        QTRY_VERIFY(edit->hasFocus());
        const QSignalSpy statuses(&m_journey.console().sync(), &SyncEngine::statusChanged);
        m_journey.console().sync().syncNow();
        QTRY_VERIFY(!statuses.isEmpty());
        QVERIFY(m_journey.synchronised());
        QVERIFY(edit && edit->hasFocus());
    }

    void aChangedScopeAloneIsAskedAboutOnLeaving()
    {
        openAssignment();
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(m_journey.press(u"stepNext"_s));
        QVERIFY(m_journey.press(u"scopeSome"_s));
        QTest::keyClick(m_journey.widget(u"assignmentDialog"_s), Qt::Key_Escape);
        auto *question = m_journey.window().findChild<ConfirmDialog *>();
        QVERIFY(question);
        question->confirmButton()->click();
        QTRY_VERIFY(!m_journey.widget(u"assignmentDialog"_s));
    }

    void INV_40_aStaleAssignmentShowsBothVersions()
    {
        openAssignment();
        const QString path = u"tenants/%1/roles/%2/assignments"_s.arg(stored(u"tenant_id"_s), stored(u"id"_s));
        const QJsonValue now = m_journey.ask("GET", path, u"primary-admin"_s).body.value("value"_L1).toArray().first();
        QCOMPARE(m_journey
                     .ask("PATCH", path + u'/' + now["id"_L1].toString(), u"primary-admin"_s,
                          {{"name"_L1, u"Nights"_s}}, now["@odata.etag"_L1].toString())
                     .status,
                 200);
        QTest::keyClick(m_journey.widget(u"assignmentName"_s), Qt::Key_End);
        QTest::keyClicks(m_journey.widget(u"assignmentName"_s), u" only"_s);
        for (int step = 0; step < 4; ++step)
            QVERIFY(m_journey.press(u"stepNext"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.widget(u"versionsDialog"_s), 20'000);
        QVERIFY(radio(u"Name, what you entered: Weekends only"_s)->isChecked());
        QVERIFY(m_journey.press(u"takeTheirs"_s));
        QVERIFY(radio(u"Name, what is there now: Nights"_s)->isChecked());
        QVERIFY(m_journey.press(u"versionsContinue"_s));
        QTRY_VERIFY(m_journey.says(u"Assignment: Nights"_s));
        QTest::keyClick(m_journey.widget(u"assignmentDialog"_s), Qt::Key_Escape); // nothing of one's own is left
        QTRY_VERIFY(!m_journey.widget(u"assignmentDialog"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_journey.named(u"Edit assignment Nights"_s), 20'000);
    }

    void itIsExplainedWhoMayDoWhat()
    {
        m_journey.trigger(u"roles.explain"_s);
        QTRY_VERIFY(m_journey.widget(u"explainAnswer"_s));
        QTRY_VERIFY(m_journey.says(u"Yes: "_s)); // oneself, as a primary admin
        QVERIFY(m_journey.says(u"role Primary admins"_s));
        auto *permission = qobject_cast<QComboBox *>(m_journey.widget(u"explainPermission"_s));
        permission->setCurrentIndex(permission->findText(u"Rooms: Unenroll"_s));
        QTRY_VERIFY(m_journey.says(u"does not include Rooms: Unenroll"_s));
        qobject_cast<QLineEdit *>(m_journey.widget(u"personSearch"_s))->setText(u"manager"_s);
        QTRY_VERIFY(m_journey.says(u"No: "_s));
        QTest::keyClick(m_journey.widget(u"personSearch"_s), Qt::Key_Escape);
        QTRY_VERIFY(!m_journey.widget(u"explainAnswer"_s));
    }

    void deletingAsksAndTakesItAway()
    {
        QTRY_VERIFY(m_journey.widget(u"deleteRole"_s) && m_journey.widget(u"deleteRole"_s)->isEnabled());
        QVERIFY(m_journey.press(u"deleteRole"_s));
        auto *question = m_journey.window().findChild<ConfirmDialog *>();
        QVERIFY(question);
        question->confirmButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(count(u"SELECT COUNT(*) FROM roles WHERE name = ?"_s), 0, 20'000);
        QTRY_VERIFY(list()->findItems(u"Night watch"_s, Qt::MatchExactly).isEmpty());
    }

private:
    [[nodiscard]] QString stored(const QString &column)
    {
        return m_journey.sql(u"SELECT %1 FROM roles WHERE name = 'Night watch'"_s.arg(column)).toString();
    }
    void openAssignment()
    {
        auto *edit = qobject_cast<QPushButton *>(m_journey.named(u"Edit assignment Weekends"_s));
        QVERIFY(edit);
        edit->click();
        QTRY_VERIFY(m_journey.widget(u"assignmentName"_s));
    }
    [[nodiscard]] QRadioButton *radio(const QString &name)
    {
        auto *found = qobject_cast<QRadioButton *>(m_journey.named(name));
        if (!found)
            qFatal("no choice %s", qPrintable(name));
        return found;
    }
    // Another primary admin is faster.
    void colleagueSaves(const QJsonObject &change)
    {
        const QString path = u"tenants/%1/roles/%2"_s.arg(stored(u"tenant_id"_s), stored(u"id"_s));
        const QString etag = m_journey.ask("GET", path, u"primary-admin"_s).body.value("@odata.etag"_L1).toString();
        QCOMPARE(m_journey.ask("PATCH", path, u"primary-admin"_s, change, etag).status, 200);
    }
    [[nodiscard]] bool pageShowsRoomsView()
    {
        const auto grids = m_journey.window().findChildren<PermissionGrid *>();
        return std::any_of(grids.begin(), grids.end(), [](const PermissionGrid *grid) {
            return grid->isVisible() && rowOf(grid, u"Rooms: View"_s).data().toString() == u"Yes"_s;
        });
    }
    [[nodiscard]] QListWidget *list() { return m_journey.window().findChild<QListWidget *>(u"rolesList"_s); }
    [[nodiscard]] int count(const QString &statement) { return m_journey.sql(statement, {u"Night watch"_s}).toInt(); }
    [[nodiscard]] QAbstractItemView *results()
    {
        return qobject_cast<QAbstractItemView *>(m_journey.widget(u"principalResults"_s));
    }
    static QModelIndex rowOf(const QAbstractItemView *grid, const QString &permission)
    {
        for (int row = 0; row < grid->model()->rowCount(); ++row) {
            if (grid->model()->headerData(row, Qt::Vertical).toString() == permission)
                return grid->model()->index(row, 0);
        }
        return {};
    }

    Journey m_journey;
};

QTEST_MAIN(TestRolesJourney)
#include "tst_rolesjourney.moc"
