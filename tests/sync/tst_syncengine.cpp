// The way in when all goes well: first read, delta, scopes, people who come and go.
#include "tests/sync/syncworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;
using State = SyncStatus::State;

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<SyncWorld>(); }
    void cleanup() { m_world.reset(); }

    void signedOutNothingIsAsked();
    void theFirstReadFollowsEveryPage();
    void onlyOnePageIsOnTheWire();
    void laterRoundsAskForChangesOnly();
    void withoutAStreamItPollsLessAndLessOften();
    void aChangeMakesItPollOftenAgain();
    void f5EndsTheWait();
    void f5WhileReadingReadsOnceMore();

    void INV_35_oneCustomersFeedIsAskedWhereOneIsChosen();
    void choosingAnotherScopeCancelsWhatIsInFlight();
    void eachScopeKeepsItsOwnPlace();
    void aFullReadOfOneCustomerSweepsThatCustomerOnly();

    void INV_5_withoutTicketsViewNothingIsAsked();
    void aScopeWithoutTicketsViewIsIdle();
    void permissionGivenLaterStartsTheFeed();
    void INV_22_ticketsViewTakenAwayPurgesTheCustomer();
    void INV_22_endedAccessPurgesTheCustomer();
    void INV_22_theListOfCustomersAloneIsEnoughToPurge();
    void INV_22_aPageInFlightDoesNotBringThemBack();
    void INV_4_onlyThoseWhoMayAskForInvitations();
    void listsAreReadAgainEveryMinuteWithoutAStream();

    void signingOutForgetsEverythingButTheScope();
    void anotherPersonInheritsNothing();
    void anExpiredSessionGoesOnWhereItWas();

private:
    void goLive()
    {
        m_world->signIn();
        QTRY_COMPARE(m_world->state(), State::Live);
        QTRY_VERIFY(m_world->tenants.isLoaded());
    }

    std::unique_ptr<SyncWorld> m_world;
};

void TestSyncEngine::signedOutNothingIsAsked()
{
    QCOMPARE(m_world->state(), State::Stopped);
    m_world->engine.syncNow();
    m_world->engine.setScope({.customer = contoso()});
    m_world->clock.advance(1h);
    QTest::qWait(20);
    QVERIFY(m_world->network.asked.isEmpty());
}

void TestSyncEngine::theFirstReadFollowsEveryPage()
{
    m_world->delta = [](const Asked &asked) {
        if (asked.path.contains("$skiptoken=2"_L1))
            return json(deltaPage({incident(u"c"_s)}, SyncWorld::deltaLink(1)));
        if (asked.path.contains("$skiptoken=1"_L1))
            return json(SyncWorld::withNext(page<Incident>({}), SyncWorld::nextLink(2))); // may be empty
        return json(SyncWorld::withNext(page<Incident>({incident(u"a"_s), incident(u"b"_s)}), SyncWorld::nextLink(1)));
    };
    QList<State> states;
    QList<int> read;
    connect(&m_world->engine, &SyncEngine::statusChanged, this, [&] {
        const SyncStatus &status = m_world->engine.status();
        if (states.isEmpty() || states.constLast() != status.state)
            states.append(status.state);
        if (read.isEmpty() || read.constLast() != status.read)
            read.append(status.read);
    });
    goLive();
    QCOMPARE(m_world->known(), u"a b c"_s);
    QCOMPARE(states, (QList<State>{State::Stopped, State::FirstRead, State::Live}));
    QCOMPARE(read, (QList<int>{0, 2, 3}));
    QCOMPARE(m_world->deltaPaths(), (QStringList{u"incidents/delta?$top=1000"_s, u"incidents/delta?$skiptoken=1"_s,
                                                 u"incidents/delta?$skiptoken=2"_s}));
    QCOMPARE(m_world->engine.status().lastSuccess, m_world->clock.now());
    QVERIFY(!m_world->engine.status().streaming);
}

