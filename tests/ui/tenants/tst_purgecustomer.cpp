// What is stored of one customer on this computer, in its detail: said as the file says it, purged and read back.
#include "tests/ui/tenants/tenantsworld.h"
#include "ui/tenants/fittingtable.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
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

        void start(bool stored = true)
        {
            if (stored)
                world.store(folder.filePath(u"store"_s));
            world.start();
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
        QTest::qWait(10);
        QVERIFY(!stage.world.local.isPurged(examples::contoso()));
        stage.pressKey();
        dialog = stage.world.window->findChildren<ConfirmDialog *>().constLast();
        dialog->confirmButton()->click();
        QTRY_VERIFY(stage.said().contains(u"nothing of Contoso is stored"_s));
        QTRY_VERIFY(stage.words().contains(u"Purged."_s));
        QVERIFY(!button->isVisible());
        QVERIFY(!stage.purge()->isEnabled());
        stage.world.page->showCustomer(TenantId(u"adatum"_s)); // the other stays, although there is no role there
        QTRY_VERIFY(stage.words().contains(u"10 incidents"_s));
        QVERIFY(stage.purge()->isEnabled());
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
