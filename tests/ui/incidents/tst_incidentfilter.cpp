// The filter bar in a real window: typing, facets, chips, mistakes, and what an empty list says.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/filterchip.h"
#include "ui/widgets/emptystate.h"

#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class tst_incidentfilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingNarrowsTheListAndEscapeBringsItBack();
    void aFacetEditsTheText();
    void aChipIsRemovedByKeyboard();
    void aMistakeIsNamedOnceItIsNoLongerTyped();
    void theEmptyListNamesTheFilterThatHidesMost();
    void theEmptyListSaysWhichRoleIsMissing();
};

void tst_incidentfilter::typingNarrowsTheListAndEscapeBringsItBack()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    const int all = world.model().rowCount();
    QTest::keyClick(&world.table(), Qt::Key_Slash);
    QVERIFY(world.filter().hasFocus());
    QTest::keyClicks(&world.filter(), u"microphone"_s);
    QVERIFY(world.model().rowCount() > 0);
    QVERIFY(world.model().rowCount() < all);
    for (const QString &title : world.titles())
        QVERIFY2(title.contains(u"microphone"_s), qPrintable(title));
    QTest::keyClick(&world.filter(), Qt::Key_Escape);
    QCOMPARE(world.model().rowCount(), all);
    QTest::keyClick(&world.filter(), Qt::Key_Escape);
    QVERIFY(world.table().hasFocus());
}

void tst_incidentfilter::aFacetEditsTheText()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    auto *button = world.find<QPushButton>("severityFacet");
    const auto toggle = [&](int entry) {
        Q_EMIT button->menu()->aboutToShow();
        QAction *action = button->menu()->actions().at(entry);
        action->toggle();
        return action->text();
    };
    const QString critical = toggle(0);
    QVERIFY2(critical.startsWith(u"Critical\t"_s), qPrintable(critical));
    QVERIFY(!critical.endsWith(u"\t0"_s)); // live counts
    QCOMPARE(world.filter().text(), u"severity:critical"_s);
    (void)toggle(2);
    QCOMPARE(world.filter().text(), u"severity:critical,warning"_s);
    QCOMPARE(button->text(), u"Severity (2)"_s);
    for (int row = 0; row < world.model().rowCount(); ++row)
        QVERIFY(world.model().severityAt(row) == Severity::Critical
                || world.model().severityAt(row) == Severity::Warning);
    world.filter().setText(u"echo severity:critical tenant:contoso"_s);
    (void)toggle(0);
    QCOMPARE(world.filter().text(), u"echo tenant:contoso"_s);
}

void tst_incidentfilter::aChipIsRemovedByKeyboard()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    world.filter().setText(u"display tenant:contoso severity:important"_s);
    QList<FilterChip *> chips = world.page->findChildren<FilterChip *>();
    chips.removeIf([](const FilterChip *chip) { return !chip->isVisible(); });
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips.first()->text(), u"Customer: contoso"_s);
    chips.first()->setFocus();
    QTest::keyClick(chips.first(), Qt::Key_Delete);
    QCOMPARE(world.filter().text(), u"display severity:important"_s);
}

void tst_incidentfilter::aMistakeIsNamedOnceItIsNoLongerTyped()
{
    IncidentsWorld world;
    world.served = world.many(10);
    world.start();
    world.filter().setFocus();
    auto *problem = world.find<QWidget>("filterProblem");
    QTest::keyClicks(&world.filter(), u"zone:x"_s);
    QVERIFY(!problem->isVisible()); // still being typed
    QTest::keyClicks(&world.filter(), u" "_s);
    QVERIFY(problem->isVisible());
    QVERIFY(world.filter().problem().contains(u"zone:x"_s));
    QVERIFY(world.model().rowCount() > 0); // what could be understood still holds
    world.filter().clear();
    QVERIFY(!problem->isVisible());
}

void tst_incidentfilter::theEmptyListNamesTheFilterThatHidesMost()
{
    IncidentsWorld world;
    world.served = world.many(40);
    world.start();
    world.filter().setText(u"projector severity:critical"_s);
    QCOMPARE(world.model().rowCount(), 0);
    auto *empty = world.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTRY_VERIFY2(empty->accessibleDescription().contains(u"projector"_s), qPrintable(empty->accessibleDescription()));
    empty->button()->click();
    QCOMPARE(world.filter().text(), u"severity:critical"_s);
    QVERIFY(world.model().rowCount() > 0);
}

void tst_incidentfilter::theEmptyListSaysWhichRoleIsMissing()
{
    IncidentsWorld world;
    world.access.customers.clear();
    world.signIn();
    world.openWindow(QSize(1280, 800));
    auto *empty = world.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTRY_VERIFY(empty->accessibleDescription().contains(u"Contoso"_s)); // the customers arrive later
    QVERIFY(empty->accessibleDescription().contains(u"Tickets: View"_s));
}

QTEST_MAIN(tst_incidentfilter)
#include "tst_incidentfilter.moc"
