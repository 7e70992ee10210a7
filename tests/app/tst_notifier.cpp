// Being told of news: everything real but the wire and the screen.
#include "app/notifications.h"
#include "app/notifier.h"
#include "core/session/screenlock.h"
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/notificationsdialog.h"
#include "ui/shell/mainwindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Recorder final : public NoticeDelivery
{
public:
    QList<Notice> shown;
    int lastId = 0;
    int withdrawn = 0;
    void show(int id, const Notice &notice) override
    {
        lastId = id;
        shown.append(notice);
    }
    void withdrawAll() override { ++withdrawn; }
};

struct Stage
{
    IncidentsWorld world;
    Recorder delivery;
    std::unique_ptr<ScreenLock> lock;
    std::unique_ptr<Notifier> notifier;
    int made = 0;
    Stage()
    {
        world.serveThree();
        world.start();
        lock = std::make_unique<ScreenLock>(world.session, world.clock);
        lock->setIdleLimit(0s);
        notifier = std::make_unique<Notifier>(world.context, world.page->views(), *lock, *world.settings, delivery,
                                              QTimeZone::utc(), 1ms);
        QTRY_COMPARE(world.sync.status().state, SyncStatus::State::Live);
    }

    Incident critical(const QString &title = u"Sign-in failed"_s)
    {
        Incident one = world.incident(u"7B9%1-AAAAAA"_s.arg(++made, 3, 10, QChar(u'0')), title, 1);
        one.severity = Severity::Critical;
        return one;
    }
    void come(const std::vector<Incident> &incidents)
    {
        world.change(incidents);
        world.incidents.announceNow();
    }
    // Whatever is due by then has been told when this is over.
    void pass(std::chrono::seconds time)
    {
        world.clock.advance(time);
        QTest::qWait(20); // ticks of 1 ms
    }
};

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereAtFirstIsNoNews();
    void oneIsToldByName();
    void manyAreToldTogether();
    void milderOnesAreNot();
    void oneThatBecomesWorseIs();
    void whatOneDoesOneselfIsNoNews();
    void nothingIsToldAgainAfterTheServiceWasReadAnew();
    void whatIsOverBeforeItIsToldIsNotTold();
    void nothingOfACustomerWhileLocked();
    void aPauseHoldsItBack();
    void unseenOnesAreCounted();
    void signingOutTakesEverythingBack();
    void theTrayShowsANumber();
    void aClickOpensTheIncident();
    void theDialogMakesRulesThatAreKept();
    void entriesAndTitleBelongToTheWindow();
};

void TestNotifier::whatIsThereAtFirstIsNoNews()
{
    Stage stage; // one of the three is critical
    stage.pass(2min);
    stage.come({stage.world.served.front()});
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 0);
    QCOMPARE(stage.notifier->unseenCritical(), 0);
}

void TestNotifier::oneIsToldByName()
{
    Stage stage;
    Incident one = stage.critical();
    one.rooms = {{.id = RoomId(u"r"_s), .displayName = u"Rainier"_s}};
    stage.come({one});
    QTest::qWait(20);
    QCOMPARE(stage.delivery.shown.size(), 0); // others may come within the minute
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    QCOMPARE(stage.delivery.shown[0].title, u"Critical at Contoso"_s);
    QCOMPARE(stage.delivery.shown[0].text, u"Rainier – Sign-in failed"_s);
    stage.pass(1h);
    QCOMPARE(stage.delivery.shown.size(), 1);
}

void TestNotifier::manyAreToldTogether()
{
    Stage stage;
    std::vector<Incident> many;
    for (int i = 0; i < 12; ++i) {
        many.push_back(stage.critical());
        if (i % 2 == 0) {
            many.back().customer = examples::northwind();
            many.back().customerName = u"Northwind"_s;
        }
    }
    many[3].assignee = PersonRef{.id = examples::help().id, .displayName = u"Hanna Help"_s}; // in two views: one
    stage.come(many);
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    QVERIFY2(stage.delivery.shown[0].title.startsWith(u"12 "), qPrintable(stage.delivery.shown[0].title));
    QVERIFY(stage.delivery.shown[0].title.contains(u"at 2 "));
    QCOMPARE(stage.delivery.shown[0].text, u"12 Critical"_s);
}

void TestNotifier::milderOnesAreNot()
{
    Stage stage;
    Incident important = stage.critical();
    important.severity = Severity::Important;
    Incident watched = stage.critical();
    watched.displayStatus = DisplayStatus::Watching; // in neither view
    stage.come({important, watched});
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 0);
}

void TestNotifier::oneThatBecomesWorseIs()
{
    Stage stage;
    Incident one = stage.critical();
    one.severity = Severity::Important;
    stage.come({one});
    stage.pass(2min);
    one.severity = Severity::Critical;
    ++one.revision;
    stage.come({one});
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
}

