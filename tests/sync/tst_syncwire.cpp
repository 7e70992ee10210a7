// The engine against a real socket: hints make it read, a page cut off is read again, a dead stream means polling.
#include "core/api/apiclient.h"
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "tests/support/examples.h"
#include "tests/support/faketokens.h"
#include "tests/support/rawhttpserver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace examples;
using State = SyncStatus::State;

class TestSyncWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aHintMakesItRead();
    void hintsOfOtherCustomersAreNotForThisScope();
    void aHintOfTenantsReadsTheTenants();
    void countsAloneReadTheTenantsOnceInAWhile();
    void aCutStreamMeansPolling();
    void aPageCutOffIsReadAgain();
    void aSlowServiceIsATimeoutAndNothingIsLost();
    void aServiceThatGoesDownAndComesBack();
    void aTokenThatEndsIsRenewedAndTheStreamComesBack();

private:
    void answer(const RawRequest &request, QTcpSocket &socket);
    [[nodiscard]] qsizetype count(const QByteArray &part) const
    {
        const QList<RawRequest> &requests = m_server->requests();
        return std::count_if(requests.begin(), requests.end(),
                             [&part](const RawRequest &request) { return request.path.contains(part); });
    }
    [[nodiscard]] qsizetype tenantReads() const
    {
        const QList<RawRequest> &requests = m_server->requests();
        return std::count_if(requests.begin(), requests.end(),
                             [](const RawRequest &request) { return request.path.endsWith("/tenants"_ba); });
    }
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    void goLive()
    {
        m_session->signIn({.loginHint = u"help-desk"_s});
        QTRY_COMPARE(m_engine->status().state, State::Live);
        QTRY_VERIFY(m_engine->status().streaming);
        QTRY_COMPARE(tenantReads(), 2); // at first, and once the stream is open
        QTRY_COMPARE(count("/incidents/delta"), 2);
        QTRY_COMPARE(m_engine->status().state, State::Live);
    }
    void hint(const QByteArray &data) { m_line->write("id: 1\nevent: change\ndata: "_ba + data + "\n\n"_ba); }

    SystemClock m_clock;
    std::vector<Incident> m_known;
    QPointer<QTcpSocket> m_line; // of the hints
    bool m_streams = true;
    int m_cutPages = 0;    // so many pages are cut off
    bool m_silent = false; // no delta is answered
    QByteArray m_dead;     // credentials that are refused
    std::unique_ptr<RawHttpServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ApiClient> m_api;
    FakeTokens m_tokens;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<IncidentStore> m_incidents;
    std::unique_ptr<TenantStore> m_tenants;
    std::unique_ptr<SyncEngine> m_engine;
};

void TestSyncWire::init()
{
    m_known = {incident(u"a"_s)};
    m_streams = true;
    m_cutPages = 0;
    m_silent = false;
    m_dead = "none"_ba;
    m_server = std::make_unique<RawHttpServer>(
        [this](const RawRequest &request, QTcpSocket &socket) { answer(request, socket); });
    m_network = std::make_unique<QNetworkAccessManager>();
    m_api = std::make_unique<ApiClient>(*m_network, m_server->base());
    m_session = std::make_unique<Session>(*m_api, m_tokens);
    m_incidents = std::make_unique<IncidentStore>();
    m_tenants = std::make_unique<TenantStore>();
    const SyncOptions options{.backOffFirst = 5ms,
                              .backOffMost = 20ms,
                              .pollFirst = 1h, // so that only what the test does makes it ask
                              .pollMost = 1h,
                              .pollStreaming = 1h,
                              .listsPoll = 1h,
                              .hintGap = 1ms,
                              .reconnectFirst = 5ms,
                              .reconnectMost = 20ms,
                              .tick = 2ms};
    m_engine = std::make_unique<SyncEngine>(*m_api, *m_session, *m_incidents, *m_tenants, m_clock, options);
}

void TestSyncWire::cleanup()
{
    m_engine.reset();
    m_session.reset();
    m_api.reset();
    m_network.reset();
    m_server.reset();
}

void TestSyncWire::answer(const RawRequest &request, QTcpSocket &socket)
{
    const QByteArray &path = request.path;
    if (request.headers.value("authorization"_ba) == m_dead) {
        socket.write(RawHttpServer::whole(401, R"({"error":{"code":"unauthenticated","message":"over"}})"_ba));
    } else if (path.endsWith("/access"_ba)) {
        socket.write(RawHttpServer::whole(200, bytes(toJson(access()))));
    } else if (path.endsWith("/hints"_ba) && m_streams) {
        m_line = &socket;
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hello\n\n"_ba);
    } else if (path.contains("/incidents/delta"_ba)) {
        if (m_silent)
            return;
        const QString link = QString::fromUtf8(m_server->base().toEncoded()) + u"incidents/delta?$deltatoken=1"_s;
        const QByteArray whole = RawHttpServer::whole(200, bytes(deltaPage(m_known, link)));
        if (m_cutPages-- > 0) {
            socket.write(whole.chopped(30));
            socket.disconnectFromHost();
        } else {
            socket.write(whole);
        }
    } else if (path.endsWith("/tenants"_ba)) {
        socket.write(RawHttpServer::whole(200, bytes(page<Tenant>({tenant()}))));
    } else {
        socket.write(RawHttpServer::whole(503, "{}"_ba));
    }
}

