// Views and groups of the incident list, as a technician makes, keeps and folds them.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/viewbook.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QTabBar>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

void giveName(const IncidentsWorld &world, const QString &name)
{
    auto *dialog = world.find<QInputDialog>("viewName");
    QVERIFY(dialog);
    dialog->setTextValue(name);
    dialog->accept();
}

} // namespace

class TestIncidentViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewIsKeptWithAllThatBelongsToIt();
    void aChangedFilterShowsUntilItIsSaved();
    void viewsAreRenamedAndDeleted();
    void aViewGoesToAColleagueAsAFile();
    void whatIsNoFileOfViewsAddsNothing();
    void groupsAreWorkedWithTheKeyboard();
    void nothingIsDoneToAHeader();
};

void TestIncidentViews::aViewIsKeptWithAllThatBelongsToIt()
{
    IncidentsWorld world;
    world.served = world.many(60);
    world.start();
    world.filter().setText(u"severity:critical,important"_s);
    QTest::keyClick(&world.table(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    giveName(world, u"Morning & noon"_s);
    auto *tabs = world.find<QTabBar>("incidentViews");
    QCOMPARE(tabs->count(), IncidentViews::Count + 1);
    QCOMPARE(tabs->currentIndex(), static_cast<int>(IncidentViews::Count));
    world.action("view.density.compact")->trigger();
    world.action("view.group.customer")->trigger();
    world.table().horizontalHeader()->setSortIndicator(IncidentTableModel::TitleColumn, Qt::DescendingOrder);
    world.table().columns().setWanted(IncidentTableModel::TicketColumn, true);
    world.table().horizontalHeader()->moveSection(0, 2);
    const QStringList shown = world.titles();
    QVERIFY(shown.size() > 2);

    tabs->setCurrentIndex(IncidentViews::All); // a view of its own
    QCOMPARE(world.filter().text(), QString());
    QCOMPARE(world.model().grouping(), Grouping::None);
    QCOMPARE(world.model().sortColumn(), -1);
    QCOMPARE(world.table().density(), RowDensity::Normal);
    QVERIFY(!world.table().columns().isWanted(IncidentTableModel::TicketColumn));
    tabs->setCurrentIndex(IncidentViews::Count);
    QCOMPARE(world.titles(), shown);

    IncidentsWorld again; // after a restart
    again.settings = std::make_unique<QSettings>(world.settings->fileName(), QSettings::IniFormat);
    world.settings->sync();
    again.served = world.served;
    again.start();
    QVERIFY(again.find<QTabBar>("incidentViews")->tabText(IncidentViews::Count).startsWith(u"Morning && noon"_s));
    QCOMPARE(again.find<QTabBar>("incidentViews")->currentIndex(), static_cast<int>(IncidentViews::Count));
    QCOMPARE(again.filter().text(), u"severity:critical,important"_s);
    QCOMPARE(again.titles(), shown);
    QCOMPARE(again.table().density(), RowDensity::Compact);
    QCOMPARE(again.model().grouping(), Grouping::Customer);
    QCOMPARE(again.table().columns().states(), world.table().columns().states());
    QVERIFY(again.action("view.density.compact")->isChecked());
    QVERIFY(again.action("view.group.customer")->isChecked());
}

void TestIncidentViews::aChangedFilterShowsUntilItIsSaved()
{
    IncidentsWorld world;
    world.served = world.many(60);
    world.start();
    world.filter().setText(u"severity:critical"_s);
    world.action("view.save")->trigger(); // what everybody has stays as it is: a name is asked for
    giveName(world, u"Critical"_s);
    auto *tabs = world.find<QTabBar>("incidentViews");
    const auto tab = [&] { return tabs->tabText(IncidentViews::Count); };
    QVERIFY(!tab().contains(u'*'));
    QVERIFY(!world.action("view.save")->isEnabled());
    QVERIFY(!tabs->tabText(IncidentViews::NeedsAction).contains(u'*'));

    world.filter().setText(u"severity:warning"_s);
    QVERIFY(tab().startsWith(u"Critical*"_s));
    tabs->setCurrentIndex(IncidentViews::All);
    tabs->setCurrentIndex(IncidentViews::Count);
    QCOMPARE(world.filter().text(), u"severity:warning"_s); // not lost by looking elsewhere
    QCOMPARE(ViewBook(*world.settings).savedFilter(IncidentViews::Count), u"severity:critical"_s);
    QTest::keyClick(&world.table(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!tab().contains(u'*'));
    QCOMPARE(ViewBook(*world.settings).savedFilter(IncidentViews::Count), u"severity:warning"_s);
    QVERIFY(tab().endsWith(u' ' + QLocale().toString(world.model().shownCount())));
}

void TestIncidentViews::viewsAreRenamedAndDeleted()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"views.ini"_s), QSettings::IniFormat);
    ViewBook book(settings);
    const int first = book.add(u" Night \n shift "_s, IncidentViews::All);
    QCOMPARE(book.name(first), u"Night shift"_s);
    const int second = book.add(u"night SHIFT"_s, IncidentViews::MyQueue);
    QCOMPARE(book.name(second), u"night SHIFT 2"_s);
    book.rename(second, u"NIGHT shift 2"_s);
    QCOMPARE(book.name(second), u"NIGHT shift 2"_s);
    QCOMPARE(book.base(second), IncidentViews::MyQueue);
    book.setCurrent(second);
    book.remove(first);
    QCOMPARE(book.count(), IncidentViews::Count + 1);
    QCOMPARE(book.name(book.current()), u"NIGHT shift 2"_s);
    book.remove(first);
    QCOMPARE(book.current(), IncidentViews::Count - 1);
    QCOMPARE(ViewBook(settings).count(), static_cast<int>(IncidentViews::Count));
}

