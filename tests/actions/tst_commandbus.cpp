// The way out: refused at once, shown at once, and what each answer of the service makes of it (reconcile table).
#include "tests/actions/busworld.h"

#include <QSignalSpy>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;
using Kind = Error::Kind;

class TestCommandBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<BusWorld>();
        m->signIn();
    }
    void cleanup() { m.reset(); }

    void refusedWithoutThePermission();
    void refusedToCloseWhatIsNoRecordedIssue();
    void refusedWhileTheSameIsPending();
    void refusedWithoutAReason();
    void invitationsNeedTheRightToRespond();
    void offlineSomeThingsWaitAndOthersAreRefused();

    void aWishShowsAtOnceAndIsConfirmed();
    void aNoteIsCountedAndReadBack();
    void closingShowsResolved();
    void acceptingReadsTheCustomersAfresh();

    void anUnreadableAnswerIsAskedForAgainUnderTheSameKey();
    void aLostConnectionIsTriedAgainUnderTheSameKey();
    void INV_40_aConflictComesWithWhatTheServiceHas();
    void aConflictThatAlreadySaysWhatWasWishedIsDone();
    void aConflictIsReadAgainUntilItIsKnown();
    void aForbiddenWishIsPutBackAndAccessReadAfresh();
    void aVanishedTargetIsPutBackAndLeavesWithTheDelta();
    void anExpiredSessionLosesNothing();
    void aBusyServiceIsGivenTime();
    void aRefusedWishFails();
    void aServiceThatAlwaysStumblesIsGivenUp();
    void afterADayItIsGivenUp();
    void whatIsPendingSurvivesADelta();

private:
    Command take() { return Command::assign(m->shown(), help()); }
    const CommandOutcome &outcome()
    {
        static const CommandOutcome none{.error = Error{.detail = u"there is no outcome"_s}};
        return m->outcomes.empty() ? none : m->outcomes.back();
    }
    void comeBackTo(const BusWorld::Script &script) { m->write = script; }

    std::unique_ptr<BusWorld> m;
};

void TestCommandBus::refusedWithoutThePermission()
{
    m->access.customers[contoso()].permissions.remove(Permission::TicketsUpdate);
    m->session.refreshAccess();
    QTRY_VERIFY(!m->session.access().may(Permission::TicketsUpdate, contoso()));
    const Result<Done> result = m->bus.submit(take());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Forbidden);
    QCOMPARE(result.error().code, u"permissionMissing"_s);
    QCOMPARE(result.error().detail, u"tickets.update"_s);
    QVERIFY(!m->pending());
    QVERIFY(m->writes().isEmpty());
    QCOMPARE(m->bus.pendingCount(), 0);
}

void TestCommandBus::refusedToCloseWhatIsNoRecordedIssue()
{
    const Command close = Command::closeRecordedIssue(m->shown(), u"duplicate"_s);
    QCOMPARE(m->bus.refusal(close)->code, u"notClosable"_s);
    Incident recorded = m->shown();
    recorded.source = IncidentSource::Recorded;
    ++recorded.revision;
    m->incidents.upsert({recorded});
    QVERIFY(!m->bus.refusal(close));
    recorded.state = IncidentState::Resolved;
    ++recorded.revision;
    m->incidents.upsert({recorded});
    QCOMPARE(m->bus.refusal(close)->code, u"notClosable"_s);
}

void TestCommandBus::refusedWhileTheSameIsPending()
{
    m->write = [](const Asked &) { return hanging(); };
    QVERIFY(m->bus.submit(take()));
    QCOMPARE(m->bus.refusal(take())->code, u"alreadyPending"_s);
    QVERIFY(!m->bus.refusal(Command::assign(m->shown(u"b"_s), help())));
    QVERIFY(!m->bus.refusal(Command::addNote(m->shown(), u"x"_s)));
}

