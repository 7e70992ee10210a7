// Taking back: withdrawn while unsent, compensated when sent, and honest when somebody else acted in between.
#include "tests/actions/busworld.h"

#include <QSignalSpy>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;
using Kind = Command::Kind;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<BusWorld>();
        m->signIn();
    }
    void cleanup() { m.reset(); }

    void nothingDoneNothingToUndo();
    void whatIsHeldIsWithdrawn();
    void whatIsDoneIsCompensated();
    void givingBackIsUndoneByTakingAgain();
    void whatIsOnItsWayIsCompensatedWhenItArrives();
    void whatFailedIsNotCompensated();
    void notesAreNotUndone();
    void whatWasTakenFromSomebodyGoesBackToThem();
    void wishesAreTakenBackInReverse();
    void whatWasDoneTogetherIsTakenBackTogether();
    void anInverseOfItsOwnIsSent();
    void aNoteInBetweenIsNoConflict();
    void somebodyElseInBetweenIsAConflict();
    void withoutPermissionTheReasonIsSaid();

private:
    void take()
    {
        const size_t before = m->outcomes.size();
        QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
        QTRY_COMPARE(m->outcomes.size(), before + 1);
        QVERIFY(m->outcomes.back().succeeded());
    }

    std::unique_ptr<BusWorld> m;
};

void TestUndo::nothingDoneNothingToUndo()
{
    QVERIFY(!m->bus.canUndo());
    QVERIFY(!m->bus.undo());
    QVERIFY(!m->bus.undoable());
}

void TestUndo::whatIsHeldIsWithdrawn()
{
    QSignalSpy changed(&m->bus, &CommandBus::undoableChanged);
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help()), {.hold = 10s}));
    QVERIFY(m->bus.canUndo());
    QCOMPARE(m->bus.undoable()->kind, Kind::AssignIncident);
    QVERIFY(m->bus.undo());
    QVERIFY(!m->bus.canUndo());
    QCOMPARE(changed.count(), 2);
    QVERIFY(!m->pending());
    QVERIFY(m->writes().isEmpty());
}

void TestUndo::whatIsDoneIsCompensated()
{
    take();
    QVERIFY(m->bus.undo());
    QCOMPARE(m->assignee(), QString()); // at once
    QVERIFY(!m->bus.canUndo());
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QVERIFY(m->outcomes.back().succeeded());
    QCOMPARE(m->outcomes.back().command.kind, Kind::UnassignIncident);
    QVERIFY(!m->truth.assignee);
    QCOMPARE(m->writes().size(), 2);
    QCOMPARE(m->writes().at(1).request.rawHeader("If-Match"_ba), "W/\"4\""_ba);
    QVERIFY(BusWorld::key(m->writes().at(0)) != BusWorld::key(m->writes().at(1)));
    QVERIFY(!m->bus.canUndo()); // taking back is not itself taken back
}

void TestUndo::givingBackIsUndoneByTakingAgain()
{
    m->truth.assignee = PersonRef{.id = help().id, .displayName = help().displayName};
    m->truth.revision = 4;
    m->incidents.upsert({m->truth});
    QVERIFY(m->bus.submit(Command::unassign(m->shown())));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->assignee(), u"user-help"_s);
    QVERIFY(m->truth.assignee);
}

void TestUndo::whatIsOnItsWayIsCompensatedWhenItArrives()
{
    m->write = [](const Asked &) { return hanging(); };
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
    QTRY_COMPARE(m->network.hangs.size(), 1);
    QVERIFY(m->bus.undo());
    QVERIFY(!m->bus.canUndo());
    QCOMPARE(m->writes().size(), 1);
    m->write = {};
    m->network.hangs.constFirst()->answerNow(m->perform(m->writes().constFirst()));
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QVERIFY(m->outcomes.back().succeeded());
    QVERIFY(!m->truth.assignee);
}

void TestUndo::whatFailedIsNotCompensated()
{
    m->write = [](const Asked &) { return hanging(); };
    QVERIFY(m->bus.submit(Command::assign(m->shown(), help())));
    QTRY_COMPARE(m->network.hangs.size(), 1);
    QVERIFY(m->bus.undo());
    m->network.hangs.constFirst()->answerNow(refusal(422, u"assigneeNotAllowed"_s));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QTest::qWait(10);
    QCOMPARE(m->writes().size(), 1);
    QVERIFY(!m->pending());
}

void TestUndo::notesAreNotUndone()
{
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"x"_s)));
    QVERIFY(!m->bus.canUndo());
}