void TestSyncEngine::onlyOnePageIsOnTheWire()
{
    int served = 0;
    m_world->delta = [&](const Asked &) {
        ++served;
        return served < 4 ? json(SyncWorld::withNext(page<Incident>({}), SyncWorld::nextLink(served))) : hanging();
    };
    m_world->signIn();
    QTRY_COMPARE(served, 4);
    QTest::qWait(20);
    QCOMPARE(served, 4);
    QCOMPARE(m_world->network.hangs.size(), 1);
}

void TestSyncEngine::laterRoundsAskForChangesOnly()
{
    m_world->delta = [](const Asked &asked) {
        if (!asked.path.contains("$deltatoken=1"_L1))
            return json(deltaPage({incident(u"a"_s), incident(u"b"_s)}, SyncWorld::deltaLink(1)));
        Incident changed = incident(u"a"_s, 4);
        changed.state = IncidentState::Resolved;
        QJsonObject answer = deltaPage({changed}, SyncWorld::deltaLink(2));
        QJsonArray value = answer.value("value"_L1).toArray();
        value.append(removed(u"b"_s));
        answer.insert("value"_L1, value);
        return json(answer);
    };
    goLive();
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->known(), u"a"_s);
    QCOMPARE(m_world->incidents.incident(*m_world->incidents.find(IncidentId(u"a"_s))).state, IncidentState::Resolved);
    QTRY_COMPARE(m_world->state(), State::Live);
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->deltas(), 3);
    QCOMPARE(m_world->deltaPaths().constLast(), u"incidents/delta?$deltatoken=2"_s);
}

void TestSyncEngine::withoutAStreamItPollsLessAndLessOften()
{
    goLive();
    qsizetype asked = m_world->deltas();
    for (const auto wait : {30s, 60s, 60s}) {
        m_world->clock.advance(wait - 1s);
        QTest::qWait(20);
        QCOMPARE(m_world->deltas(), asked);
        m_world->clock.advance(1s);
        ++asked;
        QTRY_COMPARE(m_world->deltas(), asked);
        QTRY_COMPARE(m_world->state(), State::Live);
    }
}

void TestSyncEngine::aChangeMakesItPollOftenAgain()
{
    goLive();
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    m_world->clock.advance(30s);
    QTRY_COMPARE(m_world->known(), u"a"_s);
    QTRY_COMPARE(m_world->state(), State::Live);
    m_world->clock.advance(15s);
    QTRY_COMPARE(m_world->deltas(), 3);
}

void TestSyncEngine::f5EndsTheWait()
{
    goLive();
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->deltas(), 2);
    QTRY_COMPARE(m_world->network.count("GET", u"/me/access"), 2);
    QTRY_COMPARE(m_world->network.count("GET", u"/v1/tenants"), 2);
}

void TestSyncEngine::f5WhileReadingReadsOnceMore()
{
    m_world->delta = [](const Asked &) { return hanging(); };
    m_world->signIn();
    QTRY_COMPARE(m_world->deltas(), 1);
    m_world->engine.syncNow();
    m_world->engine.syncNow();
    m_world->delta = [](const Asked &) { return json(deltaPage({}, SyncWorld::deltaLink(2))); };
    m_world->network.hangs.constFirst()->answerNow(json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))));
    QTRY_COMPARE(m_world->deltas(), 2);
    QTRY_COMPARE(m_world->state(), State::Live);
    QTest::qWait(20);
    QCOMPARE(m_world->deltas(), 2);
}

void TestSyncEngine::INV_35_oneCustomersFeedIsAskedWhereOneIsChosen()
{
    m_world->engine.setScope({.customer = contoso()});
    goLive();
    QCOMPARE(m_world->deltaPaths().constFirst(),
             QString(u"tenants/"_s + contoso().text() + u"/incidents/delta?$top=1000"_s));
}

void TestSyncEngine::choosingAnotherScopeCancelsWhatIsInFlight()
{
    m_world->delta = [](const Asked &) { return hanging(); };
    m_world->signIn();
    QTRY_COMPARE(m_world->deltas(), 1);
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"one"_s)}, SyncWorld::deltaLink(7))); };
    m_world->engine.setScope({.customer = contoso()});
    QVERIFY(!m_world->network.hangs.constFirst() || m_world->network.hangs.constFirst()->isFinished());
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->known(), u"one"_s);
}

