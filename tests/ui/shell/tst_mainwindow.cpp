// The window from signing in to switching customers, by keyboard, against a small service on the loopback.
#include "tests/support/accessibilitywalk.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/personacard.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/syncpage.h"
#include "ui/shell/tenantswitcher.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/toggleswitch.h"

#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Console
{
    ShellFixture fixture;
    MainWindow window;

    explicit Console(Story story = Story::usual())
        : fixture(std::move(story)),
          window(fixture.context, fixture.settings, u"http://127.0.0.1/v1/"_s)
    {
        const auto key = [](int digit) { return QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key(digit))}; };
        window.addPage(new NamedPage(fixture.theme, u"Incidents"_s), u"incidents"_s, u"Incidents"_s, u"incidents"_s,
                       key(Qt::Key_1));
        window.addPage(new NamedPage(fixture.theme, u"Tenants"_s), u"tenants"_s, u"Tenants"_s, u"tenants"_s,
                       key(Qt::Key_3));
        window.addPage(new SyncPage(fixture.context), u"sync"_s, u"Sync"_s, u"sync"_s, key(Qt::Key_6));
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
    }

    template<typename T>
    [[nodiscard]] T *part() const
    {
        return window.findChild<T *>();
    }

    [[nodiscard]] NamedPage *incidents() const { return window.findChild<NamedPage *>(u"Incidents"_s); }

    // Signed in, and everything read.
    [[nodiscard]] bool enter()
    {
        fixture.signIn();
        return QTest::qWaitFor([this] {
            return fixture.session.state() == Session::State::SignedIn && fixture.tenants.isLoaded()
                   && fixture.sync.status().lastSuccess.isValid();
        });
    }

    [[nodiscard]] QList<QAction *> actions() const
    {
        QList<QAction *> list;
        for (const ActionRegistry::Entry &entry : fixture.actions.entries())
            list.append(entry.action);
        return list;
    }

    [[nodiscard]] TenantSwitcher &openSwitcher()
    {
        window.openSwitcher();
        return *part<TenantSwitcher>();
    }
};

