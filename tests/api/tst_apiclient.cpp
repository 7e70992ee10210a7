// The client against a network with no wire: what it sends, when it calls back, and the gate.
#include "core/api/apiclient.h"
#include "tests/support/examples.h"
#include "tests/support/fakenetwork.h"

#include <QLoggingCategory>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aGoodAnswerBecomesAValue();
    void largeAnswersAreDecodedOnAWorker();
    void anAnswerThatDoesNotDecodeKeepsItsRequestId();
    void writesCarryKeyRevisionAndBody();
    void anIdCannotLeaveItsPlaceInThePath();
    void linksAreFollowedVerbatim();
    void INV_42_aLinkToAnotherOriginIsNeverAsked_data();
    void INV_42_aLinkToAnotherOriginIsNeverAsked();
    void INV_42_theLogHasNeitherTokensNorQueriesNorBodies();

    void theCallbackNeverRunsInsideTheCall();
    void aDroppedCallNeverCallsBack();
    void aCallDroppedWhileDecodingNeverCallsBack();
    void theNextCallReplacesTheOneBefore();
    void aCallMayBeReplacedFromItsOwnCallback();
    void theClientMayGoBeforeItsCalls();
    void aHugeBodyIsRefused();

    void whileSigningInCallsWait();
    void whileSignedOutCallsFailUnsent();
    void signingInThatFailsFailsThoseWhoWait();
    void aRefusedTokenIsSaidOnce();
    void aRefusedOldTokenIsReplacedAndNobodyNotices();
    void aCallDroppedAtTheGateIsNeverSent();
    void aCallMayBeDroppedByWhoeverHearsThatItFailed();

private:
    ApiCall fetch(std::function<void(Result<Incident>)> done)
    {
        return m_api->get<Incident>(u"incidents/7"_s, {}, &incidentFromJson, std::move(done));
    }

    QByteArray m_token;
    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<ApiClient> m_api;
};

void TestApiClient::init()
{
    m_api.reset();
    m_network = std::make_unique<FakeNetwork>();
    m_network->answer = [](const Asked &) { return json(toJson(examples::incident())); };
    m_api = std::make_unique<ApiClient>(*m_network, QUrl(u"https://service.example/v1/"_s));
    m_token = "secret-1"_ba;
    m_api->setTokenSource([this] { return m_token; });
}

void TestApiClient::aGoodAnswerBecomesAValue()
{
    std::optional<Result<Incident>> answer;
    const ApiCall call = fetch([&](Result<Incident> result) { answer = std::move(result); });
    QVERIFY(call.isRunning());
    QTRY_VERIFY(answer);
    QVERIFY(answer->has_value());
    QVERIFY(!call.isRunning());
    QVERIFY(**answer == examples::incident());
    const QNetworkRequest &request = m_network->asked.value(0).request;
    QCOMPARE(request.url(), QUrl(u"https://service.example/v1/incidents/7"_s));
    QCOMPARE(request.rawHeader("Authorization"_ba), "Bearer secret-1"_ba);
    QVERIFY(!request.rawHeader("client-request-id"_ba).isEmpty());
    QVERIFY(!request.hasRawHeader("If-Match"_ba));
    QCOMPARE(request.transferTimeout(), 30'000);
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             static_cast<int>(QNetworkRequest::SameOriginRedirectPolicy));
}

static std::atomic<QThread *> decodedOn = nullptr;

static Result<Incident> incidentRememberingThread(const QJsonObject &object)
{
    decodedOn = QThread::currentThread();
    return incidentFromJson(object);
}

void TestApiClient::largeAnswersAreDecodedOnAWorker()
{
    std::optional<Result<Incident>> answer;
    QThread *calledOn = nullptr;
    const ApiCall call =
        m_api->getDecoded<Incident>(u"incidents/7"_s, {}, &incidentRememberingThread, [&](Result<Incident> result) {
            calledOn = QThread::currentThread();
            answer = std::move(result);
        });
    QTRY_VERIFY(answer);
    QVERIFY(answer->has_value());
    QCOMPARE(calledOn, QThread::currentThread());
    QVERIFY(decodedOn.load() != QThread::currentThread());
}

