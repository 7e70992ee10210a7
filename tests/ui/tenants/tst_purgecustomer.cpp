// What is stored of one customer on this computer, in its detail: said as the file says it, purged and read back.
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/tenants/fittingtable.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestPurgeCustomer : public QObject
{
    Q_OBJECT

    struct Stage
    {
        QTemporaryDir folder = {};
        TenantsWorld world = {};

        void start(bool stored = true, const QSize &size = QSize(1180, 720))
        {
            if (stored)
                world.store(folder.filePath(u"store"_s));
            world.start(size);
            world.page->showCustomer(examples::contoso());
        }
        [[nodiscard]] QString words() const { return TenantsWorld::wordsIn(*world.find<QWidget>("customerDetail")); }
        [[nodiscard]] QAction *purge() const { return world.action("tenants.purge"); }
        [[nodiscard]] QString said() const
        {
            QStringList all;
            for (const MessageBar *bar : world.window->findChildren<MessageBar *>())
                all.append(bar->text());
            return all.join(u' ');
        }
        void pressKey()
        {
            world.focusList();
            QTest::keyClick(world.window->focusWidget(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        }
    };

private Q_SLOTS:
    void itIsShownPurgedByKeyAndReadBack()
    {
        Stage stage;
        stage.start();
        QTRY_VERIFY(stage.words().contains(u"20 incidents"_s));
        QVERIFY(stage.words().contains(u"without contact"_s)); // for how long it stays
        auto *button = stage.world.find<QPushButton>("purgeCustomer");
        QVERIFY(button->isVisible() && button->isEnabled());
        stage.pressKey();
        auto *dialog = stage.world.window->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        dialog->reject(); // thought better of it
        QTRY_VERIFY(!stage.world.window->findChild<ConfirmDialog *>());
        QVERIFY(!stage.world.local.isPurged(examples::contoso()));
        stage.pressKey();
        dialog = stage.world.window->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        dialog->confirmButton()->click();
        QTRY_VERIFY(stage.said().contains(u"nothing of Contoso is stored"_s));
        QTRY_VERIFY(stage.words().contains(u"Purged."_s));
        QVERIFY(!button->isVisible());
        QVERIFY(!stage.purge()->isEnabled());
        stage.world.page->showCustomer(TenantId(u"adatum"_s)); // the other stays, although there is no role there
        QTRY_VERIFY(stage.words().contains(u"10 incidents"_s));
        QVERIFY(stage.purge()->isEnabled());
    }

    // Where list and detail do not fit side by side.
    void theKeyWorksFromTheListAlone()
    {
        Stage stage;
        stage.start(true, QSize(640, 600));
        QVERIFY(!stage.world.find<QWidget>("customerDetail")->isVisible());
        QTRY_VERIFY2(stage.purge()->isEnabled(), qPrintable(ActionRegistry::reason(stage.purge())));
        stage.pressKey();
        QVERIFY(stage.world.window->findChild<ConfirmDialog *>());
    }

    void untilItIsReadNobodySaysThatNothingIsStored()
    {
        Stage stage;
        stage.start(false);
        stage.world.page->showTab(TenantsPage::Former); // nobody looks
        stage.world.store(stage.folder.filePath(u"store"_s));
        stage.world.page->showCustomer(examples::contoso());
        QVERIFY(ActionRegistry::reason(stage.purge()).contains(u"being read"_s));
        QTRY_VERIFY(stage.purge()->isEnabled());
    }

    void aReadThatFailedIsNotNothing()
    {
        Stage stage;
        stage.start();
        QTRY_VERIFY(stage.purge()->isEnabled());
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"spoiler"_s);
            other.setDatabaseName(stage.folder.filePath(u"store/store.sqlite"_s));
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"DROP TABLE boxes"_s));
        }
        QSqlDatabase::removeDatabase(u"spoiler"_s);
        stage.world.page->showTab(TenantsPage::Former); // looks away and back: it is read again
        stage.world.page->showCustomer(examples::contoso());
        QTRY_VERIFY(!stage.purge()->isEnabled());
        const QString reason = ActionRegistry::reason(stage.purge());
        QVERIFY2(!reason.contains(u"Nothing of"_s) && !reason.contains(u"being read"_s), qPrintable(reason));
        QVERIFY(stage.words().contains(reason));
        QVERIFY(!stage.world.find<QPushButton>("purgeCustomer")->isVisible());
    }

    void whyNothingIsStoredIsSaid()
    {
        Stage stage;
        stage.world.local.stayClosed(LocalStore::Why::Demo);
        stage.start(false);
        QTRY_VERIFY(stage.words().contains(u"the demo keeps everything in memory"_s));
        QVERIFY(!stage.purge()->isEnabled());
        QVERIFY(!stage.world.find<QPushButton>("purgeCustomer")->isVisible());
    }

    void whatIsOnItsWayKeepsItsSafeCopy()
    {
        Stage stage;
        stage.start();
        QTRY_VERIFY(stage.purge()->isEnabled());
        QVERIFY(stage.world.commands.submit(Command::deny(examples::invitation()), {.hold = 1h}));
        QVERIFY(!stage.purge()->isEnabled());
        QVERIFY(ActionRegistry::reason(stage.purge()).contains(u"still on their way"_s));
    }

    void formerCustomersHaveNone()
    {
        Stage stage;
        stage.start();
        stage.world.page->showTab(TenantsPage::Former);
        QVERIFY(!stage.purge()->isEnabled());
    }
};

QTEST_MAIN(TestPurgeCustomer)
#include "tst_purgecustomer.moc"
