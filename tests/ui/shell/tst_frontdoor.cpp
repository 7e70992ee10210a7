// Who gets in: the sign-in page with a provider, every way it fails in words, the keyring, the lock, and the support
// bundle.
#include "core/base/supportlog.h"
#include "core/session/screenlock.h"
#include "core/session/secretstore.h"
#include "tests/support/accessibilitywalk.h"
#include "tests/support/fakekeychain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/frontdoor.h"
#include "ui/shell/lockpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/personacard.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/signinwords.h"
#include "ui/shell/supportdialog.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Console
{
    ShellFixture fixture;
    FakeKeychain keychain;
    SecretStore secrets;
    ScreenLock lock;
    MainWindow window;

    explicit Console(const QUrl &authority = QUrl(u"https://idp.example/"_s))
        : secrets(keychain, fixture.folder.path()),
          lock(fixture.session, fixture.clock, 1ms),
          window(fixture.context, fixture.settings, u"http://127.0.0.1/v1/"_s)
    {
        window.setSignIn(secrets, authority);
        window.setLock(lock);
        window.addPage(new NamedPage(fixture.theme, u"Incidents"_s), u"incidents"_s, u"Incidents"_s, u"incidents"_s,
                       {});
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
    }

    [[nodiscard]] SignInPage *page() const { return window.findChild<SignInPage *>(); }
    [[nodiscard]] QPushButton *browser() const { return window.findChild<QPushButton *>(u"signInInBrowser"_s); }
    [[nodiscard]] MessageBar *message() const { return page()->findChild<MessageBar *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : page()->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    void enter()
    {
        secrets.open();
        QTRY_VERIFY(browser()->isEnabled());
        browser()->click();
        QTRY_COMPARE(fixture.session.state(), Session::State::SignedIn);
    }
};

} // namespace

class TestFrontDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withAProviderOneSignsInInTheBrowser()
    {
        Console console;
        QVERIFY(!console.browser()->isEnabled()); // not before the keyring has answered
        console.secrets.open();
        QTRY_VERIFY(console.browser()->isEnabled());
        QCOMPARE(console.page()->findChildren<PersonaCard *>().size(), 0);
        QCOMPARE(AccessibilityWalk::unnamed(*console.page()).join(u'\n'), QString());
        console.browser()->click();
        QTRY_VERIFY(console.window.findChild<FrontDoor *>()->isInside());
    }

    void whoWasHereIsOfferedAndResumedAtTheNextStart()
    {
        Console console;
        console.enter();
        console.fixture.actions.action(u"file.account.other"_s)->trigger();
        QTRY_VERIFY(console.page()->isVisible());
        QTRY_COMPARE(console.page()->findChildren<PersonaCard *>().size(), 1);
        QTRY_VERIFY(console.button(u"Sign in as somebody else"_s));
        console.page()->findChild<PersonaCard *>()->click();
        QTRY_VERIFY(console.window.findChild<FrontDoor *>()->isInside());
    }

    void signingInCanBeCancelled()
    {
        Console console;
        console.fixture.tokens.hang = true;
        console.secrets.open();
        QTRY_VERIFY(console.browser()->isEnabled());
        console.browser()->click();
        QTRY_VERIFY(console.button(u"Cancel"_s));
        console.button(u"Cancel"_s)->click();
        QCOMPARE(console.message()->text(), signInSentence({.code = u"signInCancelled"_s}));
        QTRY_VERIFY(console.button(u"Try again"_s));
    }

    void everyFailureIsOneSentenceWithAWayOn_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : knownSignInCodes())
            QTest::newRow(qPrintable(code)) << code;
    }

    void everyFailureIsOneSentenceWithAWayOn()
    {
        QFETCH(const QString, code);
        Console console;
        console.fixture.tokens.signInError = Error{.kind = Error::Kind::Refused, .code = code};
        console.secrets.open();
        QTRY_VERIFY(console.browser()->isEnabled());
        console.browser()->click();
        QTRY_VERIFY(console.button(u"Try again"_s));
        const QString said = console.message()->text();
        QCOMPARE(said, signInSentence({.code = code}));
        QCOMPARE(said.count(u'.'), 1);
        QVERIFY(said.endsWith(u'.'));
        console.fixture.tokens.signInError.reset();
        console.button(u"Try again"_s)->click();
        QTRY_VERIFY(console.window.findChild<FrontDoor *>()->isInside());
    }

    void theKeyringIsWaitedForVisiblyAndNotForEver()
    {
        Console console;
        console.keychain.mood = FakeKeychain::Mood::Locked;
        console.secrets.open();
        QTRY_VERIFY(console.button(u"Go on without it"_s));
        QVERIFY(console.message()->text().contains(u"keyring"_s));
        console.button(u"Go on without it"_s)->click();
        QTRY_VERIFY(console.browser()->isEnabled());
        QVERIFY(console.message()->text().contains(u"nothing is kept"_s));
        console.browser()->click();
        QTRY_VERIFY(console.window.findChild<FrontDoor *>()->isInside());
        // Inside, too: whoever works here should know.
        const auto bars = console.window.findChildren<MessageBar *>();
        QVERIFY(std::ranges::any_of(bars, [](const MessageBar *bar) {
            return bar->isVisible() && bar->text().contains(u"nothing is kept"_s);
        }));
    }

    void lockedTheWindowShowsProductAndPersonAlone()
    {
        Console console;
        console.enter();
        auto *dialog = new QDialog(&console.window);
        auto *field = new QLineEdit(u"typed at Contoso"_s, dialog);
        dialog->open();
        console.fixture.actions.action(u"file.lock"_s)->trigger();
        auto *panel = console.window.findChild<LockPanel *>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(!dialog->isVisible());
        QVERIFY(!console.window.menuBar()->isVisible());
        QCOMPARE(console.window.windowTitle(), u"Roomwarden"_s);
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows)
            QVERIFY2(window == &console.window || !window->isVisible(), window->metaObject()->className());
        for (const QLabel *label : console.window.findChildren<QLabel *>()) {
            if (label->isVisible())
                QVERIFY2(panel->isAncestorOf(label), qPrintable(label->text()));
        }
        // A window that comes late is not seen either.
        QDialog late(&console.window);
        late.show();
        QTRY_VERIFY(!late.isVisible());

        auto *unlock = panel->findChild<QPushButton *>(u"unlock"_s);
        QCOMPARE(AccessibilityWalk::unnamed(*panel).join(u'\n'), QString());
        unlock->click();
        QTRY_VERIFY(console.window.findChild<FrontDoor *>()->isInside());
        QVERIFY(dialog->isVisible());
        QCOMPARE(field->text(), u"typed at Contoso"_s);
        QVERIFY(console.window.menuBar()->isVisible());
    }

    void lockedNoActionAnswersToItsKey()
    {
        Console console;
        console.enter();
        int done = 0;
        QAction *act = console.fixture.actions.add({.id = u"incident.assign"_s,
                                                    .text = u"Assign"_s,
                                                    .help = u"Assigns."_s,
                                                    .menu = ActionRegistry::Menu::Incident,
                                                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_G)}});
        QObject::connect(act, &QAction::triggered, &console.window, [&done] { ++done; });
        QTest::keyClick(&console.window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(done, 1);
        console.lock.lock();
        QTest::keyClick(&console.window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(done, 1);
    }

    void withoutProofItStaysLockedAndSaysWhy()
    {
        Console console;
        console.enter();
        console.lock.lock();
        console.fixture.tokens.signInError = Error{.kind = Error::Kind::Refused, .code = u"signInOther"_s};
        auto *panel = console.window.findChild<LockPanel *>();
        panel->findChild<QPushButton *>(u"unlock"_s)->click();
        QTRY_COMPARE(panel->findChild<MessageBar *>()->text(), signInSentence({.code = u"signInOther"_s}));
        QVERIFY(panel->isVisible());
    }

    void aSupportBundleIsPreviewedAndHoldsNoNames()
    {
        Console console;
        SupportLog log;
        console.window.setSupport(log);
        console.enter();
        QTRY_VERIFY(console.fixture.tenants.isLoaded());
        const Tenant tenant = console.fixture.tenants.tenants().front();
        log.add({.time = console.fixture.clock.now(),
                 .text = u"info roomwarden.network GET /v1/tenants/%1/incidents 200 5 ms about %2"_s.arg(
                     tenant.id.text(), tenant.displayName)});
        console.fixture.actions.action(u"help.support.bundle"_s)->trigger();
        auto *dialog = console.window.findChild<SupportDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(AccessibilityWalk::unnamed(*dialog).join(u'\n'), QString());
        const QString shown = dialog->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(shown.contains(u"/incidents 200 5 ms about customer-"_s));
        QVERIFY(!shown.contains(tenant.displayName));
        QVERIFY(!shown.contains(tenant.id.text()));
        dialog->saveTo(console.fixture.folder.path());
        const QDir parent(console.fixture.folder.path());
        const QStringList made = parent.entryList({u"roomwarden-support-*"_s});
        QCOMPARE(made.size(), 1);
        QFile file(parent.filePath(made.first() + u"/log.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(shown.contains(QString::fromUtf8(file.readAll()).trimmed()));
    }
};

QTEST_MAIN(TestFrontDoor)
#include "tst_frontdoor.moc"
