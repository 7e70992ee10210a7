// Tests the server under many, slow and too many clients, and that it stops without dropping what it had begun.
#include "service/http/server.h"
#include "tests/service/http/rawhttpclient.h"

#include <QSemaphore>
#include <QTest>

#include <future>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestHttpLoadAndDrain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void twoHundredClientsAreServedOverKeptConnections();
    void aSlowSenderIsCutWhileOthersAreServed();
    void anIdleConnectionIsClosed();
    void connectionsBeyondTheLimitAreToldSo();
    void bodiesBeyondTheMemoryForThemAreRefused();
    void stoppingFinishesTheRequestInFlight();
    void stoppingClosesIdleConnectionsAtOnce();
    void stoppingCutsAnUnfinishedRequestAfterTheGrace();
    void aStoppedServerCanStartAgain();

private:
    void start(const ServerLimits &limits = {});

    QSemaphore m_entered; // handlers of /wait that have begun
    QSemaphore m_release; // lets them go on
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

static const QByteArray request = "GET /x HTTP/1.1\r\nHost: x\r\n\r\n"_ba;

void TestHttpLoadAndDrain::start(const ServerLimits &limits)
{
    m_server = std::make_unique<HttpServer>(
        [this](const Request &received) {
            if (received.path == u"/wait"_s) {
                m_entered.release();
                m_release.acquire();
            }
            return Response::json({});
        },
        [](const Request &, const EventStream &) { return std::nullopt; }, QString(), limits);
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

void TestHttpLoadAndDrain::cleanup()
{
    m_release.release(100);
    m_server.reset();
    m_release.acquire(m_release.available());
    m_entered.acquire(m_entered.available());
}

void TestHttpLoadAndDrain::twoHundredClientsAreServedOverKeptConnections()
{
    start();
    std::vector<std::unique_ptr<RawHttpClient>> clients;
    for (int i = 0; i < 200; ++i)
        clients.push_back(std::make_unique<RawHttpClient>(m_port));
    for (int round = 0; round < 5; ++round) {
        for (const auto &client : clients)
            client->send(request);
        for (const auto &client : clients)
            QCOMPARE(client->receive().status, 200);
    }
}

void TestHttpLoadAndDrain::aSlowSenderIsCutWhileOthersAreServed()
{
    ServerLimits limits;
    limits.readTimeout = 300ms;
    start(limits);
    RawHttpClient slow(m_port);
    RawHttpClient slowBody(m_port);
    slow.send("GET /x HT"_ba);
    slowBody.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"_ba);
    RawHttpClient other(m_port);
    int served = 0;
    // Each drops a byte now and then, which must not prolong its time.
    while (slow.socket().state() == QAbstractSocket::ConnectedState && served < 10'000) {
        other.send(request);
        QCOMPARE(other.receive().status, 200);
        ++served;
        slow.socket().write("T");
        slow.socket().waitForReadyRead(1);
    }
    QVERIFY(served > 1);
    QVERIFY(slow.isClosedByServer());
    QVERIFY(slowBody.isClosedByServer());
}

void TestHttpLoadAndDrain::anIdleConnectionIsClosed()
{
    ServerLimits limits;
    limits.idleTimeout = 50ms;
    start(limits);
    RawHttpClient client(m_port);
    client.send(request);
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.isClosedByServer());
}

void TestHttpLoadAndDrain::connectionsBeyondTheLimitAreToldSo()
{
    ServerLimits limits;
    limits.connections = 3;
    start(limits);
    std::vector<std::unique_ptr<RawHttpClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawHttpClient>(m_port));
        clients.back()->send(request);
        QCOMPARE(clients.back()->receive().status, 200);
    }
    RawHttpClient oneTooMany(m_port);
    const RawReply reply = oneTooMany.receive();
    QCOMPARE(reply.status, 503);
    QVERIFY(!reply.header("retry-after"_ba).isEmpty());
    QVERIFY(oneTooMany.isClosedByServer());
    clients.pop_back();
    QVERIFY(QTest::qWaitFor([this] { return rawGet(m_port, "/x"_ba).status == 200; })); // there is room again
}

void TestHttpLoadAndDrain::bodiesBeyondTheMemoryForThemAreRefused()
{
    ServerLimits limits;
    limits.bodiesBytes = 150'000;
    start(limits);
    const QByteArray head = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\n\r\n"_ba;
    const QByteArray body(100'000, 'a');
    RawHttpClient first(m_port);
    RawHttpClient second(m_port);
    first.send(head + body); // both of them stay one byte short of being finished
    second.send(head + body);
    const auto answered = [](RawHttpClient &client) { return client.socket().bytesAvailable() > 0; };
    QVERIFY(QTest::qWaitFor([&] { return answered(first) || answered(second); }));
    QCOMPARE((answered(first) ? first : second).receive().status, 503);
    first.leave();
    second.leave();
    const auto isTaken = [&] {
        RawHttpClient again(m_port);
        again.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 140000\r\n\r\n" + QByteArray(140'000, 'a'));
        return again.receive().status == 200;
    };
    for (int i = 0; i < 5; ++i)
        QVERIFY(QTest::qWaitFor(isTaken)); // what was counted is given back
}

void TestHttpLoadAndDrain::stoppingFinishesTheRequestInFlight()
{
    start();
    RawHttpClient client(m_port);
    client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    QVERIFY(m_entered.tryAcquire(1, 10'000));
    auto stopped = std::async(std::launch::async, [this] { m_server->stop(30s); });
    QTRY_COMPARE(RawHttpClient(m_port).socket().state(), QAbstractSocket::UnconnectedState); // listens no more
    m_release.release();
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("connection"_ba), "close"_ba);
    client.leave();
    stopped.get();
}

void TestHttpLoadAndDrain::stoppingClosesIdleConnectionsAtOnce()
{
    start();
    RawHttpClient client(m_port);
    client.send(request);
    QCOMPARE(client.receive().status, 200);
    m_server->stop(std::chrono::hours(1)); // would take that long if the idle one counted
    QVERIFY(client.isClosedByServer());
}

void TestHttpLoadAndDrain::stoppingCutsAnUnfinishedRequestAfterTheGrace()
{
    ServerLimits limits;
    limits.readTimeout = std::chrono::hours(1);
    start(limits);
    RawHttpClient client(m_port);
    client.send(request + "GET /unfinished"_ba);
    QCOMPARE(client.receive().status, 200);
    m_server->stop(20ms);
    QVERIFY(client.isClosedByServer());
}

void TestHttpLoadAndDrain::aStoppedServerCanStartAgain()
{
    start();
    m_server->stop();
    m_server->stop();
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), m_port);
    QVERIFY(port);
    QCOMPARE(*port, m_port);
    QCOMPARE(rawGet(m_port, "/x"_ba).status, 200);
}

QTEST_GUILESS_MAIN(TestHttpLoadAndDrain)
#include "tst_httploadanddrain.moc"