void TestApiClient::anAnswerThatDoesNotDecodeKeepsItsRequestId()
{
    m_network->answer = [](const Asked &) {
        return Answer{.status = 200, .body = "{}"_ba, .headers = {{"request-id"_ba, "over-there"_ba}}};
    };
    std::optional<Result<Incident>> answer;
    const ApiCall call = fetch([&](Result<Incident> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().kind, Error::Kind::Malformed);
    QCOMPARE(answer->error().requestId, u"over-there"_s);
}

void TestApiClient::writesCarryKeyRevisionAndBody()
{
    const QUuid key = QUuid::createUuid();
    bool called = false;
    ApiCall call = m_api->patch<Incident>(u"tenants/t/incidents/i"_s, {{"assignee"_L1, QJsonValue::Null}}, 12, key,
                                          &incidentFromJson, [&](const Result<Incident> &) { called = true; });
    QTRY_VERIFY(called);
    const Asked asked = m_network->asked.value(0);
    QCOMPARE(asked.verb, "PATCH"_ba);
    QCOMPARE(asked.request.rawHeader("If-Match"_ba), "W/\"12\""_ba);
    QCOMPARE(asked.request.rawHeader("Repeatability-Request-ID"_ba), key.toByteArray(QUuid::WithoutBraces));
    QCOMPARE(asked.body, R"({"assignee":null})"_ba);
    called = false;
    call = m_api->post<Done>(u"invitations/i/deny"_s, {}, key, &nothingFromJson,
                             [&](const Result<Done> &) { called = true; });
    QTRY_VERIFY(called);
    QCOMPARE(m_network->asked.value(1).verb, "POST"_ba);
    QCOMPARE(m_network->asked.value(1).body, "{}"_ba);
}

void TestApiClient::anIdCannotLeaveItsPlaceInThePath()
{
    for (const QString &id : {u"../../secret"_s, u".."_s, u"a?b"_s, u"a#b"_s, u"a%2Fb"_s, u"ä ö"_s}) {
        const ApiCall call = m_api->get<Incident>(u"tenants/%1/rooms"_s.arg(pathSegment(id)), {}, &incidentFromJson,
                                                  [](const Result<Incident> &) {});
        const QString path = m_network->asked.constLast().path;
        QVERIFY2(path.startsWith("/v1/tenants/"_L1) && path.endsWith("/rooms"_L1), qPrintable(path));
        QCOMPARE(path.count(u'/'), 4);
    }
}

void TestApiClient::linksAreFollowedVerbatim()
{
    const QString link = u"https://service.example/v1/incidents/delta?$skiptoken=a%2Bb%3D&$top=3"_s;
    const ApiCall call = m_api->get<Incident>(link, {}, &incidentFromJson, [](const Result<Incident> &) {});
    QCOMPARE(m_network->asked.value(0).request.url().toString(QUrl::FullyEncoded), link);
}

void TestApiClient::INV_42_aLinkToAnotherOriginIsNeverAsked_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("another host") << u"https://evil.example/v1/incidents/delta"_s;
    QTest::newRow("no scheme") << u"//evil.example/v1/x"_s;
    QTest::newRow("without TLS") << u"http://service.example/v1/incidents/delta"_s;
    QTest::newRow("another port") << u"https://service.example:444/v1/x"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
}