QString currentName(const TenantSwitcher &switcher)
{
    return switcher.findChild<QListView *>()->currentIndex().data().toString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedOutOneChoosesAPersonByKeyboard()
    {
        Console console;
        auto *page = console.part<SignInPage>();
        QTRY_COMPARE(page->findChildren<PersonaCard *>().size(), 4);
        QVERIFY(page->isVisible());
        QVERIFY(!console.part<TopBar>()->isVisible());
        QCOMPARE(AccessibilityWalk::unnamed(*page).join(u'\n'), QString());
        const QList<PersonaCard *> cards = page->findChildren<PersonaCard *>();
        QTRY_VERIFY(cards[0]->hasFocus());
        QTest::keyClick(cards[0], Qt::Key_Down);
        QVERIFY(cards[1]->hasFocus());
        QTest::keyClick(cards[1], Qt::Key_Return);
        QTRY_COMPARE(console.fixture.session.state(), Session::State::SignedIn);
        QVERIFY(console.part<TopBar>()->isVisible());
        QVERIFY(!page->isVisible());
    }

    void whenThePeopleCannotBeReadThePageSaysSoAndRetries()
    {
        Story story = Story::usual();
        story.personasStatus = 500;
        Console console(story);
        auto *page = console.part<SignInPage>();
        auto *message = page->findChild<MessageBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
        console.fixture.story.personasStatus = 200;
        const QList<QPushButton *> buttons = message->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QTRY_COMPARE(page->findChildren<PersonaCard *>().size(), 4);
        QVERIFY(!message->isVisible());
    }

    void everyControlHasANameAndTabReachesIt()
    {
        Console console;
        QVERIFY(console.enter());
        QCOMPARE(AccessibilityWalk::unnamed(console.window).join(u'\n'), QString());
        QCOMPARE(AccessibilityWalk::unreachable(console.window).join(u'\n'), QString());
        QCOMPARE(AccessibilityWalk::unnamed(console.openSwitcher()).join(u'\n'), QString());
    }

    void everyActionIsInAMenuWithAKeyOfItsOwnAndSaysWhatItDoes()
    {
        Console console;
        QCOMPARE(AccessibilityWalk::inNoMenu(*console.window.menuBar(), console.actions()).join(u'\n'), QString());
        QCOMPARE(AccessibilityWalk::keysGivenTwice(console.actions()).join(u'\n'), QString());
        const QList<QAction *> actions = console.actions();
        for (const QAction *action : actions) {
            QVERIFY2(action->toolTip().startsWith(ActionRegistry::plainText(action)), qPrintable(action->objectName()));
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
            // Not available is never unexplained.
            QVERIFY2(action->isEnabled() != !ActionRegistry::reason(action).isEmpty(),
                     qPrintable(action->objectName()));
        }
    }

    void pagesAreReachedByKeyAndNavigationAndRememberedOverARestart()
    {
        Console console;
        QVERIFY(console.enter());
        QCOMPARE(console.window.pages(), QStringList({u"incidents"_s, u"tenants"_s, u"sync"_s}));
        QCOMPARE(console.window.currentPage(), u"incidents"_s);
        QTest::keyClick(&console.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(console.window.currentPage(), u"tenants"_s);
        QVERIFY(console.window.focusWidget()->isVisible());
        Q_EMIT console.part<NavigationRail>()->chosen(u"sync"_s);
        QCOMPARE(console.window.currentPage(), u"sync"_s);
        QVERIFY(!console.window.showPage(u"nowhere"_s));

        console.fixture.settings.sync();
        QCOMPARE(console.fixture.settings.value(u"window/page"_s).toString(), u"sync"_s);
    }

    void countsAreWordsToo()
    {
        Console console;
        QVERIFY(console.enter());
        const QList<QAbstractButton *> buttons = console.part<NavigationRail>()->findChildren<QAbstractButton *>();
        const auto says = [&](const QString &words) {
            return std::any_of(buttons.begin(), buttons.end(),
                               [&](const QAbstractButton *one) { return one->accessibleName().contains(words); });
        };
        QTRY_VERIFY(says(u"37 active"_s));
        QTRY_VERIFY(says(u"2 invitation"_s));
    }

    void theSwitcherIsWorkedByKeyboardAlone()
    {
        Console console;
        QVERIFY(console.enter());
        QTest::keyClick(&console.window, Qt::Key_J, Qt::ControlModifier);
        auto *switcher = console.part<TenantSwitcher>();
        QTRY_VERIFY(switcher->isVisible());
        auto *field = switcher->findChild<QLineEdit *>();
        QCOMPARE(currentName(*switcher), u"All customers"_s);
        QTest::keyClick(field, Qt::Key_End);
        QCOMPARE(currentName(*switcher), u"Wide World Importers"_s);
        QTest::keyClick(field, Qt::Key_Down); // round
        QCOMPARE(currentName(*switcher), u"All customers"_s);
        QTest::keyClicks(field, u"north"_s);
        QCOMPARE(currentName(*switcher), u"Northwind Traders"_s);
        QTest::keyClick(field, Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!switcher->isVisible());
        QCOMPARE(console.fixture.scope.customer(), console.fixture.story.tenants[5].id);
        QCOMPARE(console.fixture.sync.scope().customer, console.fixture.story.tenants[5].id);

        // It is a favourite now, and stands first among them.
        console.window.openSwitcher();
        const auto *list = switcher->findChild<QListView *>();
        QCOMPARE(list->model()->index(1, 0).data().toString(), u"Northwind Traders"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!switcher->isVisible());
    }

    void theSwitcherWarnsOfWhatTheLastSyncMissed()
    {
        Story story = Story::usual();
        story.failures = {{.customer = story.tenants[0].id, .code = u"serviceNotAvailable"_s}};
        Console console(story);
        QVERIFY(console.enter());
        TenantSwitcher &switcher = console.openSwitcher();
        const QAbstractItemModel *rows = switcher.findChild<QListView *>()->model();
        const QModelIndexList found = rows->match(rows->index(0, 0), Qt::DisplayRole, u"Contoso AG"_s);
        QCOMPARE(found.size(), 1);
        QTRY_COMPARE(found.first().data(WarningsRole).toStringList(), QStringList{u"Not reached by the last sync"_s});
    }

    void whatMatchesNothingIsSaid()
    {
        Console console;
        QVERIFY(console.enter());
        TenantSwitcher &switcher = console.openSwitcher();
        QTest::keyClicks(switcher.findChild<QLineEdit *>(), u"qqqq"_s);
        QVERIFY(!switcher.findChild<QListView *>()->isVisible());
        const QList<QLabel *> labels = switcher.findChildren<QLabel *>();
        const auto says = [&](const QString &words) {
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QVERIFY(says(u"No customer matches “qqqq”."_s));
        QTRY_VERIFY(says(u"2 invitation(s) waiting – Ctrl+3"_s));
        QTest::keyClick(switcher.findChild<QLineEdit *>(), Qt::Key_Return); // and nothing is chosen
        QVERIFY(switcher.isVisible());
        QVERIFY(console.fixture.scope.isAllCustomers());
    }

    void INV_35_allCustomersOnlyWhileTheSwitchIsOn()
    {
        Console console;
        QVERIFY(console.enter());
        auto *toggle = console.part<ToggleSwitch>();
        QVERIFY(toggle->isVisible());
        QVERIFY(toggle->isChecked());
        QVERIFY(!console.fixture.sync.scope().customer);
        // Off without a customer to go back to: it asks, and until then nothing has changed.
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(console.part<TenantSwitcher>()->isVisible());
        QVERIFY(toggle->isChecked());
        QTest::keyClicks(console.part<TenantSwitcher>()->findChild<QLineEdit *>(), u"litware\r"_s);
        QVERIFY(!toggle->isChecked());
        const TenantId litware = console.fixture.story.tenants[6].id;
        QCOMPARE(console.fixture.sync.scope().customer, litware);
        // On: everybody. Off again: back to the same customer, without asking.
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(!console.fixture.sync.scope().customer);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QCOMPARE(console.fixture.sync.scope().customer, litware);
        QVERIFY(!console.part<TenantSwitcher>()->isVisible());
        // Elsewhere than on the incidents there is no such switch.
        console.window.showPage(u"tenants"_s);
        QVERIFY(!toggle->isVisible());
        QVERIFY(!console.fixture.actions.action(u"go.customer.allTickets"_s)->isEnabled());
    }

    void aCustomerWhoseAccessEndsIsLeftAtOnce()
    {
        Console console;
        QVERIFY(console.enter());
        const Tenant contoso = console.fixture.story.tenants[0];
        console.fixture.scope.setCustomer(contoso.id);
        std::vector<Tenant> others = console.fixture.story.tenants;
        others.erase(others.begin());
        console.fixture.tenants.setTenants(others);
        QVERIFY(console.fixture.scope.isAllCustomers());
        QVERIFY(!console.fixture.sync.scope().customer);
        QVERIFY(!console.fixture.scope.lastCustomer());
        const QList<MessageBar *> bars = console.window.findChildren<MessageBar *>();
        QVERIFY(std::any_of(bars.begin(), bars.end(),
                            [](const MessageBar *bar) { return bar->text().contains(u"Contoso AG"_s); }));
    }

    void theScopeIsRememberedForEachPersonAlone()
    {
        Console console;
        QVERIFY(console.enter());
        console.fixture.scope.setCustomer(console.fixture.story.tenants[2].id);
        console.fixture.actions.action(u"file.signOut"_s)->trigger();
        QTRY_VERIFY(console.part<SignInPage>()->isVisible());
        QVERIFY(console.fixture.scope.isAllCustomers()); // the next person starts with nothing
        QVERIFY(console.enter());
        QTRY_COMPARE(console.fixture.scope.customer(), console.fixture.story.tenants[2].id);

        console.fixture.actions.action(u"file.signOut"_s)->trigger();
        QTRY_VERIFY(console.part<SignInPage>()->isVisible());
        console.fixture.story.access.user.id = PrincipalId(u"p-other"_s);
        QVERIFY(console.enter());
        QVERIFY(console.fixture.scope.isAllCustomers());
    }

    void panesAreWalkedWithF6()
    {
        Console console;
        QVERIFY(console.enter());
        const auto inside = [&](const QWidget *part) { return part->isAncestorOf(console.window.focusWidget()); };
        console.window.showPage(u"incidents"_s);
        QTest::keyClick(&console.window, Qt::Key_F6);
        QVERIFY(inside(console.part<TopBar>()));
        QTest::keyClick(&console.window, Qt::Key_F6);
        QVERIFY(inside(console.part<NavigationRail>()));
        QTest::keyClick(&console.window, Qt::Key_F6);
        QVERIFY(inside(console.incidents()));
        QTest::keyClick(&console.window, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(inside(console.part<NavigationRail>()));
    }

    void refreshReachesThePageAndTheService()
    {
        Console console;
        QVERIFY(console.enter());
        const qsizetype before = console.fixture.server.requests().size();
        QTest::keyClick(&console.window, Qt::Key_F5);
        QCOMPARE(console.incidents()->refreshed, 1);
        QTRY_VERIFY(console.fixture.server.requests().size() > before);
    }

    void theThemeIsChosenLiveAndRemembered()
    {
        Console console;
        console.fixture.actions.action(u"view.theme.dark"_s)->trigger();
        QVERIFY(console.fixture.theme.isDark());
        QVERIFY(console.fixture.actions.action(u"view.theme.dark"_s)->isChecked());
        QCOMPARE(console.fixture.settings.value(u"window/theme"_s).toString(), u"dark"_s);
        console.fixture.actions.action(u"view.theme.light"_s)->trigger();
        QVERIFY(!console.fixture.theme.isDark());
    }

    void customersThatCouldNotBeReachedAreNamed()
    {
        Story story = Story::usual();
        story.failures = {{.customer = story.tenants[0].id, .code = u"serviceNotAvailable"_s}};
        Console console(story);
        QVERIFY(console.enter());
        console.window.showPage(u"sync"_s);
        const QList<QLabel *> labels = console.window.findChildren<QLabel *>();
        const auto says = [&](const QString &words) {
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY(says(u"Contoso AG: not reachable"_s));
        QVERIFY(says(u"not reached"_s));
    }

    void whatBecameOfAChangeOfTheLastRunIsSaid()
    {
        Console console;
        QVERIFY(console.enter());
        const auto said = [&](const QString &words = u"was not sent"_s) {
            const QList<MessageBar *> bars = console.window.findChildren<MessageBar *>();
            return std::any_of(bars.begin(), bars.end(),
                               [&](const MessageBar *bar) { return bar->text().contains(words); });
        };
        CommandOutcome outcome{
            .command = Command::unassign(console.fixture.story.incidents.front()),
            .error = Error{.kind = Error::Kind::Timeout, .code = u"notSent"_s},
        };
        Q_EMIT console.fixture.commands.finished(outcome); // a page waits for this one
        QVERIFY(!said());
        outcome.fromLastRun = true;
        Q_EMIT console.fixture.commands.finished(outcome);
        QVERIFY(said());
        outcome.error = Error{.kind = Error::Kind::Forbidden, .code = u"accessDenied"_s};
        Q_EMIT console.fixture.commands.finished(outcome); // the access has ended meanwhile
        QVERIFY(said(u"cannot be found out"_s));
        QVERIFY(said()); // beside the one before
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