void TestIncidentViews::aViewGoesToAColleagueAsAFile()
{
    const QTemporaryDir folder;
    QSettings mine(folder.filePath(u"mine.ini"_s), QSettings::IniFormat);
    QSettings theirs(folder.filePath(u"theirs.ini"_s), QSettings::IniFormat);
    ViewBook book(mine);
    book.setFilter(IncidentViews::CriticalAndImportant, u"room:\"会議室\""_s);
    const ViewLayout layout{.columns = {{.column = IncidentTableModel::TitleColumn, .shown = true, .width = 300},
                                        {.column = IncidentTableModel::AgeColumn, .shown = false, .width = 90}},
                            .sortColumn = IncidentTableModel::UpdatedColumn,
                            .sortOrder = Qt::DescendingOrder,
                            .grouping = Grouping::CommonCause,
                            .density = RowDensity::Roomy};
    book.setLayout(IncidentViews::CriticalAndImportant, layout);
    ViewBook other(theirs);
    const Result<int> added = other.import(book.exported(IncidentViews::CriticalAndImportant));
    QVERIFY(added);
    QCOMPARE(*added, 1);
    QCOMPARE(other.name(IncidentViews::Count),
             IncidentViews::view(IncidentViews::CriticalAndImportant, {}).name + " 2"_L1);
    QCOMPARE(other.base(IncidentViews::Count), IncidentViews::CriticalAndImportant);
    QCOMPARE(other.savedFilter(IncidentViews::Count), u"room:\"会議室\""_s);
    QCOMPARE(other.layout(IncidentViews::Count), layout);
    QCOMPARE(ViewBook(theirs).layout(IncidentViews::Count), layout);
}

void TestIncidentViews::whatIsNoFileOfViewsAddsNothing()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"views.ini"_s), QSettings::IniFormat);
    ViewBook book(settings);
    for (const QByteArray &file :
         {QByteArray(), QByteArray("no JSON"), QByteArray("{\"views\":[{\"name\":\"A\",\"base\":\"all\"}]}"),
          QByteArray(
              "{\"kind\":\"roomwarden.incidentViews\",\"version\":2,\"views\":[{\"name\":\"A\",\"base\":\"all\"}]}"),
          QByteArray("{\"kind\":\"roomwarden.incidentViews\",\"version\":1,\"views\":[{\"base\":\"all\"}]}")}) {
        QVERIFY2(!book.import(file), file.constData());
        QCOMPARE(book.count(), static_cast<int>(IncidentViews::Count));
    }
}

void TestIncidentViews::groupsAreWorkedWithTheKeyboard()
{
    IncidentsWorld world;
    world.served = world.many(60);
    world.start();
    IncidentTableView &table = world.table();
    IncidentTableModel &model = world.model();
    const int flat = model.rowCount();
    QVERIFY(!world.action("view.group.collapse")->isEnabled());
    world.action("view.group.customer")->trigger();
    QVERIFY(model.rowCount() > flat);
    QCOMPARE(model.shownCount(), flat);
    QVERIFY(model.isHeader(0));
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Home);
    QCOMPARE(table.currentRow(), 0);
    QTest::keyClick(&table, Qt::Key_J);
    QCOMPARE(table.currentRow(), 1);
    QTest::keyClick(&table, Qt::Key_J);
    QCOMPARE(table.currentRow(), 2);
    const int incidents = model.groupAt(0).total;
    QTest::keyClick(&table, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(table.currentRow(), 0);
    QVERIFY(model.groupAt(0).collapsed);
    QVERIFY(model.isHeader(1));
    QCOMPARE(model.rowCount(), flat + 2 - incidents);
    QTest::keyClick(&table, Qt::Key_J); // over the next header, to its first incident
    QCOMPARE(table.currentRow(), 2);
    QTest::keyClick(&table, Qt::Key_K);
    QCOMPARE(table.currentRow(), 1);
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(table.currentRow(), 0);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!model.groupAt(0).collapsed);
    QTest::keyClick(&table, Qt::Key_Left);
    QVERIFY(model.groupAt(0).collapsed);
    QTest::keyClick(&table, Qt::Key_Return);
    QVERIFY(!model.groupAt(0).collapsed);
    world.action("view.group.collapseAll")->trigger();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(world.page->statusText().startsWith(QLocale().toString(flat)));
}

void TestIncidentViews::nothingIsDoneToAHeader()
{
    IncidentsWorld world;
    world.served = world.many(60);
    world.start();
    world.action("view.group.customer")->trigger();
    IncidentTableView &table = world.table();
    table.setFocus();
    table.moveTo(1);
    QTRY_VERIFY(!world.detail().incident().id.isNull());
    QTest::keyClick(&table, Qt::Key_Up);
    QCOMPARE(table.currentRow(), 0);
    QTRY_VERIFY(world.detail().incident().id.isNull());
    QVERIFY(!world.action("incident.assignToMe")->isEnabled());
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table.selectedRows().size(), world.model().shownCount());
    QCOMPARE(table.selectedCount(), world.model().shownCount());
    QVERIFY(world.action("incident.assignToMe")->isEnabled());
    QVERIFY(world.model().index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Group "_s));
}

QTEST_MAIN(TestIncidentViews)
#include "tst_incidentviews.moc"