void TestApiClient::INV_42_aLinkToAnotherOriginIsNeverAsked()
{
    QFETCH(const QString, link);
    std::optional<Result<Incident>> answer;
    const ApiCall call =
        m_api->get<Incident>(link, {}, &incidentFromJson, [&](Result<Incident> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().kind, Error::Kind::Malformed);
    QVERIFY(m_network->asked.isEmpty());
}

static QString logged;

void TestApiClient::INV_42_theLogHasNeitherTokensNorQueriesNorBodies()
{
    QLoggingCategory::setFilterRules(u"roomwarden.network.info=true"_s);
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { logged += message; });
    bool called = false;
    const ApiCall call = m_api->get<Incident>(u"directory/principals?$search=Hanna"_s, {}, &incidentFromJson,
                                              [&](const Result<Incident> &) { called = true; });
    const bool answered = QTest::qWaitFor([&] { return called; });
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(answered);
    QVERIFY2(logged.startsWith("GET /v1/directory/principals 200 "_L1), qPrintable(logged));
    for (const QString &secret : {u"secret-1"_s, u"Hanna"_s, u"Rainier"_s})
        QVERIFY(!logged.contains(secret));
}

void TestApiClient::theCallbackNeverRunsInsideTheCall()
{
    int calls = 0;
    const auto count = [&](const Result<Incident> &) { ++calls; };
    m_api->setGate(ApiClient::Gate::Shut);
    const ApiCall first = fetch(count);
    m_api->setGate(ApiClient::Gate::Open);
    const ApiCall second = m_api->get<Incident>(u"https://evil.example/"_s, {}, &incidentFromJson, count);
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 2);
}

