// The stream of hints against a real socket: split, cut, silent, refused.
#include "core/api/apiclient.h"
#include "core/sync/changestream.h"
#include "tests/support/rawhttpserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = ChangeStream::State;

static const QByteArray head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\r\n"_ba;
static const QByteArray change =
    "id: 41\nevent: change\ndata: {\"resources\":[\"incidents\"],\"tenantIds\":[\"a\"]}\n\n"_ba;

class TestChangeStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFirstConnectionMeansEverythingMayHaveChanged();
    void anEventSplitOverPacketsIsOneHint();
    void aCutStreamGoesOnWhereItLeftOff();
    void aSilentStreamIsCutAndOpenedAnew();
    void aHeartbeatKeepsItOpen();
    void aServiceThatIsDownIsAskedAgain();
    void aWebPageIsNoStream();
    void aRefusedTokenClosesItAndIsSaid();
    void retryAfterIsHonoured();
    void closedItStaysClosed();
    void anotherPersonStartsAfresh();

private:
    void waitForRequests(qsizetype count) { QTRY_COMPARE(m_server->requests().size(), count); }

    SystemClock m_clock;
    QByteArray m_token = "secret"_ba;
    std::vector<ChangeHint> m_hints;
    QPointer<QTcpSocket> m_line; // the newest connection
    std::unique_ptr<RawHttpServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<ChangeStream> m_stream;
    SyncOptions m_options;
};

void TestChangeStream::init()
{
    m_options = {.heartbeat = 10s, .reconnectFirst = 5ms, .reconnectMost = 20ms, .tick = 5ms};
    m_hints.clear();
    m_server = std::make_unique<RawHttpServer>([this](const RawRequest &, QTcpSocket &socket) {
        m_line = &socket;
        socket.write(head);
    });
    m_network = std::make_unique<QNetworkAccessManager>();
    m_api = std::make_unique<ApiClient>(*m_network, m_server->base());
    m_api->setTokenSource([this] { return m_token; });
    m_stream = std::make_unique<ChangeStream>(*m_api, m_clock, m_options);
    connect(m_stream.get(), &ChangeStream::hint, this, [this](const ChangeHint &hint) { m_hints.push_back(hint); });
}

void TestChangeStream::cleanup()
{
    m_stream.reset();
    m_api.reset();
    m_network.reset();
    m_server.reset();
}

void TestChangeStream::aFirstConnectionMeansEverythingMayHaveChanged()
{
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::Open);
    QVERIFY(m_hints == std::vector{ChangeHint::everything()});
    const RawRequest request = m_server->requests().constFirst();
    QCOMPARE(request.path, "/v1/hints"_ba);
    QCOMPARE(request.headers.value("accept"_ba), "text/event-stream"_ba);
    QCOMPARE(request.headers.value("authorization"_ba), "Bearer secret"_ba);
    QVERIFY(!request.headers.contains("last-event-id"_ba));
}

void TestChangeStream::anEventSplitOverPacketsIsOneHint()
{
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::Open);
    for (qsizetype at = 0; at < change.size(); at += 11) {
        m_line->write(change.mid(at, 11));
        m_line->flush();
        QTest::qWait(1); // a packet of its own
    }
    QTRY_COMPARE(m_hints.size(), size_t(2));
    QVERIFY(m_hints.back() == (ChangeHint{.incidents = true, .customers = {TenantId(u"a"_s)}}));
}

void TestChangeStream::aCutStreamGoesOnWhereItLeftOff()
{
    m_stream->open();
    QTRY_VERIFY(m_line);
    m_line->write(change + "data: half an ev"_ba);
    QTRY_COMPARE(m_hints.size(), size_t(2));
    m_line->abort();
    waitForRequests(2);
    QCOMPARE(m_server->requests().constLast().headers.value("last-event-id"_ba), "41"_ba);
    QTRY_COMPARE(m_stream->state(), State::Open);
    QCOMPARE(m_hints.size(), size_t(2)); // the service says what was missed, if anything
    m_line->write(change);
    QTRY_COMPARE(m_hints.size(), size_t(3));
}

void TestChangeStream::aSilentStreamIsCutAndOpenedAnew()
{
    m_options.heartbeat = 50ms;
    m_stream = std::make_unique<ChangeStream>(*m_api, m_clock, m_options);
    QSignalSpy states(m_stream.get(), &ChangeStream::stateChanged);
    m_stream->open();
    QTRY_VERIFY(m_server->requests().size() >= 3);
    QVERIFY(states.count() >= 6);
}

void TestChangeStream::aHeartbeatKeepsItOpen()
{
    m_options.heartbeat = 400ms;
    m_stream = std::make_unique<ChangeStream>(*m_api, m_clock, m_options);
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::Open);
    QTimer beat;
    int beats = 0;
    connect(&beat, &QTimer::timeout, this, [&] {
        ++beats;
        if (m_line)
            m_line->write(": beat\n\n"_ba);
    });
    beat.start(20ms);
    QTRY_VERIFY(beats >= 40); // twice the watchdog's patience
    QCOMPARE(m_server->requests().size(), 1);
}

void TestChangeStream::aServiceThatIsDownIsAskedAgain()
{
    m_server->goDown();
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::WaitingUntil);
    m_server->comeBack();
    QTRY_COMPARE(m_stream->state(), State::Open);
}

void TestChangeStream::aWebPageIsNoStream()
{
    m_server->setScript([](const RawRequest &, QTcpSocket &socket) {
        socket.write(RawHttpServer::whole(200, "<html>hotel</html>"_ba, {"Content-Type: text/html"_ba}));
    });
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::WaitingUntil);
    QVERIFY(m_hints.empty());
}

void TestChangeStream::aRefusedTokenClosesItAndIsSaid()
{
    m_server->setScript(
        [](const RawRequest &, QTcpSocket &socket) { socket.write(RawHttpServer::whole(401, "{}"_ba)); });
    QSignalSpy needed(m_api.get(), &ApiClient::signInNeeded);
    m_stream->open();
    QTRY_COMPARE(needed.count(), 1);
    QCOMPARE(m_stream->state(), State::Closed);
}

void TestChangeStream::retryAfterIsHonoured()
{
    m_server->setScript([](const RawRequest &, QTcpSocket &socket) {
        socket.write(RawHttpServer::whole(429, "{}"_ba, {"Retry-After: 3600"_ba}));
    });
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::WaitingUntil);
    QTest::qWait(100); // many times the back-off
    QCOMPARE(m_server->requests().size(), 1);
    m_stream->retryNow();
    waitForRequests(2);
}

void TestChangeStream::closedItStaysClosed()
{
    m_stream->open();
    QTRY_COMPARE(m_stream->state(), State::Open);
    m_stream->close();
    QTRY_VERIFY(!m_line || m_line->state() != QAbstractSocket::ConnectedState); // and the service knows
    QCOMPARE(m_stream->state(), State::Closed);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestChangeStream::anotherPersonStartsAfresh()
{
    m_stream->open();
    QTRY_VERIFY(m_line);
    m_line->write(change);
    QTRY_COMPARE(m_hints.size(), size_t(2));
    m_stream->forget();
    m_token = "another"_ba;
    m_stream->open();
    waitForRequests(2);
    QVERIFY(!m_server->requests().constLast().headers.contains("last-event-id"_ba));
    QCOMPARE(m_server->requests().constLast().headers.value("authorization"_ba), "Bearer another"_ba);
    m_token = "secret"_ba;
}

QTEST_GUILESS_MAIN(TestChangeStream)
#include "tst_changestream.moc"
