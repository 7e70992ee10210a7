// Putting incidents aside in the page: by key, until something, out of the list and back into it.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/incidentactions.h"
#include "ui/incidents/viewwatch.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/badge.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSnoozing : public QObject
{
    Q_OBJECT

    static QMenu *menu(const IncidentsWorld &world)
    {
        QMenu *shown = nullptr;
        for (QMenu *each : world.page->findChildren<QMenu *>(u"snoozeMenu"_s)) {
            if (each->isVisible())
                shown = each;
        }
        return shown;
    }
    static void choose(const IncidentsWorld &world, Qt::Key letter)
    {
        QTest::keyClick(&world.table(), Qt::Key_S);
        QTRY_VERIFY(menu(world));
        QTest::keyClick(menu(world), letter);
        QTRY_VERIFY(!menu(world));
        // Without a window manager nobody does it.
        world.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
    }
    static QString badges(const IncidentsWorld &world)
    {
        QStringList words;
        for (const Badge *badge : world.detail().findChildren<Badge *>()) {
            if (badge->isVisible())
                words << badge->content().text;
        }
        return words.join(u'|');
    }
    static void show(const IncidentsWorld &world, IncidentViews::Index view)
    {
        world.page->findChild<IncidentList *>()->setView(view);
    }
    // Something else changes: time is looked at again.
    static void nudge(IncidentsWorld &world)
    {
        ++world.served[0].noteCount;
        ++world.served[0].revision;
        world.change({world.served[0]});
    }
    static QString tab(const IncidentsWorld &world, IncidentViews::Index view)
    {
        return world.find<QTabBar>("incidentViews")->tabText(view);
    }

private Q_SLOTS:
    void itLeavesTheListForItsViewAndTheNextOneIsCurrent()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        const QString titles = world.titles().join(u'|');
        world.table().moveTo(1);
        const IncidentId snoozed = world.model().incidentAt(1).id;
        const IncidentId next = world.model().incidentAt(2).id;
        choose(world, Qt::Key_H);
        QTRY_COMPARE(world.model().rowCount(), 2);
        QVERIFY(world.model().rowOf(snoozed) < 0);
        QCOMPARE(world.model().incidentAt(world.table().currentRow()).id, next);
        QVERIFY2(tab(world, IncidentViews::Snoozed).contains(u'1'), qPrintable(tab(world, IncidentViews::Snoozed)));
        QVERIFY(tab(world, IncidentViews::All).contains(u'2'));
        show(world, IncidentViews::Snoozed);
        QTRY_COMPARE(world.model().rowCount(), 1);
        QCOMPARE(world.model().incidentAt(0).id, snoozed);
        show(world, IncidentViews::All);
        world.clock.advance(1h);
        nudge(world);
        QTRY_COMPARE(world.titles().join(u'|'), titles);
    }

    void theDetailSaysUntilWhen()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        world.table().moveTo(1);
        choose(world, Qt::Key_W);
        show(world, IncidentViews::Snoozed);
        QTRY_COMPARE(world.model().rowCount(), 1);
        world.table().moveTo(0);
        QTRY_VERIFY(badges(world).contains(u"Snoozed until it gets worse"_s));
        QTest::keyClick(&world.table(), Qt::Key_S, Qt::ShiftModifier);
        QTRY_COMPARE(world.model().rowCount(), 0);
        show(world, IncidentViews::All);
        QTRY_COMPARE(world.model().rowCount(), 3);
        world.table().moveTo(1);
        QTRY_VERIFY(!badges(world).contains(u"Snoozed"_s));
    }

    void severalAtOnceAreTakenBackTogether()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        world.table().selectAll();
        choose(world, Qt::Key_C);
        QTRY_COMPARE(world.model().rowCount(), 0);
        QCOMPARE(world.snoozes.undoable(), 3);
        world.snoozes.undo();
        QTRY_COMPARE(world.model().rowCount(), 3);
    }

    void anyOtherTimeIsAskedFor()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        world.table().moveTo(0);
        const Incident incident = world.model().incidentAt(0);
        QTest::keyClick(&world.table(), Qt::Key_S);
        QTRY_VERIFY(menu(world));
        // Not by its letter: without a window manager the list would get the key.
        for (QAction *entry : menu(world)->actions()) {
            if (entry->text().contains(u"&date"_s))
                entry->trigger();
        }
        QTRY_VERIFY(world.find<QDialog>("snoozeUntil"));
        auto *dialog = world.find<QDialog>("snoozeUntil");
        auto *time = dialog->findChild<QDateTimeEdit *>();
        QVERIFY(time->minimumDateTime() > world.clock.now().toLocalTime());
        QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(incident.title));
        QVERIFY(IncidentsWorld::wordsIn(*dialog).contains(incident.customerName));
        world.table().moveTo(2); // the question was about another one
        const QDateTime wanted = world.clock.now().addDays(3);
        time->setDateTime(wanted.toLocalTime());
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault()) // what Enter does
                button->click();
        }
        QTRY_VERIFY(world.snoozes.find(incident.id));
        QCOMPARE(world.snoozes.find(incident.id)->end.time.toSecsSinceEpoch(), wanted.toSecsSinceEpoch());
    }

    void INV_22_theQuestionGoesWithTheAccess()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        world.table().moveTo(1);
        QTest::keyClick(&world.table(), Qt::Key_S);
        QTRY_VERIFY(menu(world));
        Q_EMIT world.sync.accessEnding(world.model().incidentAt(1).customer);
        QTRY_VERIFY(!menu(world));
    }

    void ofTooManyNoneIsSnoozed()
    {
        IncidentsWorld world;
        world.served = world.many(static_cast<int>(IncidentActions::mostAtOnce) + 1);
        world.start();
        show(world, IncidentViews::All);
        QTRY_COMPARE(world.model().rowCount(), static_cast<int>(IncidentActions::mostAtOnce) + 1);
        world.table().moveTo(0);
        world.table().selectAll();
        const QString reason = ActionRegistry::reason(world.action("incident.snooze"));
        QVERIFY2(reason.contains(u"at most"_s), qPrintable(reason));
        QVERIFY(!world.action("incident.endSnooze")->isEnabled());
    }

    void whatCannotBeSnoozedSaysWhy()
    {
        IncidentsWorld world;
        world.serveThree();
        world.served[0].displayStatus = DisplayStatus::Closed;
        world.start();
        QVERIFY(ActionRegistry::reason(world.action("incident.snooze")).contains(u"Select an incident"_s));
        show(world, IncidentViews::All);
        world.table().moveTo(world.model().rowOf(world.served[0].id));
        QCOMPARE(ActionRegistry::reason(world.action("incident.snooze")), u"It is over already."_s);
        world.table().moveTo(world.model().rowOf(world.served[1].id));
        QVERIFY(world.action("incident.snooze")->isEnabled());
        QCOMPARE(ActionRegistry::reason(world.action("incident.endSnooze")), u"It is not snoozed."_s);
    }

    void aLinkLeadsToASnoozedOne()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        world.table().moveTo(1);
        const IncidentId id = world.model().incidentAt(1).id;
        choose(world, Qt::Key_W);
        QTRY_COMPARE(world.model().rowCount(), 2);
        QVERIFY(world.page->openIncident(id));
        QTRY_COMPARE(world.model().rowCount(), 1);
        QTRY_COMPARE(world.detail().incident().id, id);
    }

    void whatComesBackByItselfIsNews()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        QTRY_COMPARE(world.sync.status().state, SyncStatus::State::Live);
        ViewWatch watch(world.context, world.page->views());
        watch.setRules({.views = {{u"needsAction"_s, {.on = true, .from = Severity::Recommended}}}});
        QSignalSpy entered(&watch, &ViewWatch::entered);
        QSignalSpy left(&watch, &ViewWatch::left);
        const Incident signal = world.served[1];
        world.snoozes.snooze({signal, world.served[2]}, {.time = world.clock.now().addSecs(3600)});
        QCOMPARE(left.count(), 2);
        world.snoozes.endNow({signal.id}); // by hand
        QCOMPARE(entered.count(), 0);
        world.clock.advance(1h);
        nudge(world);
        world.snoozes.snooze({signal}, {.kind = SnoozeEnd::Kind::Change});
        QTRY_COMPARE(entered.count(), 1);
        QCOMPARE(entered.first().first().value<News>().incident, world.served[2].id);
    }

    void itsTabTakesRoomOnlyWhileItIsOfUse()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        const auto *tabs = world.find<QTabBar>("incidentViews");
        QVERIFY(!tabs->isTabVisible(IncidentViews::Snoozed));
        show(world, IncidentViews::ResolvedToday);
        world.action("view.list.nextView")->trigger();
        QCOMPARE(tabs->currentIndex(), static_cast<int>(IncidentViews::All));
        world.snoozes.snooze({world.served[1]}, {.kind = SnoozeEnd::Kind::Worse});
        QTRY_VERIFY(tabs->isTabVisible(IncidentViews::Snoozed));
        world.action("view.list.previousView")->trigger();
        QCOMPARE(tabs->currentIndex(), static_cast<int>(IncidentViews::Snoozed));
        world.snoozes.endNow({world.served[1].id});
        QVERIFY(tabs->isTabVisible(IncidentViews::Snoozed)); // one is looking at it
        world.action("view.list.nextView")->trigger();
        QTRY_VERIFY(!tabs->isTabVisible(IncidentViews::Snoozed));
    }

    void whatWasJustActedOnLeavesAsWell()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        show(world, IncidentViews::All);
        world.table().moveTo(1);
        const Incident incident = world.model().incidentAt(1);
        QTest::keyClick(&world.table(), Qt::Key_M);
        QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 1);
        world.table().moveTo(world.model().rowOf(incident.id));
        choose(world, Qt::Key_4);
        QTRY_VERIFY(world.model().rowOf(incident.id) < 0);
    }
};

QTEST_MAIN(TestSnoozing)
#include "tst_snoozing.moc"