void TestUndo::whatWasTakenFromSomebodyGoesBackToThem()
{
    m->truth.assignee = PersonRef{.id = PrincipalId(u"colleague"_s), .displayName = u"Carl"_s};
    m->truth.revision = 4;
    m->incidents.upsert({m->truth});
    take();
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->assignee(), u"colleague"_s);
}

void TestUndo::wishesAreTakenBackInReverse()
{
    take();
    QVERIFY(m->bus.submit(Command::unassign(m->shown())));
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->bus.undoable()->kind, Kind::UnassignIncident);
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(3));
    QCOMPARE(m->assignee(), u"user-help"_s);
    QCOMPARE(m->bus.undoable()->kind, Kind::AssignIncident);
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(4));
    QVERIFY(m->outcomes.back().succeeded());
    QCOMPARE(m->assignee(), QString());
    // Each compensation knew of the change of ours before it.
    QCOMPARE(m->writes().constLast().request.rawHeader("If-Match"_ba), "W/\"6\""_ba);
    QVERIFY(!m->bus.canUndo());
}

void TestUndo::whatWasDoneTogetherIsTakenBackTogether()
{
    take();
    const QUuid together = QUuid::createUuid();
    m->write = [this](const Asked &asked) { // b is on its way for long
        return asked.path.endsWith("/b"_L1) ? hanging() : m->perform(asked);
    };
    QVERIFY(m->bus.submit(Command::unassign(m->shown()), {.together = together}));
    QVERIFY(m->bus.submit(Command::assign(m->shown(u"b"_s), help()), {.together = together}));
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QTRY_COMPARE(m->network.hangs.size(), 1);
    QCOMPARE(m->bus.undoableTogether().size(), size_t(2));
    QVERIFY(m->bus.undo());
    QVERIFY(m->bus.isUndoing());
    QTRY_COMPARE(m->outcomes.size(), size_t(3));
    QVERIFY(m->outcomes.back().isUndo);
    QVERIFY(m->bus.isUndoing()); // of b, once that has arrived
    QCOMPARE(m->assignee(), u"user-help"_s);
    m->write = [](const Asked &) { return json(toJson(examples::incident(u"b"_s))); };
    m->network.hangs.constFirst()->answerNow(json(toJson(examples::incident(u"b"_s))));
    QTRY_COMPARE(m->outcomes.size(), size_t(5));
    QVERIFY(m->outcomes.back().isUndo);
    QVERIFY(!m->bus.isUndoing());
    QCOMPARE(m->bus.undoableTogether().size(), size_t(1)); // what was done before, alone
    QCOMPARE(m->bus.undoable()->kind, Kind::AssignIncident);
}

void TestUndo::anInverseOfItsOwnIsSent()
{
    const Command inverse = Command::addNote(m->shown(), u"Never mind"_s);
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"x"_s), {.inverse = inverse}));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->outcomes.back().command.id, inverse.id);
    QVERIFY(m->outcomes.back().isUndo);
}

void TestUndo::aNoteInBetweenIsNoConflict()
{
    take();
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"x"_s)));
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(3));
    QCOMPARE(m->writes().constLast().request.rawHeader("If-Match"_ba), "W/\"5\""_ba);
}

void TestUndo::somebodyElseInBetweenIsAConflict()
{
    take();
    m->truth.assignee = PersonRef{.id = PrincipalId(u"colleague"_s), .displayName = u"Carl"_s};
    m->truth.revision = 7;
    m->incidents.upsert({m->truth});
    m->write = [](const Asked &asked) {
        const bool stale = asked.request.rawHeader("If-Match"_ba) != "W/\"7\""_ba;
        return stale ? refusal(412, u"resourceModified"_s) : refusal(500, u"generalException"_s);
    };
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->outcomes.back().error->kind, Error::Kind::Conflict);
    QCOMPARE(m->outcomes.back().current->assignee->displayName, u"Carl"_s);
    QCOMPARE(m->assignee(), u"colleague"_s);
}

void TestUndo::withoutPermissionTheReasonIsSaid()
{
    take();
    m->access.customers[contoso()].permissions.remove(Permission::TicketsUpdate);
    m->session.refreshAccess();
    QTRY_VERIFY(!m->session.access().may(Permission::TicketsUpdate, contoso()));
    QVERIFY(m->bus.undo());
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QCOMPARE(m->outcomes.back().error->code, u"permissionMissing"_s);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
