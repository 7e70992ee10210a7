// Tests what an ordinary client sees of the server: answers, fields, connections kept, compression, the log.
#include "service/http/server.h"
#include "tests/service/http/rawhttpclient.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <mutex>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }
    void theHandlerSeesTheRequest();
    void everyAnswerCarriesTheStandingFields();
    void aClientsRequestIdIsEchoedOnlyIfHarmless();
    void anErrorEnvelopeNamesTheRequest();
    void headAnswersWithoutABody();
    void noContentHasNeitherTypeNorLength();
    void connectionsAreKept();
    void http10IsServedAndClosed();
    void pipelinedRequestsAreAnsweredInOrder();
    void chunkedBodiesArrive();
    void continueIsSentBeforeTheBody();
    void longAnswersAreCompressedOnRequest();
    void aBrokenHandlerCostsOneRequest();
    void aHandlersFieldsCannotSplitTheAnswer();
    void aBodyIsSentInPieces();
    void aBodyThatCannotGoOnIsCut();
    void everyAnswerIsTold();
    void anAnswerThatBreaksOffIsTold_data();
    void anAnswerThatBreaksOffIsTold();
    void aPortInUseIsSaid();

private:
    static Response handle(const Request &request);

    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

Response TestHttpServer::handle(const Request &request)
{
    if (request.path == u"/throw"_s)
        throw std::runtime_error("secret words of a customer");
    if (request.path == u"/none"_s)
        return Response::noContent();
    if (request.path == u"/refuse"_s)
        return Response::error(422, u"notClosable"_s, u"No."_s, u"state"_s);
    if (request.path == u"/route"_s)
        return {.body = "{}"_ba, .route = u"/{template}"_s};
    if (request.path == u"/endless"_s)
        return {.body = QByteArray(100'000, 'x'), .pieces = [] { return QByteArray(100'000, 'x'); }};
    if (request.path == u"/outOfMemory"_s)
        return {.body = "first"_ba, .pieces = []() -> std::optional<QByteArray> { throw std::bad_alloc(); }};
    if (request.path == u"/pieces"_s || request.path == u"/broken"_s) {
        auto pieces = std::make_shared<QByteArrayList>(QByteArrayList{" second"_ba, ""_ba});
        const bool broken = request.path == u"/broken"_s;
        return {.contentType = "text/plain"_ba, .body = "first"_ba, .pieces = [pieces, broken] {
                    return broken ? std::optional<QByteArray>() : pieces->takeFirst();
                }};
    }
    if (request.path == u"/long"_s)
        return {.contentType = "application/json"_ba, .body = '"' + QByteArray(100'000, 'x') + '"'};
    if (request.path == u"/split"_s)
        return {.headers = {{"X-Bad"_ba, "a\r\nX-Injected: b"_ba}, {"X-Good"_ba, "c"_ba}}, .body = "{}"_ba};
    return Response::json({{u"method"_s, QString::fromLatin1(request.method)},
                           {u"path"_s, request.path},
                           {u"query"_s, request.query.queryItemValue(u"q"_s, QUrl::FullyDecoded)},
                           {u"agent"_s, QString::fromLatin1(request.header("user-agent"_ba))},
                           {u"body"_s, QString::fromLatin1(request.body.left(100))},
                           {u"size"_s, request.body.size()},
                           {u"peer"_s, request.peer},
                           {u"loopback"_s, request.fromLoopback}});
}

void TestHttpServer::init()
{
    m_server = std::make_unique<HttpServer>(
        &handle, [](const Request &, const EventStream &) { return Response::noContent(); }, u"/events"_s);
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

void TestHttpServer::theHandlerSeesTheRequest()
{
    RawHttpClient client(m_port);
    client.send("POST /v1/a%20b?q=%C3%BC HTTP/1.1\r\nHost: x\r\nUser-Agent: test\r\nContent-Length: 5\r\n\r\nhello"_ba);
    const QJsonObject seen = QJsonDocument::fromJson(client.receive().body).object();
    QCOMPARE(seen.value("method"_L1).toString(), u"POST"_s);
    QCOMPARE(seen.value("path"_L1).toString(), u"/v1/a b"_s);
    QCOMPARE(seen.value("query"_L1).toString(), u"ü"_s);
    QCOMPARE(seen.value("agent"_L1).toString(), u"test"_s);
    QCOMPARE(seen.value("body"_L1).toString(), u"hello"_s);
    QCOMPARE(seen.value("peer"_L1).toString(), u"127.0.0.1"_s);
    QVERIFY(seen.value("loopback"_L1).toBool());
}

void TestHttpServer::everyAnswerCarriesTheStandingFields()
{
    const RawReply reply = rawGet(m_port, "/x"_ba);
    QCOMPARE(reply.status, 200);
    QVERIFY(!QUuid::fromString(QLatin1StringView(reply.header("request-id"_ba))).isNull());
    QCOMPARE(reply.header("x-content-type-options"_ba), "nosniff"_ba);
    QCOMPARE(reply.header("cache-control"_ba), "no-store"_ba);
    QCOMPARE(reply.header("content-type"_ba), "application/json"_ba);
    QVERIFY(reply.header("date"_ba).endsWith(" GMT"));
    QVERIFY(rawGet(m_port, "/x"_ba).header("request-id"_ba) != reply.header("request-id"_ba));
}

void TestHttpServer::aClientsRequestIdIsEchoedOnlyIfHarmless()
{
    const auto echoed = [this](const QByteArray &id) {
        return rawGet(m_port, "/x"_ba, "client-request-id: " + id + "\r\n").header("client-request-id"_ba);
    };
    QCOMPARE(echoed("6f1c-A_b.c:9"_ba), "6f1c-A_b.c:9"_ba);
    QCOMPARE(echoed("<script>"_ba), QByteArray());
    QCOMPARE(echoed(QByteArray(200, 'a')), QByteArray());
}

void TestHttpServer::anErrorEnvelopeNamesTheRequest()
{
    const RawReply reply = rawGet(m_port, "/refuse"_ba);
    QCOMPARE(reply.status, 422);
    const QJsonObject error = QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"notClosable"_s);
    QCOMPARE(error.value("target"_L1).toString(), u"state"_s);
    const QJsonObject inner = error.value("innerError"_L1).toObject();
    QCOMPARE(inner.value("request-id"_L1).toString().toLatin1(), reply.header("request-id"_ba));
    QVERIFY(QDateTime::fromString(inner.value("date"_L1).toString(), Qt::ISODate).isValid());
}

void TestHttpServer::headAnswersWithoutABody()
{
    RawHttpClient client(m_port);
    client.send("HEAD /refuse HTTP/1.1\r\nHost: x\r\n\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    const RawReply head = client.receive(true);
    QCOMPARE(head.status, 422);
    QVERIFY(head.header("content-length"_ba).toInt() > 0);
    QCOMPARE(client.receive().status, 200); // and nothing of a body before it
}

void TestHttpServer::noContentHasNeitherTypeNorLength()
{
    const RawReply reply = rawGet(m_port, "/none"_ba);
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.header("content-length"_ba).isEmpty());
    QVERIFY(reply.header("content-type"_ba).isEmpty());
}

void TestHttpServer::connectionsAreKept()
{
    RawHttpClient client(m_port);
    for (int i = 0; i < 3; ++i) {
        client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
        const RawReply reply = client.receive();
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.header("connection"_ba).isEmpty());
    }
    client.send("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"_ba);
    QCOMPARE(client.receive().header("connection"_ba), "close"_ba);
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::http10IsServedAndClosed()
{
    RawHttpClient client(m_port);
    client.send("GET /x HTTP/1.0\r\n\r\n"_ba);
    QCOMPARE(client.receive().status, 200);
    QVERIFY(client.isClosedByServer());

    RawHttpClient keeping(m_port);
    keeping.send("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba);
    QCOMPARE(keeping.receive().header("connection"_ba), "keep-alive"_ba);
}

void TestHttpServer::pipelinedRequestsAreAnsweredInOrder()
{
    RawHttpClient client(m_port);
    QByteArray all;
    for (int i = 0; i < 50; ++i)
        all += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        const QJsonObject seen = QJsonDocument::fromJson(client.receive().body).object();
        QCOMPARE(seen.value("path"_L1).toString(), u"/%1"_s.arg(i));
    }
}

void TestHttpServer::chunkedBodiesArrive()
{
    RawHttpClient client(m_port);
    client.send("POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;ext=1\r\nhello\r\n"_ba);
    client.send("6\r\n world\r\n0\r\nTrailer: t\r\n\r\n"_ba);
    QVERIFY(client.receive().body.contains("\"body\":\"hello world\""));
    client.send("GET /after HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    QVERIFY(client.receive().body.contains("/after"));

    const QByteArray chunk(1024, 'y');
    client.send("POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"_ba);
    for (int i = 0; i < 1000; ++i)
        client.send("400\r\n" + chunk + "\r\n");
    client.send("0\r\n\r\n"_ba);
    QVERIFY(client.receive().body.contains("\"size\":1024000"));
}

void TestHttpServer::continueIsSentBeforeTheBody()
{
    RawHttpClient client(m_port);
    client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n"_ba);
    QCOMPARE(client.receiveUntil("\r\n\r\n"_ba), "HTTP/1.1 100 Continue"_ba);
    client.send("ok"_ba);
    QVERIFY(client.receive().body.contains("\"body\":\"ok\""));
}

void TestHttpServer::longAnswersAreCompressedOnRequest()
{
    const RawReply plain = rawGet(m_port, "/long"_ba);
    QCOMPARE(plain.body.size(), 100'002);
    QCOMPARE(plain.header("vary"_ba), "Accept-Encoding"_ba);
    const RawReply packed = rawGet(m_port, "/long"_ba, "Accept-Encoding: gzip\r\n"_ba);
    QCOMPARE(packed.header("content-encoding"_ba), "gzip"_ba);
    QVERIFY(packed.body.size() < 2'000);
    QVERIFY(rawGet(m_port, "/x"_ba, "Accept-Encoding: gzip\r\n"_ba).header("content-encoding"_ba).isEmpty());

    QNetworkAccessManager network; // asks for gzip by itself, and unpacks it
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1/long"_s.arg(m_port)))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), plain.body);
}

void TestHttpServer::aBrokenHandlerCostsOneRequest()
{
    RawHttpClient client(m_port);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"^handler failed with an exception, request-id="_s));
    client.send("GET /throw HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    const RawReply reply = client.receive();
    QCOMPARE(reply.status, 500);
    QVERIFY(reply.body.contains("internalError"));
    QVERIFY(!reply.body.contains("secret"));
    client.send("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    QCOMPARE(client.receive().status, 200);
}

void TestHttpServer::aHandlersFieldsCannotSplitTheAnswer()
{
    const RawReply reply = rawGet(m_port, "/split"_ba);
    QVERIFY(reply.header("x-injected"_ba).isEmpty());
    QCOMPARE(reply.header("x-good"_ba), "c"_ba);
}

void TestHttpServer::aBodyIsSentInPieces()
{
    RawHttpClient client(m_port);
    const QByteArray ask = " /pieces HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n"_ba;
    for (int i = 0; i < 2; ++i) { // and the connection is kept
        client.send("GET"_ba + ask);
        const QByteArray head = client.receiveUntil("\r\n\r\n"_ba).toLower();
        QVERIFY(head.contains("transfer-encoding: chunked") && !head.contains("content-length"));
        QCOMPARE(client.receiveUntil("0\r\n\r\n"_ba), "5\r\nfirst\r\n7\r\n second\r\n"_ba);
    }
    client.send("HEAD"_ba + ask);
    QVERIFY(client.receiveUntil("\r\n\r\n"_ba).toLower().contains("transfer-encoding: chunked"));
    client.send("GET /none HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    QCOMPARE(client.receive().status, 204); // nothing came after the head
    RawHttpClient old(m_port);
    old.send("GET /pieces HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba);
    QVERIFY(!old.receiveUntil("\r\n\r\n"_ba).toLower().contains("transfer-encoding"));
    QCOMPARE(old.receiveUntil(" second"_ba), "first"_ba);
    QVERIFY(old.isClosedByServer());
}

void TestHttpServer::aBodyThatCannotGoOnIsCut()
{
    RawHttpClient client(m_port);
    client.send("GET /broken HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    (void)client.receiveUntil("first\r\n"_ba);
    QVERIFY(client.isClosedByServer());
    QCOMPARE(client.receiveUntil("0\r\n\r\n"_ba), QByteArray());
}

void TestHttpServer::everyAnswerIsTold()
{
    HttpServer server(
        &handle, [](const Request &, const EventStream &) { return std::nullopt; }, u"/events"_s);
    std::mutex mutex;
    std::vector<ServedRequest> told;
    server.observe([&](const ServedRequest &request) {
        const std::lock_guard lock(mutex);
        told.push_back(request);
    });
    const quint16 port = *server.start(QHostAddress(QHostAddress::LocalHost), 0);
    const QByteArray id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"_ba;
    const RawReply reply = rawGet(port, "/route?q=1"_ba, "client-request-id: " + id + "\r\n");
    (void)rawGet(port, "/refuse"_ba, "client-request-id: a-token-by-mistake\r\n");
    (void)rawGet(port, "/refuse"_ba, "client-request-id: " + id + " Bearer token\r\n");
    RawHttpClient client(port);
    client.send("SECRET /x HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n"_ba);
    (void)client.receive();
    (void)client.receive();
    RawHttpClient reader(port);
    reader.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    (void)reader.receiveUntil("\r\n\r\n"_ba);
    server.stop();

    QCOMPARE(told.size(), size_t(6));
    QCOMPARE(told[0].method, "GET"_ba);
    QCOMPARE(told[0].route, u"/{template}"_s);
    QCOMPARE(told[0].status, 200);
    QCOMPARE(told[0].bytes, reply.body.size());
    QCOMPARE(told[0].requestId, reply.header("request-id"_ba));
    QCOMPARE(told[0].clientRequestId, id);
    QVERIFY(told[0].time.count() > 0);
    QCOMPARE(told[1].status, 422);
    QCOMPARE(told[1].clientRequestId, QByteArray());
    QCOMPARE(told[2].clientRequestId, id); // INV-42
    QCOMPARE(told[3].method, "other"_ba);  // whatever a client calls it
    QCOMPARE(told[4].status, 400);
    QCOMPARE(told[4].route, u"unknown"_s);
    QCOMPARE(told[5].route, u"/events"_s);
    QCOMPARE(told[5].bytes, 0);
}

// Once from a stranger, once from a proxy: the test's own address either way.
void TestHttpServer::anAnswerThatBreaksOffIsTold_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("broken");
    QTest::newRow("to its end") << "/pieces"_ba << false;
    QTest::newRow("a piece that fails") << "/broken"_ba << true;
    QTest::newRow("a piece that throws") << "/outOfMemory"_ba << true;
    QTest::newRow("a client that leaves") << "/endless"_ba << true;
}

void TestHttpServer::anAnswerThatBreaksOffIsTold()
{
    QFETCH(const QByteArray, path);
    HttpServer server(
        &handle, [](const Request &, const EventStream &) { return std::nullopt; }, u"/events"_s);
    std::mutex mutex;
    std::vector<ServedRequest> told;
    server.observe([&](const ServedRequest &request) {
        const std::lock_guard lock(mutex);
        told.push_back(request);
    });
    const quint16 port = *server.start(QHostAddress(QHostAddress::LocalHost), 0);
    if (path == "/outOfMemory"_ba)
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"^handler failed with an exception, request-id="_s));
    RawHttpClient client(port);
    client.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    (void)client.receiveUntil("\r\n\r\n"_ba);
    if (path == "/endless"_ba)
        client.leave();
    else
        QVERIFY(client.isClosedByServer());
    const auto count = [&] {
        const std::lock_guard lock(mutex);
        return told.size();
    };
    QTRY_COMPARE(count(), size_t(1));
    server.stop();
    QCOMPARE(told.size(), size_t(1));
    QCOMPARE(told[0].status, 200);
    QTEST(told[0].broken, "broken");
    if (path != "/endless"_ba)
        QVERIFY(told[0].bytes >= 5);
}

void TestHttpServer::aPortInUseIsSaid()
{
    HttpServer second(&handle, [](const Request &, const EventStream &) { return std::nullopt; }, {});
    const Result<quint16> port = second.start(QHostAddress(QHostAddress::LocalHost), m_port);
    QVERIFY(!port);
    QCOMPARE(port.error().code, u"addressInUse"_s);
    QVERIFY(port.error().detail.contains(QString::number(m_port)));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
