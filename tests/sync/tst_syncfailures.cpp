// The way in when something goes wrong: nothing shown is lost, nothing is asked in a loop, everything is said.
#include "tests/sync/syncworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;
using State = SyncStatus::State;
using Kind = Error::Kind;

class TestSyncFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<SyncWorld>(); }
    void cleanup() { m_world.reset(); }

    void anOldTokenReadsAfreshAndKeepsShowing();
    void aServiceThatCallsEverythingStaleIsNotAskedInALoop();
    void aMalformedRecordCostsItselfAlone();
    void aMalformedRecordInAFullReadSweepsNothing();
    void manyMalformedRecordsFailThePageAndNothingIsLost();
    void unknownEnumValuesAreShown();
    void aMalformedCustomerIsKeptWithItsIncidents();
    void aCustomerThatFailedIsNamedAndKept();
    void retryAfterIsHonoured();
    void failuresAreAskedAgainLessAndLessOften();
    void aFailureRepeatsThePageAndNotTheRead();
    void offlineIsSaidAndEndsByItself();
    void aRefusedFeedIsNotAskedInALoop();
    void aPageThatLeadsNowhereIsAnError_data();
    void aPageThatLeadsNowhereIsAnError();
    void failedListsAreReadAgain();

private:
    // Live with a and b known.
    void goLive()
    {
        m_world->delta = [](const Asked &) {
            return json(deltaPage({incident(u"a"_s), incident(u"b"_s)}, SyncWorld::deltaLink(1)));
        };
        m_world->signIn();
        QTRY_COMPARE(m_world->state(), State::Live);
        QTRY_VERIFY(m_world->tenants.isLoaded());
        QCOMPARE(m_world->known(), u"a b"_s);
    }
    void answerFromNowOn(const Answer &answer)
    {
        m_world->delta = [answer](const Asked &) { return answer; };
    }
    static QJsonObject withRaw(QJsonObject page, const QJsonValue &item, int times = 1)
    {
        QJsonArray value = page.value("value"_L1).toArray();
        for (int i = 0; i < times; ++i)
            value.append(item);
        page.insert("value"_L1, value);
        return page;
    }

    std::unique_ptr<SyncWorld> m_world;
};

void TestSyncFailures::anOldTokenReadsAfreshAndKeepsShowing()
{
    goLive();
    m_world->delta = [](const Asked &asked) {
        return asked.path.contains("$deltatoken"_L1) ? refusal(410, u"syncStateNotFound"_s) : hanging();
    };
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->network.hangs.size(), 1);
    QCOMPARE(m_world->state(), State::FirstRead);
    QCOMPARE(m_world->known(), u"a b"_s); // meanwhile
    m_world->network.hangs.constFirst()->answerNow(
        json(deltaPage({incident(u"b"_s), incident(u"c"_s)}, SyncWorld::deltaLink(2))));
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->known(), u"b c"_s);
}

void TestSyncFailures::aServiceThatCallsEverythingStaleIsNotAskedInALoop()
{
    goLive();
    answerFromNowOn(refusal(410, u"syncStateNotFound"_s));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    QTest::qWait(20);
    QCOMPARE(m_world->deltas(), 3);
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::aMalformedRecordCostsItselfAlone()
{
    goLive();
    QSignalSpy rejected(&m_world->engine, &SyncEngine::recordsRejected);
    answerFromNowOn(
        json(withRaw(deltaPage({incident(u"c"_s)}, SyncWorld::deltaLink(2)), QJsonObject{{"id"_L1, u"a"_s}})));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->known(), u"a b c"_s);
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(rejected.at(0).at(0).toInt(), 1);
    QCOMPARE(m_world->engine.status().rejected, 1);
    QTRY_COMPARE(m_world->state(), State::Live);
}