void TestCommandBus::refusedWithoutAReason()
{
    Incident recorded = m->shown();
    recorded.source = IncidentSource::EventFlag;
    ++recorded.revision;
    m->incidents.upsert({recorded});
    QCOMPARE(m->bus.refusal(Command::closeRecordedIssue(recorded, {}))->code, u"noReason"_s);
}

void TestCommandBus::invitationsNeedTheRightToRespond()
{
    QCOMPARE(m->bus.refusal(Command::deny(invitation()))->code, u"permissionMissing"_s);
    m->access.tenantManager = true;
    m->session.refreshAccess();
    QTRY_VERIFY(!m->bus.refusal(Command::deny(invitation())));
}

void TestCommandBus::offlineSomeThingsWaitAndOthersAreRefused()
{
    m->access.tenantManager = true;
    m->session.refreshAccess();
    QTRY_VERIFY(m->session.access().tenantManager);
    m->down = true;
    m->engine.syncNow();
    QTRY_VERIFY(!m->engine.status().offlineSince.isNull());
    QCOMPARE(m->bus.refusal(Command::deny(invitation()))->code, u"offline"_s);
    QCOMPARE(m->bus.refusal(Command::accept(invitation(), {help()}))->code, u"offline"_s);
    const Command note = Command::addNote(m->shown(), u"From the cellar."_s);
    QVERIFY(m->bus.submit(note));
    QVERIFY(m->bus.submit(take()));
    QTest::qWait(10);
    QVERIFY(m->writes().isEmpty()); // known to be pointless
    QCOMPARE(m->bus.pendingCount(), 2);
    QVERIFY(m->pending());
    QVERIFY(m->outcomes.empty());
    m->down = false;
    m->engine.syncNow();
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QVERIFY(m->outcomes[0].succeeded() && m->outcomes[1].succeeded());
    QCOMPARE(BusWorld::key(m->writes().constFirst()), note.id.toByteArray(QUuid::WithoutBraces)); // in order
}

void TestCommandBus::aWishShowsAtOnceAndIsConfirmed()
{
    QSignalSpy changed(&m->bus, &CommandBus::pendingChanged);
    QVERIFY(m->bus.submit(take()));
    QCOMPARE(m->assignee(), u"user-help"_s);
    QVERIFY(m->pending());
    QCOMPARE(m->bus.pendingCount(), 1);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QVERIFY(!m->pending());
    QCOMPARE(m->assignee(), u"user-help"_s); // the truth by now, without waiting for a delta
    QCOMPARE(m->shown().revision, 4u);
    QCOMPARE(m->bus.pendingCount(), 0);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m->writes().size(), 1);
    QCOMPARE(m->writes().constFirst().request.rawHeader("If-Match"_ba), "W/\"3\""_ba);
}

void TestCommandBus::aNoteIsCountedAndReadBack()
{
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"Cable reseated."_s)));
    QCOMPARE(m->shown().noteCount, 1u);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QVERIFY(!m->pending());
    QCOMPARE(m->shown().noteCount, 1u);
    QCOMPARE(m->shown().revision, 4u);
}

void TestCommandBus::closingShowsResolved()
{
    m->truth.source = IncidentSource::Recorded;
    ++m->truth.revision;
    m->incidents.upsert({m->truth});
    QVERIFY(m->bus.submit(Command::closeRecordedIssue(m->truth, u"hardwareReplaced"_s)));
    QCOMPARE(m->shown().displayStatus, DisplayStatus::Resolved);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QCOMPARE(m->shown().state, IncidentState::Resolved);
}

void TestCommandBus::acceptingReadsTheCustomersAfresh()
{
    m->access.tenantManager = true;
    m->session.refreshAccess();
    QTRY_VERIFY(m->session.access().tenantManager);
    m->write = [](const Asked &) { return json(toJson(tenant(northwind(), u"Northwind"_s)), 201); };
    QTRY_VERIFY(!m->tenants.invitations().empty());
    m->network.asked.clear();
    QVERIFY(m->bus.submit(Command::accept(invitation(), {help()})));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QTRY_VERIFY(m->network.count("GET", u"/v1/tenants") >= 1);
    QTRY_VERIFY(m->network.count("GET", u"/v1/invitations") >= 1);
}