void TestSyncEngine::eachScopeKeepsItsOwnPlace()
{
    goLive();
    m_world->delta = [](const Asked &) {
        return json(deltaPage({}, u"https://service.example/v1/tenants/t/incidents/delta?$deltatoken=9"_s));
    };
    m_world->engine.setScope({.customer = contoso()});
    QVERIFY(m_world->engine.status().lastSuccess.isNull()); // of this scope
    QTRY_COMPARE(m_world->state(), State::Live);
    m_world->engine.setScope({});
    QVERIFY(!m_world->engine.status().lastSuccess.isNull());
    QTRY_COMPARE(m_world->deltas(), 3);
    QCOMPARE(m_world->deltaPaths().constLast(), u"incidents/delta?$deltatoken=1"_s);
}

void TestSyncEngine::aFullReadOfOneCustomerSweepsThatCustomerOnly()
{
    m_world->access = access({contoso(), northwind()});
    m_world->delta = [](const Asked &) {
        Incident other = incident(u"other"_s);
        other.customer = northwind();
        return json(deltaPage({incident(u"gone"_s), incident(u"stays"_s), other}, SyncWorld::deltaLink(1)));
    };
    goLive();
    QCOMPARE(m_world->known(), u"gone other stays"_s);
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"stays"_s)}, SyncWorld::deltaLink(2))); };
    m_world->engine.setScope({.customer = contoso()});
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->known(), u"other stays"_s);
}

void TestSyncEngine::INV_5_withoutTicketsViewNothingIsAsked()
{
    m_world->access = access({});
    m_world->access.tenantManager = true;
    m_world->signIn(u"tenant-manager"_s);
    QTRY_COMPARE(m_world->state(), State::Idle);
    QTRY_VERIFY(m_world->tenants.isLoaded());
    m_world->engine.syncNow();
    m_world->clock.advance(10min);
    QTRY_VERIFY(m_world->network.count("GET", u"/v1/tenants") >= 3);
    QCOMPARE(m_world->deltas(), 0);
    QCOMPARE(m_world->state(), State::Idle);
    QVERIFY(!m_world->engine.status().error);
}

void TestSyncEngine::aScopeWithoutTicketsViewIsIdle()
{
    goLive();
    m_world->engine.setScope({.customer = northwind()});
    QCOMPARE(m_world->state(), State::Idle);
    m_world->engine.setScope({});
    QTRY_COMPARE(m_world->state(), State::Live);
}

void TestSyncEngine::permissionGivenLaterStartsTheFeed()
{
    m_world->access = access({});
    m_world->signIn();
    QTRY_COMPARE(m_world->state(), State::Idle);
    m_world->access = access();
    m_world->session.refreshAccess();
    QTRY_COMPARE(m_world->state(), State::Live);
    // And a customer more means that the delta link of before is not enough.
    m_world->access = access({contoso(), northwind()});
    m_world->session.refreshAccess();
    QTRY_COMPARE(m_world->deltas(), 2);
    QCOMPARE(m_world->deltaPaths().constLast(), u"incidents/delta?$top=1000"_s);
}

void TestSyncEngine::INV_22_ticketsViewTakenAwayPurgesTheCustomer()
{
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    goLive();
    m_world->access.customers[contoso()].permissions.remove(Permission::TicketsView);
    m_world->session.refreshAccess();
    QTRY_COMPARE(m_world->state(), State::Idle);
    QCOMPARE(m_world->known(), QString());
}

void TestSyncEngine::INV_22_endedAccessPurgesTheCustomer()
{
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    goLive();
    QCOMPARE(m_world->known(), u"a"_s);
    m_world->delta = [](const Asked &) { return json(deltaPage({}, SyncWorld::deltaLink(1))); };
    m_world->customers[0].relationship = RelationshipStatus::Terminated;
    m_world->access = access({});
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->known(), QString());
    QTRY_COMPARE(m_world->state(), State::Idle);
}