void TestSyncFailures::aMalformedRecordInAFullReadSweepsNothing()
{
    goLive();
    m_world->delta = [](const Asked &asked) {
        if (asked.path.contains("$deltatoken=1"_L1))
            return refusal(410, u"syncStateNotFound"_s);
        return json(withRaw(deltaPage({incident(u"b"_s)}, SyncWorld::deltaLink(2)), QJsonObject{{"id"_L1, u"a"_s}}));
    };
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->engine.status().rejected, 1);
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::manyMalformedRecordsFailThePageAndNothingIsLost()
{
    goLive();
    answerFromNowOn(
        json(withRaw(deltaPage({incident(u"c"_s)}, SyncWorld::deltaLink(2)), QJsonObject{{"id"_L1, 7}}, 2)));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    QCOMPARE(m_world->engine.status().error->kind, Kind::Malformed);
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::unknownEnumValuesAreShown()
{
    goLive();
    QJsonObject strange = toJson(incident(u"c"_s));
    strange.insert("state"_L1, u"hibernating"_s);
    strange.insert("displayStatus"_L1, u"hibernating"_s);
    answerFromNowOn(json(withRaw(deltaPage({}, SyncWorld::deltaLink(2)), strange)));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->known(), u"a b c"_s);
    QCOMPARE(m_world->engine.status().rejected, 0);
}

void TestSyncFailures::aMalformedCustomerIsKeptWithItsIncidents()
{
    goLive();
    QJsonObject page = examples::page<Tenant>({tenant(northwind(), u"Northwind"_s)});
    m_world->tenantsAnswer = json(withRaw(page, QJsonObject{{"id"_L1, contoso().text()}}));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->engine.status().rejected, 1);
    QVERIFY(m_world->tenants.tenant(contoso()));
    QVERIFY(m_world->tenants.tenant(northwind()));
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::aCustomerThatFailedIsNamedAndKept()
{
    m_world->access = access({contoso(), northwind()});
    m_world->customers.push_back(tenant(northwind(), u"Northwind"_s));
    goLive();
    m_world->delta = [](const Asked &asked) {
        if (asked.path.contains("$deltatoken=1"_L1))
            return refusal(410, u"syncStateNotFound"_s);
        QJsonObject page = deltaPage({}, SyncWorld::deltaLink(2));
        page.insert("errors"_L1,
                    QJsonArray{QJsonObject{{"tenantId"_L1, contoso().text()}, {"code"_L1, u"serviceNotAvailable"_s}}});
        return json(page);
    };
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->engine.status().failures.size(), size_t(1));
    QVERIFY(m_world->engine.status().failures.front()
            == (TenantFailure{.customer = contoso(), .code = u"serviceNotAvailable"_s}));
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::retryAfterIsHonoured()
{
    goLive();
    Answer throttled = refusal(429, u"activityLimitReached"_s);
    throttled.headers = {{"Retry-After"_ba, "600"_ba}};
    answerFromNowOn(throttled);
    m_world->clock.advance(60s);
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    QCOMPARE(m_world->engine.status().error->kind, Kind::Throttled);
    QVERIFY(m_world->engine.status().nextTry >= m_world->clock.now().addSecs(600));
    m_world->clock.advance(599s);
    QTest::qWait(20);
    QCOMPARE(m_world->deltas(), 2);
    answerFromNowOn(json(deltaPage({}, SyncWorld::deltaLink(2))));
    m_world->clock.advance(60s);
    QTRY_COMPARE(m_world->state(), State::Live);
    QVERIFY(!m_world->engine.status().error);
}