void TestSyncWire::aHintMakesItRead()
{
    goLive();
    QCOMPARE(m_incidents->size(), 1);
    m_known.push_back(incident(u"b"_s));
    hint(R"({"resources":["incidents"],"tenantIds":[]})"_ba);
    QTRY_COMPARE(m_incidents->size(), 2);
    QCOMPARE(tenantReads(), 2);
}

void TestSyncWire::hintsOfOtherCustomersAreNotForThisScope()
{
    m_engine->setScope({.customer = contoso()});
    goLive();
    hint(R"({"resources":["incidents"],"tenantIds":["another"]})"_ba);
    hint(R"({"resources":["tenants"],"tenantIds":["another"]})"_ba);
    QTRY_COMPARE(tenantReads(), 3);
    QCOMPARE(count("/incidents/delta"), 2);
    hint(R"({"resources":["incidents"],"tenantIds":[")"_ba + contoso().text().toLatin1() + "\"]}"_ba);
    QTRY_COMPARE(count("/incidents/delta"), 3);
}

void TestSyncWire::aHintOfTenantsReadsTheTenants()
{
    goLive();
    hint(R"({"resources":["tenants","access"],"tenantIds":[]})"_ba);
    QTRY_COMPARE(tenantReads(), 3);
    QTRY_COMPARE(count("/me/access"), 3); // signing in, the stream opening, the hint
    QCOMPARE(count("/incidents/delta"), 2);
}

void TestSyncWire::countsAloneReadTheTenantsOnceInAWhile()
{
    goLive();
    const QByteArray counts = R"({"resources":["incidents","rooms","tenants"],"tenantIds":[]})"_ba;
    hint(counts);
    QTRY_COMPARE(tenantReads(), 3); // the first at once
    QTRY_COMPARE(count("/incidents/delta"), 3);
    hint(counts);
    QTRY_COMPARE(count("/incidents/delta"), 4); // incidents are read as ever
    QCOMPARE(tenantReads(), 3);
    hint(R"({"resources":["tenants","access"],"tenantIds":[]})"_ba);
    QTRY_COMPARE(tenantReads(), 4); // whom we know cannot wait
}

void TestSyncWire::aCutStreamMeansPolling()
{
    goLive();
    m_streams = false;
    m_line->abort();
    QTRY_VERIFY(!m_engine->status().streaming);
    QTRY_VERIFY(count("/hints") >= 3);
    QCOMPARE(m_engine->status().state, State::Live);
    QVERIFY(m_engine->status().offlineSince.isNull()); // the service answers; only the stream is gone
    m_streams = true;
    QTRY_VERIFY(m_engine->status().streaming);
}

void TestSyncWire::aPageCutOffIsReadAgain()
{
    goLive();
    m_known.push_back(incident(u"b"_s));
    m_cutPages = 3;
    m_engine->syncNow();
    QTRY_COMPARE(m_incidents->size(), 2);
    QTRY_COMPARE(m_engine->status().state, State::Live);
    QVERIFY(!m_engine->status().error);
}

void TestSyncWire::aSlowServiceIsATimeoutAndNothingIsLost()
{
    goLive();
    m_api->setTimeout(30ms);
    m_silent = true;
    m_engine->syncNow();
    QTRY_VERIFY(m_engine->status().error);
    QCOMPARE(m_engine->status().error->kind, Error::Kind::Timeout);
    QCOMPARE(m_incidents->size(), 1);
    m_api->setTimeout(10s);
    m_silent = false;
    QTRY_COMPARE(m_engine->status().state, State::Live);
}

void TestSyncWire::aServiceThatGoesDownAndComesBack()
{
    goLive();
    m_server->goDown();
    m_engine->syncNow();
    QTRY_COMPARE(m_engine->status().state, State::Offline);
    QTRY_VERIFY(!m_engine->status().streaming);
    QCOMPARE(m_incidents->size(), 1);
    m_known.push_back(incident(u"b"_s));
    m_server->comeBack();
    QTRY_COMPARE(m_incidents->size(), 2);
    QTRY_COMPARE(m_engine->status().state, State::Live);
    QTRY_VERIFY(m_engine->status().streaming);
}

void TestSyncWire::aTokenThatEndsIsRenewedAndTheStreamComesBack()
{
    goLive();
    m_tokens.refreshable = true;
    m_dead = "Bearer "_ba + m_tokens.accessToken();
    m_line->disconnectFromHost(); // so that it is the stream that meets the refusal
    QTRY_COMPARE(m_tokens.refreshes, 1);
    QTRY_VERIFY(m_engine->status().streaming);
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QVERIFY(m_api->token().endsWith("-again"_ba));
}

QTEST_GUILESS_MAIN(TestSyncWire)
#include "tst_syncwire.moc"