void TestNotifier::whatOneDoesOneselfIsNoNews()
{
    Stage stage; // the first is critical and nobody's
    QSignalSpy finished(&stage.world.commands, &CommandBus::finished);
    stage.world.table().setFocus();
    QVERIFY(stage.world.page->openIncident(stage.world.served.front().id));
    stage.world.action("incident.assignToMe")->trigger();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished[0][0].value<CommandOutcome>().succeeded());
    stage.world.incidents.announceNow();
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 0);
}

void TestNotifier::nothingIsToldAgainAfterTheServiceWasReadAnew()
{
    Stage stage;
    const Incident one = stage.critical();
    stage.world.served.push_back(one);
    stage.come({one});
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    stage.world.incidents.remove({one.id});
    stage.world.incidents.announceNow();
    stage.come({one});
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 1);
}

void TestNotifier::whatIsOverBeforeItIsToldIsNotTold()
{
    Stage stage;
    Incident one = stage.critical();
    const Incident gone = stage.critical();
    stage.come({one, gone});
    one.displayStatus = DisplayStatus::Resolved;
    one.state = IncidentState::Resolved;
    ++one.revision;
    stage.come({one});
    stage.world.incidents.remove({gone.id});
    stage.world.incidents.announceNow();
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 0);
    QCOMPARE(stage.notifier->unseenCritical(), 0);
}

void TestNotifier::nothingOfACustomerWhileLocked()
{
    Stage stage;
    const int before = stage.delivery.withdrawn;
    stage.lock->lock();
    QVERIFY(stage.lock->isLocked());
    QCOMPARE(stage.delivery.withdrawn, before + 1); // what was shown earlier could still be read
    stage.come({stage.critical()});
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    const QString words = stage.delivery.shown[0].title + stage.delivery.shown[0].text;
    QVERIFY(words.contains(u'1'));
    QVERIFY2(!words.contains(u"Contoso") && !words.contains(u"Sign-in"), qPrintable(words));

    NotificationRules rules = stage.notifier->rules();
    rules.whileLocked = NotificationRules::WhileLocked::Nothing;
    stage.notifier->setRules(rules);
    stage.come({stage.critical()});
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 1);
    stage.lock->systemUnlocked();
    QTRY_COMPARE(stage.delivery.shown.size(), 2);
    QCOMPARE(stage.delivery.shown[1].title, u"Critical at Contoso"_s);
}

void TestNotifier::aPauseHoldsItBack()
{
    Stage stage;
    stage.notifier->pauseForAnHour();
    stage.come({stage.critical()});
    stage.pass(30min);
    QVERIFY(stage.notifier->isPaused());
    QCOMPARE(stage.delivery.shown.size(), 0);
    stage.pass(30min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    QTRY_VERIFY(!stage.notifier->isPaused());
    stage.notifier->pauseUntilTomorrow();
    stage.come({stage.critical()});
    stage.pass(18h); // it was past eleven in the morning
    QCOMPARE(stage.delivery.shown.size(), 1);
    stage.notifier->resume();
    QTRY_COMPARE(stage.delivery.shown.size(), 2);
}

void TestNotifier::unseenOnesAreCounted()
{
    Stage stage;
    QSignalSpy changed(stage.notifier.get(), &Notifier::unseenChanged);
    const Incident one = stage.critical();
    stage.come({one, stage.critical()});
    QCOMPARE(stage.notifier->unseenCritical(), 2);
    stage.world.incidents.remove({one.id});
    stage.world.incidents.announceNow();
    QCOMPARE(stage.notifier->unseenCritical(), 1);
    stage.notifier->setLookedAt(true);
    QCOMPARE(stage.notifier->unseenCritical(), 0);
    stage.come({stage.critical()});
    QCOMPARE(stage.notifier->unseenCritical(), 0);
    QCOMPARE(changed.last()[0].toInt(), 0);
}

void TestNotifier::signingOutTakesEverythingBack()
{
    Stage stage;
    stage.come({stage.critical()});
    QCOMPARE(stage.notifier->unseenCritical(), 1);
    const int before = stage.delivery.withdrawn;
    stage.world.session.signOut();
    QTRY_COMPARE(stage.world.session.state(), Session::State::SignedOut);
    QVERIFY(stage.delivery.withdrawn > before);
    QCOMPARE(stage.notifier->unseenCritical(), 0);
    for (int i = 0; i < 5; ++i)
        stage.world.served.push_back(stage.critical());
    stage.world.signIn();
    QTRY_COMPARE(stage.world.sync.status().state, SyncStatus::State::Live);
    QVERIFY(stage.world.incidents.size() > 5);
    stage.world.incidents.announceNow();
    stage.pass(2min);
    QCOMPARE(stage.delivery.shown.size(), 0); // a first read
    stage.come({stage.critical()});
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
}

void TestNotifier::theTrayShowsANumber()
{
    const auto picture = [](int number) { return Tray::iconWith(number).pixmap(64, 64).toImage(); };
    QCOMPARE(picture(0), Theme::appIcon().pixmap(64, 64).toImage());
    QVERIFY(picture(1) != picture(0));
    QVERIFY(picture(2) != picture(1));
    QCOMPARE(picture(10), picture(200)); // 9+
}

void TestNotifier::aClickOpensTheIncident()
{
    Stage stage;
    QSignalSpy wanted(stage.notifier.get(), &Notifier::openWanted);
    const Incident one = stage.critical();
    stage.come({one});
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    Q_EMIT stage.delivery.opened(stage.delivery.lastId);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<IncidentId>(), one.id);
    QCOMPARE(wanted[0][1].toString(), u"needsAction"_s);
    Q_EMIT stage.delivery.snoozeWanted();
    QVERIFY(stage.notifier->isPaused());
}

