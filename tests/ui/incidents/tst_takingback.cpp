// Taking back in the page: all that one key did, and in words when somebody else was faster.
#include "tests/ui/incidents/incidentsworld.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/workresultdialog.h"
#include "ui/widgets/confirmdialog.h"

#include <QPushButton>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestTakingBack : public QObject
{
    Q_OBJECT

    static void takeAll(IncidentsWorld &world)
    {
        world.table().selectAll();
        world.action("incident.assignToMe")->trigger();
        world.page->findChild<ConfirmDialog *>()->confirmButton()->click();
        QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 3);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
    }
    // As of the service, which nobody has told the console yet.
    static void giveAway(Incident &incident)
    {
        incident.assignee = PersonRef{.id = PrincipalId(u"user-ann"_s), .displayName = u"Ann Beebe"_s};
        incident.revision += 5;
    }

private Q_SLOTS:
    void allThatOneKeyDidComesBack()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        takeAll(world);
        QCOMPARE(world.commands.undoableTogether().size(), size_t(3));
        QVERIFY(world.commands.undo());
        QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 6);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        for (int row = 0; row < world.model().rowCount(); ++row)
            QVERIFY(!world.model().incidentAt(row).assignee);
        QVERIFY(!world.find<WorkResultDialog>("workResultDialog"));
        QVERIFY(!world.commands.canUndo());
    }

    void whatSomebodyElseChangedMeanwhileIsListed()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        takeAll(world);
        giveAway(world.served[1]);
        QVERIFY(world.commands.undo());
        QTRY_VERIFY(world.find<WorkResultDialog>("workResultDialog"));
        auto *dialog = world.find<WorkResultDialog>("workResultDialog");
        QCOMPARE(dialog->failed().size(), size_t(1));
        QVERIFY2(dialog->asText().contains(u"Ann Beebe"_s), qPrintable(dialog->asText()));
        QCOMPARE(world.served[1].assignee->displayName, u"Ann Beebe"_s);
    }

    void oneThatSomebodyElseChangedShowsBothVersions()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        world.table().moveTo(1);
        const IncidentId id = world.model().incidentAt(1).id;
        QTest::keyClick(&world.table(), Qt::Key_M);
        QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 1);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        for (Incident &incident : world.served) {
            if (incident.id == id)
                giveAway(incident);
        }
        QVERIFY(world.commands.undo());
        QTRY_VERIFY(world.find<ConflictDialog>("conflictDialog"));
        QVERIFY(IncidentsWorld::wordsIn(*world.find<ConflictDialog>("conflictDialog")).contains(u"Ann Beebe"_s));
    }

    void whatIsWithdrawnAndWhatFailsAreAccountedFor()
    {
        IncidentsWorld world;
        world.served = world.many(9);
        for (Incident &incident : world.served) {
            incident.customer = world.served.front().customer;
            incident.assignee.reset();
        }
        world.start();
        world.page->findChild<IncidentList *>()->setView(IncidentViews::All);
        world.patchAnswer = hanging();
        world.table().selectAll();
        world.action("incident.assignToMe")->trigger();
        QTRY_VERIFY(world.network.hangs.size() > 1);
        const qsizetype sent = world.network.hangs.size();
        QVERIFY(sent < 9);
        QVERIFY(world.commands.undo()); // the rest has not been sent and is withdrawn
        world.patchAnswer = refusal(403, u"accessDenied"_s);
        for (const auto &hang : QList(world.network.hangs))
            hang->answerNow(refusal(403, u"accessDenied"_s));
        QTRY_VERIFY(world.find<WorkResultDialog>("workResultDialog"));
        QCOMPARE(world.find<WorkResultDialog>("workResultDialog")->failed().size(), static_cast<size_t>(sent));
        QVERIFY(!world.commands.isUndoing());
        QTRY_COMPARE(world.commands.pendingCount(), 0);
    }

    void whereTheRightHasEndedItSaysSo()
    {
        IncidentsWorld world;
        world.serveThree();
        world.start();
        world.table().moveTo(1);
        const QString customer = world.model().incidentAt(1).customerName;
        QTest::keyClick(&world.table(), Qt::Key_M);
        QTRY_COMPARE(world.network.count("PATCH", u"incidents"), 1);
        QTRY_COMPARE(world.commands.pendingCount(), 0);
        world.patchAnswer = refusal(403, u"accessDenied"_s);
        QVERIFY(world.commands.undo());
        QTRY_VERIFY(IncidentsWorld::wordsIn(*world.page).contains(u"Your roles at %1 do not allow it"_s.arg(customer)));
    }
};

QTEST_MAIN(TestTakingBack)
#include "tst_takingback.moc"