void TestCommandBus::anUnreadableAnswerIsAskedForAgainUnderTheSameKey()
{
    m->write = [this](const Asked &asked) {
        (void)m->perform(asked); // it did happen
        m->write = [this](const Asked &) { return json(toJson(m->truth)); };
        return Answer{.status = 200, .body = "<html>"_ba};
    };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->writes().size(), 1);
    QTest::qWait(10);
    QVERIFY(m->pending());
    QVERIFY(m->outcomes.empty());
    m->clock.advance(3s);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QCOMPARE(m->writes().size(), 2);
    QCOMPARE(BusWorld::key(m->writes().at(0)), BusWorld::key(m->writes().at(1)));
    QCOMPARE(m->writes().at(0).body, m->writes().at(1).body);
}

void TestCommandBus::aLostConnectionIsTriedAgainUnderTheSameKey()
{
    m->write = [](const Asked &) { return cutOff(); };
    const Command wish = take();
    QVERIFY(m->bus.submit(wish));
    QTRY_COMPARE(m->writes().size(), 1);
    QTest::qWait(10);
    QVERIFY(!m->bus.withdraw(wish.id)); // it may have arrived
    m->write = {};
    m->clock.advance(3s);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QCOMPARE(BusWorld::key(m->writes().at(0)), BusWorld::key(m->writes().at(1)));
}

void TestCommandBus::INV_40_aConflictComesWithWhatTheServiceHas()
{
    m->truth.assignee = PersonRef{.id = PrincipalId(u"colleague"_s), .displayName = u"Carl Colleague"_s};
    m->truth.revision = 9;
    m->write = [](const Asked &) { return refusal(412, u"resourceModified"_s); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::Conflict);
    QCOMPARE(outcome().error->code, u"resourceModified"_s);
    QVERIFY(outcome().current);
    QCOMPARE(outcome().current->assignee->displayName, u"Carl Colleague"_s);
    QVERIFY(!m->pending());
    QCOMPARE(m->assignee(), u"colleague"_s);
    QCOMPARE(m->writes().size(), 1); // nobody is overwritten
}

void TestCommandBus::aConflictThatAlreadySaysWhatWasWishedIsDone()
{
    m->truth.assignee = PersonRef{.id = help().id, .displayName = help().displayName};
    m->truth.revision = 9;
    m->write = [](const Asked &) { return refusal(409, u"resourceModified"_s); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QVERIFY(outcome().succeeded());
    QCOMPARE(m->assignee(), u"user-help"_s);
}

void TestCommandBus::aConflictIsReadAgainUntilItIsKnown()
{
    m->write = [](const Asked &) { return refusal(412, u"resourceModified"_s); };
    m->read = [](const Asked &) { return refusal(500, u"generalException"_s); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->network.count("GET", u"/incidents/a"), 1);
    QTest::qWait(10);
    QVERIFY(m->outcomes.empty());
    m->read = {};
    m->clock.advance(3s);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::Conflict);
    QCOMPARE(m->writes().size(), 1);
}

void TestCommandBus::aForbiddenWishIsPutBackAndAccessReadAfresh()
{
    m->write = [](const Asked &) { return refusal(403, u"accessDenied"_s); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::Forbidden);
    QCOMPARE(outcome().error->requestId, u"over-there"_s);
    QVERIFY(!m->pending());
    QCOMPARE(m->assignee(), QString());
    QTRY_COMPARE(m->network.count("GET", u"/me/access"), 1);
}