void TestNotifier::theDialogMakesRulesThatAreKept()
{
    Stage stage;
    auto *dialog = new NotificationsDialog(
        stage.notifier->rules(),
        {{.id = u"needsAction"_s, .name = u"Needs action"_s}, {.id = u"all"_s, .name = u"All"_s}}, stage.world.theme,
        stage.world.window.get());
    connect(dialog, &NotificationsDialog::chosen, stage.notifier.get(), &Notifier::setRules);
    dialog->open();
    QVERIFY(dialog->findChild<QCheckBox *>(u"notify.needsAction"_s)->isChecked());
    auto *from = dialog->findChild<QComboBox *>(u"notifyFrom.all"_s);
    QVERIFY(!from->isEnabled());
    dialog->findChild<QCheckBox *>(u"notify.all"_s)->click();
    QVERIFY(from->isEnabled());
    from->setCurrentIndex(from->findData(static_cast<int>(Severity::Important)));
    dialog->findChild<QCheckBox *>(u"notifyNames"_s)->click();
    auto *end = dialog->findChild<QComboBox *>(u"notifyQuietEnd"_s);
    QCOMPARE(end->currentData().toTime(), QTime(7, 0));
    end->setCurrentIndex(end->findData(QTime(6, 30)));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveNotifications"_s), Qt::LeftButton);
    QCOMPARE(stage.notifier->rules().of(u"all"_s), (ViewNotice{.on = true, .from = Severity::Important}));
    QVERIFY(!stage.notifier->rules().names);
    QCOMPARE(stage.notifier->rules().quiet.end, QTime(6, 30));
    const Notifier next(stage.world.context, stage.world.page->views(), *stage.lock, *stage.world.settings,
                        stage.delivery, QTimeZone::utc());
    QCOMPARE(next.rules(), stage.notifier->rules());

    Incident important = stage.critical();
    important.severity = Severity::Important;
    stage.come({important});
    stage.pass(1min);
    QTRY_COMPARE(stage.delivery.shown.size(), 1);
    QVERIFY(!stage.delivery.shown[0].title.contains(u"Contoso"));
    stage.world.settings->sync();
    QFile kept(stage.world.settings->fileName());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray text = kept.readAll();
    QVERIFY(text.contains("rules"));
    QVERIFY(!text.contains("Contoso") && !text.contains(important.id.text().toUtf8()));
}

void TestNotifier::entriesAndTitleBelongToTheWindow()
{
    Stage stage;
    ActionRegistry actions;
    Scope scope;
    IncidentsWorld &world = stage.world;
    const ConsoleContext context{world.session, world.sync,  world.commands, world.incidents,
                                 world.tenants, world.reads, actions,        world.theme,
                                 scope,         world.local, world.snoozes,  world.clock};
    MainWindow window(context, *stage.world.settings, u"https://service.example"_s);
    auto *page = new IncidentsPage(context, *stage.world.settings);
    window.addPage(page, u"incidents"_s, u"Incidents"_s, u"incidents"_s, {});
    Notifications notifications(context, *page, window, *stage.lock, *stage.world.settings);
    notifications.notifier().setLookedAt(false);
    QTRY_COMPARE(stage.world.sync.status().state, SyncStatus::State::Live);
    stage.come({stage.critical()});
    QCOMPARE(window.windowTitle(), u"(1) Roomwarden"_s);
    notifications.notifier().setLookedAt(true);
    QCOMPARE(window.windowTitle(), u"Roomwarden"_s);
    QVERIFY(!actions.action(u"file.notifications.resume"_s)->isEnabled());
    actions.action(u"file.notifications.pauseHour"_s)->trigger();
    QVERIFY(actions.action(u"file.notifications.resume"_s)->isEnabled());
    actions.action(u"file.notifications.rules"_s)->trigger();
    QVERIFY(window.findChild<NotificationsDialog *>());
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