void TestSyncEngine::INV_22_theListOfCustomersAloneIsEnoughToPurge()
{
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    goLive();
    m_world->delta = [](const Asked &) { return hanging(); }; // so that no answer of the feed can be the reason
    m_world->customers[0].relationship = RelationshipStatus::Terminated;
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->known(), QString());
}

void TestSyncEngine::INV_22_aPageInFlightDoesNotBringThemBack()
{
    goLive();
    m_world->delta = [](const Asked &) { return hanging(); };
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->network.hangs.size(), 1);
    QTRY_COMPARE(m_world->network.count("GET", u"/v1/tenants"), 2);
    m_world->delta = [](const Asked &) { return json(deltaPage({}, SyncWorld::deltaLink(1))); };
    m_world->customers.clear();
    QSignalSpy ended(&m_world->tenants, &TenantStore::accessEnded);
    m_world->engine.syncNow();
    QTRY_COMPARE(ended.count(), 1);
    if (m_world->network.hangs.constFirst()) // asked for before, answered after
        m_world->network.hangs.constFirst()->answerNow(json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))));
    QTest::qWait(20);
    QCOMPARE(m_world->known(), QString());
}

void TestSyncEngine::INV_4_onlyThoseWhoMayAskForInvitations()
{
    goLive();
    QCOMPARE(m_world->network.count("GET", u"/invitations"), 0);
    m_world->access.tenantManager = true;
    m_world->session.refreshAccess();
    QTRY_COMPARE(m_world->tenants.invitations().size(), size_t(1));
    m_world->access.tenantManager = false;
    m_world->session.refreshAccess();
    QTRY_COMPARE(m_world->tenants.invitations().size(), size_t(0));
}

void TestSyncEngine::listsAreReadAgainEveryMinuteWithoutAStream()
{
    goLive();
    m_world->clock.advance(60s);
    QTRY_COMPARE(m_world->network.count("GET", u"/v1/tenants"), 2);
    QTRY_COMPARE(m_world->network.count("GET", u"/me/access"), 2);
    m_world->clock.advance(60s);
    QTRY_COMPARE(m_world->network.count("GET", u"/v1/tenants"), 3);
}

void TestSyncEngine::signingOutForgetsEverythingButTheScope()
{
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    m_world->engine.setScope({.customer = contoso()});
    goLive();
    m_world->session.signOut();
    QCOMPARE(m_world->known(), QString());
    QVERIFY(m_world->tenants.tenants().empty());
    QCOMPARE(m_world->state(), State::Stopped);
    QVERIFY(m_world->engine.scope() == (FeedScope{.customer = contoso()}));
    goLive();
    QCOMPARE(m_world->deltaPaths().constLast(),
             QString(u"tenants/"_s + contoso().text() + u"/incidents/delta?$top=1000"_s));
}

void TestSyncEngine::anotherPersonInheritsNothing()
{
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    goLive();
    m_world->tokenDead = true;
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::SignInNeeded);
    QCOMPARE(m_world->known(), u"a"_s); // still shown to the one who was signed in
    m_world->access.user.id = PrincipalId(u"somebody else"_s);
    m_world->delta = [](const Asked &) { return hanging(); };
    m_world->signIn();
    QTRY_COMPARE(m_world->state(), State::FirstRead);
    QCOMPARE(m_world->known(), QString());
}

void TestSyncEngine::anExpiredSessionGoesOnWhereItWas()
{
    m_world->delta = [](const Asked &) { return json(deltaPage({incident(u"a"_s)}, SyncWorld::deltaLink(1))); };
    goLive();
    m_world->tokenDead = true;
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::SignInNeeded);
    const qsizetype asked = m_world->network.asked.size();
    m_world->clock.advance(1h);
    QTest::qWait(20);
    QCOMPARE(m_world->network.asked.size(), asked);
    m_world->signIn();
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->deltaPaths().constLast(), u"incidents/delta?$deltatoken=1"_s);
    QCOMPARE(m_world->known(), u"a"_s);
}

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
