// Tests event streams end to end: events, heartbeats, resuming, readers that leave or fall behind.
#include "service/http/server.h"
#include "tests/service/http/rawhttpclient.h"

#include <QTest>

#include <mutex>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void eventsArriveInOrder();
    void aSilentStreamBeats();
    void aReaderResumesWhereItWas();
    void aRefusedReaderGetsTheRefusal();
    void onlyGetOpensAStream();
    void aReaderThatLeftIsNoticed();
    void aReaderThatDoesNotReadIsCut();
    void closingEndsTheStreamAfterTheLastEvent();
    void fiveHundredReadersLeaveRoomForRequests();
    void stoppingClosesStreams();
    void aHandleMayOutliveTheServer();

private:
    void start(const ServerLimits &limits = {});
    [[nodiscard]] std::unique_ptr<RawHttpClient> openStream(const QByteArray &fields = {});
    [[nodiscard]] EventStream lastStream();

    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    std::mutex m_mutex; // the stream handler runs on a worker
    std::vector<EventStream> m_streams;
};

void TestEventStream::start(const ServerLimits &limits)
{
    m_server =
        std::make_unique<HttpServer>([](const Request &) { return Response::json({}); },
                                     [this](const Request &request, EventStream stream) -> std::optional<Response> {
                                         if (request.header("authorization"_ba).isEmpty())
                                             return Response::error(401, u"unauthenticated"_s, u"Who are you?"_s);
                                         const int last = request.header("last-event-id"_ba).toInt();
                                         for (int i = last + 1; last > 0 && i <= 5; ++i)
                                             stream.send(QByteArray::number(i), "change"_ba, "missed"_ba);
                                         const std::lock_guard lock(m_mutex);
                                         m_streams.push_back(stream);
                                         return std::nullopt;
                                     },
                                     u"/v1/hints"_s, limits);
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

std::unique_ptr<RawHttpClient> TestEventStream::openStream(const QByteArray &fields)
{
    auto client = std::make_unique<RawHttpClient>(m_port);
    client->send("GET /v1/hints HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n" + fields + "\r\n");
    return client;
}

EventStream TestEventStream::lastStream()
{
    const std::lock_guard lock(m_mutex);
    return m_streams.back();
}

void TestEventStream::cleanup()
{
    m_server.reset();
    m_streams.clear();
}

void TestEventStream::eventsArriveInOrder()
{
    start();
    const auto client = openStream();
    const RawReply head = client->receive();
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-type"_ba), "text/event-stream"_ba);
    QCOMPARE(head.header("cache-control"_ba), "no-store"_ba);
    QVERIFY(head.header("content-length"_ba).isEmpty());
    EventStream stream = lastStream();
    QVERIFY(stream.isOpen());
    for (int i = 1; i <= 100; ++i)
        stream.send(QByteArray::number(i), "change"_ba, R"({"resources":["rooms"]})"_ba);
    for (int i = 1; i <= 100; ++i) {
        QCOMPARE(client->receiveUntil("\n\n"_ba),
                 "id: " + QByteArray::number(i) + "\nevent: change\ndata: {\"resources\":[\"rooms\"]}");
    }
}

void TestEventStream::aSilentStreamBeats()
{
    ServerLimits limits;
    limits.heartbeat = 20ms;
    start(limits);
    const auto client = openStream();
    QCOMPARE(client->receive().status, 200);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client->receiveUntil("\n\n"_ba), ":"_ba);
    lastStream().send("1"_ba, {}, "x"_ba);
    QVERIFY(client->receiveUntil("id: 1\ndata: x\n\n"_ba).count(':') < 100);
    QCOMPARE(client->receiveUntil("\n\n"_ba), ":"_ba);
}

void TestEventStream::aReaderResumesWhereItWas()
{
    start();
    openStream()->leave();
    const auto again = openStream("Last-Event-ID: 3\r\n"_ba);
    QCOMPARE(again->receive().status, 200);
    QCOMPARE(again->receiveUntil("\n\n"_ba), "id: 4\nevent: change\ndata: missed"_ba);
    QCOMPARE(again->receiveUntil("\n\n"_ba), "id: 5\nevent: change\ndata: missed"_ba);
}

void TestEventStream::aRefusedReaderGetsTheRefusal()
{
    start();
    const RawReply reply = rawGet(m_port, "/v1/hints"_ba);
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.body.contains("unauthenticated"));
    QVERIFY(reply.body.contains("request-id"));
}

void TestEventStream::onlyGetOpensAStream()
{
    start();
    RawHttpClient client(m_port);
    client.send("DELETE /v1/hints HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n\r\n"_ba);
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.header("allow"_ba), "GET"_ba);
    QVERIFY(m_streams.empty());
}

void TestEventStream::aReaderThatLeftIsNoticed()
{
    start();
    const auto client = openStream();
    QCOMPARE(client->receive().status, 200);
    const EventStream stream = lastStream();
    QVERIFY(stream.isOpen());
    client->leave();
    QTRY_VERIFY(!stream.isOpen());
}

void TestEventStream::aReaderThatDoesNotReadIsCut()
{
    ServerLimits limits;
    limits.readTimeout = 100ms; // also the time one write may take
    start(limits);
    RawHttpClient client(m_port);
    client.socket().setReadBufferSize(1024);
    client.send("GET /v1/hints HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n\r\n"_ba);
    QTRY_VERIFY([this] {
        const std::lock_guard lock(m_mutex);
        return !m_streams.empty();
    }());
    EventStream stream = lastStream();
    const QByteArray large(100'000, 'x');
    for (int i = 0; i < 100'000 && stream.isOpen(); ++i)
        stream.send({}, {}, large);
    QVERIFY(!stream.isOpen());
}

void TestEventStream::closingEndsTheStreamAfterTheLastEvent()
{
    start();
    const auto client = openStream();
    QCOMPARE(client->receive().status, 200);
    EventStream stream = lastStream();
    stream.send("1"_ba, {}, "last"_ba);
    stream.close();
    QCOMPARE(client->receiveUntil("\n\n"_ba), "id: 1\ndata: last"_ba);
    QVERIFY(client->isClosedByServer());
    QVERIFY(!stream.isOpen());
}

void TestEventStream::fiveHundredReadersLeaveRoomForRequests()
{
    start();
    std::vector<std::unique_ptr<RawHttpClient>> readers;
    for (int i = 0; i < 500; ++i)
        readers.push_back(openStream());
    for (const auto &reader : readers)
        QCOMPARE(reader->receive().status, 200);
    QCOMPARE(rawGet(m_port, "/x"_ba).status, 200);
    for (EventStream &stream : m_streams)
        stream.send("1"_ba, "change"_ba, "{}"_ba);
    for (const auto &reader : readers)
        QCOMPARE(reader->receiveUntil("\n\n"_ba), "id: 1\nevent: change\ndata: {}"_ba);
}

void TestEventStream::stoppingClosesStreams()
{
    start();
    const auto client = openStream();
    QCOMPARE(client->receive().status, 200);
    m_server->stop(std::chrono::hours(1)); // would take that long if the stream kept it
    QVERIFY(client->isClosedByServer());
    QVERIFY(!lastStream().isOpen());
}

void TestEventStream::aHandleMayOutliveTheServer()
{
    start();
    const auto client = openStream();
    QCOMPARE(client->receive().status, 200);
    EventStream stream = lastStream();
    m_server.reset();
    stream.send("1"_ba, {}, "x"_ba);
    stream.close();
    QVERIFY(!stream.isOpen());
    QVERIFY(!EventStream().isOpen());
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
