// The incident list in a real window: what it shows, walking by keys alone, and standing still while data changes.
#include "tests/support/accessibilitywalk.h"
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/newrowspill.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentlist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatNeedsActionFirst();
    void viewsCountWhatTheyShow();
    void keysWalkTheListAlone();
    void singleLettersCanBeSwitchedOff();
    void whatIsLookedAtStandsStillWhileRowsArriveAbove();
    void rowsBelowTheWindowAreNotAnnounced();
    void aRowThatGoesAwayIsNotReplacedUnderTheHand();
    void theModelNeverResets();
    void resolvedRowsCountFromTheirResolution();
    void sortingAndColumnsAreRemembered();
    void aNarrowListFoldsColumnsInsteadOfScrolling();
    void everyControlHasANameAndIsReached();
    void theRowSpeaksAsOneSentence();
    void walkingBuildsNoDetailInTheSameEvent();
};

void tst_incidentlist::showsWhatNeedsActionFirst()
{
    IncidentsWorld world;
    world.served = world.many(20);
    world.start();
    QVERIFY(world.model().rowCount() > 0);
    for (int row = 0; row < world.model().rowCount(); ++row)
        QCOMPARE(world.model().statusAt(row), DisplayStatus::NeedsAction);
    QCOMPARE(world.model().severityAt(0), Severity::Critical);
    QVERIFY(world.table().hasFocus());
}

void tst_incidentlist::viewsCountWhatTheyShow()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    auto *tabs = world.find<QTabBar>("incidentViews");
    for (int view = 0; view < tabs->count(); ++view) {
        tabs->setCurrentIndex(view);
        const QString count = QLocale().toString(world.model().rowCount());
        QVERIFY2(tabs->tabText(view).endsWith(u' ' + count), qPrintable(tabs->tabText(view) + u" shows "_s + count));
    }
    tabs->setCurrentIndex(IncidentViews::MyQueue);
    const int mine = world.model().rowCount();
    Incident another = world.incident(u"7B0001-AAAAAA"_s, u"Mine from now on"_s, 5);
    another.assignee = PersonRef{.id = examples::help().id, .displayName = u"Hanna Help"_s};
    tabs->setCurrentIndex(IncidentViews::All);
    world.change({another});
    QVERIFY(tabs->tabText(IncidentViews::MyQueue).endsWith(u' ' + QLocale().toString(mine + 1)));
}