void TestApiClient::aDroppedCallNeverCallsBack()
{
    int calls = 0;
    {
        const ApiCall call = fetch([&](const Result<Incident> &) { ++calls; });
    }
    bool later = false;
    const ApiCall call = fetch([&](const Result<Incident> &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(calls, 0);
}

static QSemaphore decoding;
static QSemaphore goOn;

static Result<Incident> incidentWhenTold(const QJsonObject &object)
{
    decoding.release();
    goOn.acquire();
    return incidentFromJson(object);
}

void TestApiClient::aCallDroppedWhileDecodingNeverCallsBack()
{
    int calls = 0;
    auto call = std::make_unique<ApiCall>(m_api->getDecoded<Incident>(u"incidents/7"_s, {}, &incidentWhenTold,
                                                                      [&](const Result<Incident> &) { ++calls; }));
    QTRY_VERIFY(decoding.available() > 0);
    QVERIFY(call->isRunning());
    call.reset();
    goOn.release();
    QThreadPool::globalInstance()->waitForDone();
    bool later = false;
    const ApiCall next = fetch([&](const Result<Incident> &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(calls, 0);
}

void TestApiClient::theNextCallReplacesTheOneBefore()
{
    QList<int> order;
    ApiCall call = fetch([&](const Result<Incident> &) { order << 1; });
    call = fetch([&](const Result<Incident> &) { order << 2; });
    bool later = false;
    const ApiCall last = fetch([&](const Result<Incident> &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(order, QList<int>{2});
}

void TestApiClient::aCallMayBeReplacedFromItsOwnCallback()
{
    int calls = 0;
    ApiCall call;
    std::function<void(Result<Incident>)> again = [&](const Result<Incident> &) {
        if (++calls < 3)
            call = fetch(again);
    };
    call = fetch(again);
    QTRY_COMPARE(calls, 3);
}

void TestApiClient::theClientMayGoBeforeItsCalls()
{
    ApiCall call = fetch([](const Result<Incident> &) { QFAIL("the client is gone"); });
    m_api.reset();
    QVERIFY(!call.isRunning());
    call.cancel();
}

void TestApiClient::aHugeBodyIsRefused()
{
    m_api->setBodyLimit(64);
    std::optional<Result<Incident>> answer;
    const ApiCall call = fetch([&](Result<Incident> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().kind, Error::Kind::Malformed);
}

void TestApiClient::whileSigningInCallsWait()
{
    m_api->setGate(ApiClient::Gate::Held);
    bool called = false;
    const ApiCall call = fetch([&](const Result<Incident> &result) { called = result.has_value(); });
    QVERIFY(call.isRunning());
    QVERIFY(m_network->asked.isEmpty());
    m_token = "secret-2"_ba;
    m_api->setGate(ApiClient::Gate::Open);
    QTRY_VERIFY(called);
    QCOMPARE(m_network->asked.value(0).request.rawHeader("Authorization"_ba), "Bearer secret-2"_ba);
}

void TestApiClient::whileSignedOutCallsFailUnsent()
{
    m_api->setGate(ApiClient::Gate::Shut);
    std::optional<Result<Incident>> answer;
    const ApiCall call = fetch([&](Result<Incident> result) { answer = std::move(result); });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Error::Kind::SignInNeeded);
    QVERIFY(m_network->asked.isEmpty());
}

void TestApiClient::signingInThatFailsFailsThoseWhoWait()
{
    m_api->setGate(ApiClient::Gate::Held);
    std::optional<Result<Incident>> answer;
    const ApiCall call = fetch([&](Result<Incident> result) { answer = std::move(result); });
    m_api->setGate(ApiClient::Gate::Shut);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Error::Kind::SignInNeeded);
}

void TestApiClient::aRefusedTokenIsSaidOnce()
{
    m_network->answer = [](const Asked &) { return refusal(401, u"unauthenticated"_s); };
    QSignalSpy needed(m_api.get(), &ApiClient::signInNeeded);
    connect(m_api.get(), &ApiClient::signInNeeded, this, [this] { m_api->setGate(ApiClient::Gate::Shut); });
    int refused = 0;
    const auto count = [&](const Result<Incident> &result) {
        if (!result && result.error().kind == Error::Kind::SignInNeeded)
            ++refused;
    };
    const ApiCall first = fetch(count);
    const ApiCall second = fetch(count);
    QTRY_COMPARE(refused, 2);
    QCOMPARE(needed.count(), 1);
    QCOMPARE(m_network->asked.size(), 2);
}

void TestApiClient::aRefusedOldTokenIsReplacedAndNobodyNotices()
{
    m_network->answer = [](const Asked &asked) {
        return asked.request.rawHeader("Authorization"_ba) == "Bearer secret-2"_ba ? json(toJson(examples::incident()))
                                                                                   : refusal(401, u"unauthenticated"_s);
    };
    QSignalSpy needed(m_api.get(), &ApiClient::signInNeeded);
    bool good = false;
    const ApiCall call = fetch([&](const Result<Incident> &result) { good = result.has_value(); });
    m_token = "secret-2"_ba; // signed in again while the first was on its way
    QTRY_VERIFY(good);
    QCOMPARE(needed.count(), 0);
    QCOMPARE(m_network->asked.size(), 2);
}

void TestApiClient::aCallDroppedAtTheGateIsNeverSent()
{
    m_api->setGate(ApiClient::Gate::Held);
    {
        const ApiCall call = fetch([](const Result<Incident> &) { QFAIL("it was dropped"); });
    }
    bool later = false;
    const ApiCall call = fetch([&](const Result<Incident> &) { later = true; });
    m_api->setGate(ApiClient::Gate::Open);
    QTRY_VERIFY(later);
    QCOMPARE(m_network->asked.size(), 1);
}

void TestApiClient::aCallMayBeDroppedByWhoeverHearsThatItFailed()
{
    m_network->answer = [](const Asked &) { return refusal(401, u"unauthenticated"_s); };
    int calls = 0;
    for (const bool bySignIn : {true, false}) {
        m_token = "secret-1"_ba;
        ApiCall call = fetch([&](const Result<Incident> &) { ++calls; });
        bool heard = false;
        const auto drop = [&] {
            heard = true;
            call.cancel();
            m_token = "secret-2"_ba; // and even so it is not sent again
        };
        const auto connection = bySignIn ? connect(m_api.get(), &ApiClient::signInNeeded, this, drop)
                                         : connect(m_api.get(), &ApiClient::reached, this, drop);
        QTRY_VERIFY(heard);
        disconnect(connection);
    }
    QCOMPARE(calls, 0);
    QCOMPARE(m_network->asked.size(), 2);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