void TestSyncFailures::failuresAreAskedAgainLessAndLessOften()
{
    goLive();
    answerFromNowOn(refusal(500, u"generalException"_s));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    qsizetype asked = m_world->deltas();
    for (const int seconds : {2, 4, 8, 16}) {
        const qint64 wait = m_world->clock.now().msecsTo(m_world->engine.status().nextTry);
        QVERIFY2(wait >= seconds * 1000 && wait <= seconds * 1250, qPrintable(QString::number(wait)));
        m_world->clock.advance(std::chrono::milliseconds(wait));
        ++asked;
        QTRY_COMPARE(m_world->deltas(), asked);
        QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    }
    QCOMPARE(m_world->engine.status().error->requestId, u"over-there"_s);
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::aFailureRepeatsThePageAndNotTheRead()
{
    m_world->delta = [](const Asked &asked) {
        if (asked.path.contains("$skiptoken=1"_L1))
            return refusal(500, u"generalException"_s);
        return json(SyncWorld::withNext(page<Incident>({incident(u"a"_s)}), SyncWorld::nextLink(1)));
    };
    m_world->signIn();
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    // The failure of page two may overtake the decoding of page one; then page one is repeated, never skipped.
    m_world->delta = [](const Asked &asked) {
        if (asked.path.contains("$skiptoken=1"_L1))
            return json(deltaPage({incident(u"b"_s)}, SyncWorld::deltaLink(1)));
        return json(SyncWorld::withNext(page<Incident>({incident(u"a"_s)}), SyncWorld::nextLink(1)));
    };
    m_world->clock.advance(5s);
    QTRY_COMPARE(m_world->state(), State::Live);
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::offlineIsSaidAndEndsByItself()
{
    goLive();
    m_world->down = true;
    const QDateTime since = m_world->clock.now();
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::Offline);
    QCOMPARE(m_world->engine.status().offlineSince, since);
    QTRY_VERIFY(m_world->engine.status().error);
    QCOMPARE(m_world->engine.status().error->kind, Kind::Offline);
    QVERIFY(!m_world->engine.status().nextTry.isNull());
    m_world->clock.advance(3s);
    QTRY_COMPARE(m_world->deltas(), 3);
    QCOMPARE(m_world->engine.status().offlineSince, since);
    m_world->down = false;
    m_world->clock.advance(5s);
    QTRY_COMPARE(m_world->state(), State::Live);
    QVERIFY(m_world->engine.status().offlineSince.isNull());
    QCOMPARE(m_world->known(), u"a b"_s);
}

void TestSyncFailures::aRefusedFeedIsNotAskedInALoop()
{
    goLive();
    answerFromNowOn(refusal(403, u"accessDenied"_s));
    const qsizetype accesses = m_world->network.count("GET", u"/me/access");
    m_world->clock.advance(60s);
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    QTRY_VERIFY(m_world->network.count("GET", u"/me/access") > accesses);
    m_world->clock.advance(60s);
    QTest::qWait(20);
    QCOMPARE(m_world->deltas(), 2);
    QCOMPARE(m_world->engine.status().error->kind, Kind::Forbidden);
}

void TestSyncFailures::aPageThatLeadsNowhereIsAnError_data()
{
    QTest::addColumn<QString>("link"); // as the next one
    QTest::newRow("no link at all") << QString();
    QTest::newRow("itself") << SyncWorld::deltaLink(1);
    QTest::newRow("another origin") << u"https://evil.example/v1/incidents/delta"_s;
}

void TestSyncFailures::aPageThatLeadsNowhereIsAnError()
{
    QFETCH(const QString, link);
    goLive();
    answerFromNowOn(json(SyncWorld::withNext(page<Incident>({}), link)));
    m_world->engine.syncNow();
    QTRY_COMPARE(m_world->state(), State::WaitingUntil);
    QCOMPARE(m_world->engine.status().error->kind, Kind::Malformed);
    QCOMPARE(m_world->known(), u"a b"_s);
    for (const Asked &asked : m_world->network.asked)
        QCOMPARE(asked.request.url().host(), u"service.example"_s);
}

void TestSyncFailures::failedListsAreReadAgain()
{
    m_world->tenantsAnswer = refusal(503, u"serviceNotAvailable"_s);
    m_world->signIn();
    QTRY_COMPARE(m_world->network.count("GET", u"/v1/tenants"), 1);
    QTRY_COMPARE(m_world->state(), State::Live);
    QVERIFY(!m_world->tenants.isLoaded());
    m_world->tenantsAnswer.reset();
    QTest::qWait(5);
    m_world->clock.advance(3s);
    QTRY_VERIFY(m_world->tenants.isLoaded());
}

QTEST_GUILESS_MAIN(TestSyncFailures)
#include "tst_syncfailures.moc"