void tst_incidentlist::keysWalkTheListAlone()
{
    IncidentsWorld world;
    world.served = world.many(60);
    world.start();
    IncidentTableView &table = world.table();
    QTest::keyClick(&table, Qt::Key_J);
    QCOMPARE(table.currentRow(), 0);
    QTest::keyClick(&table, Qt::Key_J);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentRow(), 2);
    QTest::keyClick(&table, Qt::Key_K);
    QCOMPARE(table.currentRow(), 1);
    QTest::keyClick(&table, Qt::Key_End);
    QCOMPARE(table.currentRow(), world.model().rowCount() - 1);
    QTest::keyClick(&table, Qt::Key_Home);
    QCOMPARE(table.currentRow(), 0);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table.selectedRows(), (QList<int>{0, 1, 2}));
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(table.selectedRows(), (QList<int>{0, 1}));
    QTest::keyClick(&table, Qt::Key_Escape);
    QCOMPARE(table.selectedRows(), QList<int>{2});
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table.selectedRows().size(), world.model().rowCount());
    QVERIFY(world.page->statusText().contains(u"selected"_s));
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY(world.detail().isVisible());
    QTest::keyClick(&table, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(world.find<QTabBar>("incidentViews")->currentIndex(), 1);
    QTest::keyClick(&table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(world.filter().hasFocus());
}

void tst_incidentlist::singleLettersCanBeSwitchedOff()
{
    IncidentsWorld world;
    world.served = world.many(20);
    world.start();
    world.table().moveTo(0);
    world.action("view.keys.singleLetters")->trigger();
    QTest::keyClick(&world.table(), Qt::Key_J);
    QCOMPARE(world.table().currentRow(), 0);
    QTest::keyClick(&world.table(), Qt::Key_Down);
    QCOMPARE(world.table().currentRow(), 1);
    world.action("view.keys.singleLetters")->trigger();
    QTest::keyClick(&world.table(), Qt::Key_J);
    QCOMPARE(world.table().currentRow(), 2);
}

void tst_incidentlist::whatIsLookedAtStandsStillWhileRowsArriveAbove()
{
    IncidentsWorld world;
    world.served = world.many(120);
    world.start();
    IncidentTableView &table = world.table();
    table.moveTo(30);
    const IncidentId current = world.model().idAt(30);
    const int y = table.rowViewportPosition(30);
    auto *pill = world.find<NewRowsPill>("newRowsPill");
    QVERIFY(!pill->isVisible());

    std::vector<Incident> arriving;
    for (int number = 0; number < 7; ++number) {
        Incident one = world.incident(u"7C000%1-NEWONE"_s.arg(number), u"Arrived"_s, 0);
        one.severity = Severity::Critical;
        arriving.push_back(one);
    }
    world.change(arriving);
    QCOMPARE(world.model().idAt(table.currentRow()), current);
    QCOMPARE(table.currentRow(), 37);
    QCOMPARE(table.selectedRows(), QList<int>{37});
    QTRY_COMPARE(table.rowViewportPosition(37), y);
    QTRY_VERIFY(pill->isVisible());
    QCOMPARE(pill->count(), 7);

    Incident worse = world.model().incidentAt(60); // moves up, past the current one
    ++worse.revision;
    worse.severity = Severity::Critical;
    worse.created = world.clock.now();
    world.change({worse});
    QCOMPARE(world.model().idAt(table.currentRow()), current);
    QTRY_COMPARE(table.rowViewportPosition(table.currentRow()), y);
    QCOMPARE(pill->count(), 7); // it moved, it did not come

    QTest::keyClick(&table, Qt::Key_Home);
    QVERIFY(!pill->isVisible());
    QCOMPARE(table.currentRow(), 0);
}

void tst_incidentlist::rowsBelowTheWindowAreNotAnnounced()
{
    IncidentsWorld world;
    world.served = world.many(120);
    world.start();
    world.table().moveTo(30);
    Incident mild = world.incident(u"7C0001-NEWONE"_s, u"Arrived"_s, 90000);
    mild.severity = Severity::Recommended;
    world.change({mild});
    QVERIFY(!world.find<NewRowsPill>("newRowsPill")->isVisible());
}

void tst_incidentlist::aRowThatGoesAwayIsNotReplacedUnderTheHand()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    world.table().moveTo(3);
    const Incident read = world.model().incidentAt(3);
    const IncidentId next = world.model().idAt(4);
    QTRY_COMPARE(world.detail().incident().id, read.id);
    Incident healed = read;
    ++healed.revision;
    healed.displayStatus = DisplayStatus::Resolved;
    healed.state = IncidentState::Resolved;
    world.change({healed});
    QCOMPARE(world.model().rowOf(read.id), -1);
    QCOMPARE(world.table().currentRow(), -1);
    QCOMPARE(world.detail().incident().id, read.id); // what is read stays
    QCOMPARE(world.detail().incident().displayStatus, DisplayStatus::Resolved);
    QTest::keyClick(&world.table(), Qt::Key_J);
    QCOMPARE(world.model().idAt(world.table().currentRow()), next);
    QTRY_COMPARE(world.detail().incident().id, next);
}

void tst_incidentlist::theModelNeverResets()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    QSignalSpy resets(&world.model(), &QAbstractItemModel::modelReset);
    world.change(world.many(60));
    world.filter().setText(u"camera"_s);
    world.filter().clear();
    world.action("view.list.nextView")->trigger();
    world.table().horizontalHeader()->setSortIndicator(IncidentTableModel::RoomColumn, Qt::DescendingOrder);
    world.incidents.remove({world.model().idAt(0), world.model().idAt(2)});
    world.incidents.announceNow();
    world.scope.setCustomer(examples::contoso());
    world.scope.setAllCustomers();
    QCOMPARE(resets.count(), 0);
}

void tst_incidentlist::resolvedRowsCountFromTheirResolution()
{
    IncidentsWorld world;
    Incident old = world.incident(u"7B0001-AAAAAA"_s, u"Old and just resolved"_s, 60 * 24 * 9);
    old.state = IncidentState::Resolved;
    old.displayStatus = DisplayStatus::Resolved;
    old.resolved = world.clock.now().addSecs(-3600);
    Incident older = old;
    older.id = IncidentId(u"7B0002-AAAAAA"_s);
    older.title = u"Resolved the day before yesterday"_s;
    older.resolved = world.clock.now().addDays(-2);
    world.served = {old, older, world.incident(u"7B0003-AAAAAA"_s, u"Still open"_s, 5)};
    world.start();
    world.find<QTabBar>("incidentViews")->setCurrentIndex(IncidentViews::ResolvedToday);
    QCOMPARE(world.titles(), QStringList{u"Old and just resolved"_s});
}