void TestCommandBus::aVanishedTargetIsPutBackAndLeavesWithTheDelta()
{
    m->write = [](const Asked &) { return refusal(404, u"itemNotFound"_s); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::NotFound);
    QVERIFY(!m->pending());
    QTRY_VERIFY(m->network.count("GET", u"/incidents/delta") >= 1);
}

void TestCommandBus::anExpiredSessionLosesNothing()
{
    m->tokenDead = true;
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->session.state(), Session::State::Expired);
    QVERIFY(m->pending());
    QVERIFY(m->bus.submit(Command::addNote(m->shown(), u"x"_s))); // and more may be wished meanwhile
    m->clock.advance(1h);
    QTest::qWait(10);
    QVERIFY(m->outcomes.empty());
    QCOMPARE(m->writes().size(), 1);
    m->session.signIn({.loginHint = u"help-desk"_s});
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QVERIFY(m->outcomes[0].succeeded() && m->outcomes[1].succeeded());
    QCOMPARE(BusWorld::key(m->writes().at(0)), BusWorld::key(m->writes().at(1)));
}

void TestCommandBus::aBusyServiceIsGivenTime()
{
    m->write = [](const Asked &) {
        Answer busy = refusal(429, u"activityLimitReached"_s);
        busy.headers = {{"Retry-After"_ba, "120"_ba}};
        return busy;
    };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->writes().size(), 1);
    QTest::qWait(10);
    m->write = {};
    QVERIFY(m->bus.submit(Command::assign(m->shown(u"b"_s), help()))); // waits as well
    m->clock.advance(119s);
    QTest::qWait(10);
    QCOMPARE(m->writes().size(), 1);
    m->clock.advance(20s);
    QTRY_COMPARE(m->outcomes.size(), size_t(2));
    QVERIFY(m->outcomes[0].succeeded() && m->outcomes[1].succeeded());
}

void TestCommandBus::aRefusedWishFails()
{
    m->write = [](const Asked &) { return refusal(422, u"assigneeNotAllowed"_s, u"assignee"_s); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::Refused);
    QCOMPARE(outcome().error->code, u"assigneeNotAllowed"_s);
    QCOMPARE(outcome().error->target, u"assignee"_s);
    QVERIFY(!m->pending());
}

void TestCommandBus::aServiceThatAlwaysStumblesIsGivenUp()
{
    m->write = [](const Asked &) { return refusal(500, u"generalException"_s); };
    QVERIFY(m->bus.submit(take()));
    for (int i = 1; i <= 6; ++i) {
        QTRY_COMPARE(m->writes().size(), i);
        QTest::qWait(5);
        m->clock.advance(13min); // more than the longest wait
    }
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::Server);
    QVERIFY(!m->pending());
}

void TestCommandBus::afterADayItIsGivenUp()
{
    m->write = [](const Asked &) { return cutOff(); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->writes().size(), 1);
    QTest::qWait(5);
    m->clock.advance(25h);
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(outcome().error->kind, Kind::Timeout);
    QVERIFY(!m->pending());
}

void TestCommandBus::whatIsPendingSurvivesADelta()
{
    m->write = [](const Asked &) { return hanging(); };
    QVERIFY(m->bus.submit(take()));
    QTRY_COMPARE(m->network.hangs.size(), 1);
    Incident newer = m->truth;
    newer.revision = 9;
    newer.severity = Severity::Critical;
    m->incidents.upsert({newer});
    QCOMPARE(m->assignee(), u"user-help"_s);
    QCOMPARE(m->shown().severity, Severity::Critical);
    m->network.hangs.constFirst()->answerNow(refusal(422, u"assigneeNotAllowed"_s));
    QTRY_COMPARE(m->outcomes.size(), size_t(1));
    QCOMPARE(m->assignee(), QString());
    QCOMPARE(m->shown().severity, Severity::Critical); // what came in between is not undone
}

QTEST_GUILESS_MAIN(TestCommandBus)
#include "tst_commandbus.moc"