void tst_incidentlist::sortingAndColumnsAreRemembered()
{
    IncidentsWorld world;
    world.served = world.many(20);
    world.start(QSize(1600, 800));
    world.action("view.detail.preview")->trigger();
    IncidentTableView &table = world.table();
    table.horizontalHeader()->setSortIndicator(IncidentTableModel::RoomColumn, Qt::DescendingOrder);
    QCOMPARE(world.model().sortColumn(), int(IncidentTableModel::RoomColumn));
    table.columns().setWanted(IncidentTableModel::AssigneeColumn, false);
    table.columns().setWanted(IncidentTableModel::TicketColumn, true);
    table.horizontalHeader()->resizeSection(IncidentTableModel::CustomerColumn, 222);
    table.horizontalHeader()->moveSection(table.horizontalHeader()->visualIndex(IncidentTableModel::AgeColumn), 0);
    world.action("view.density.compact")->trigger();

    world.window.reset();
    IncidentsWorld again;
    again.settings->sync();
    for (const QString &key : world.settings->allKeys())
        again.settings->setValue(key, world.settings->value(key));
    again.served = world.served;
    again.start(QSize(1600, 800));
    const QHeaderView *header = again.table().horizontalHeader();
    QCOMPARE(again.model().sortColumn(), int(IncidentTableModel::RoomColumn));
    QCOMPARE(again.model().sortOrder(), Qt::DescendingOrder);
    QVERIFY(header->isSectionHidden(IncidentTableModel::AssigneeColumn));
    QVERIFY(!header->isSectionHidden(IncidentTableModel::TicketColumn));
    QCOMPARE(header->sectionSize(IncidentTableModel::CustomerColumn), 222);
    QCOMPARE(header->visualIndex(IncidentTableModel::AgeColumn), 0);
    QCOMPARE(again.table().rowHeight(0), 22);
    QVERIFY(!again.detail().isVisible());
}

void tst_incidentlist::aNarrowListFoldsColumnsInsteadOfScrolling()
{
    IncidentsWorld world;
    world.served = world.many(20);
    for (const int width : {1280, 1024, 860, 640}) {
        IncidentsWorld sized;
        sized.served = world.served;
        sized.start(QSize(width, 700));
        const QHeaderView *header = sized.table().horizontalHeader();
        QVERIFY2(header->length() <= sized.table().viewport()->width(), qPrintable(QString::number(width)));
        QVERIFY(header->sectionSize(IncidentTableModel::TitleColumn) >= 200);
        QVERIFY(!header->isSectionHidden(IncidentTableModel::SeverityColumn));
    }
}

void tst_incidentlist::everyControlHasANameAndIsReached()
{
    IncidentsWorld world;
    world.served = world.many(20);
    world.start();
    world.filter().setText(u"severity:critical"_s);
    world.table().moveTo(0);
    QTRY_VERIFY(world.wordsIn(world.detail()).contains(u"Recommended action"_s));
    QCOMPARE(AccessibilityWalk::unnamed(*world.window), QStringList());
    QCOMPARE(AccessibilityWalk::unreachable(*world.window), QStringList());
    QList<QAction *> actions;
    for (const ActionRegistry::Entry &entry : world.actions.entries())
        actions.append(entry.action);
    QCOMPARE(AccessibilityWalk::keysGivenTwice(actions), QStringList());
}

void tst_incidentlist::theRowSpeaksAsOneSentence()
{
    IncidentsWorld world;
    world.served = world.many(20);
    world.start();
    world.table().moveTo(1);
    const QString sentence = world.table().currentIndex().data(Qt::AccessibleTextRole).toString();
    const Incident incident = world.model().incidentAt(1);
    for (const QString &part : {incident.title, incident.customerName, incident.rooms.front().displayName})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    const QString position = u"2 of %1"_s.arg(QLocale().toString(world.model().rowCount()));
    QCOMPARE(world.table().currentIndex().data(Qt::AccessibleDescriptionRole).toString(), position);
    QTRY_COMPARE(world.find<QLabel>("detailPosition")->text(), position);
}

void tst_incidentlist::walkingBuildsNoDetailInTheSameEvent()
{
    IncidentsWorld world;
    world.served = world.many(20);
    world.start();
    world.table().moveTo(0);
    QTRY_COMPARE(world.detail().incident().id, world.model().idAt(0));
    QTest::keyClick(&world.table(), Qt::Key_Down);
    QCOMPARE(world.table().currentRow(), 1);
    QCOMPARE(world.detail().incident().id, world.model().idAt(0));
    QTRY_COMPARE(world.detail().incident().id, world.model().idAt(1));
    // What is opened is what is shown from there on: the keys that follow belong to it.
    QTest::keyClick(&world.table(), Qt::Key_Down);
    QTest::keyClick(&world.table(), Qt::Key_Return);
    QCOMPARE(world.detail().incident().id, world.model().idAt(2));
}

QTEST_MAIN(tst_incidentlist)
#include "tst_incidentlist.moc"
