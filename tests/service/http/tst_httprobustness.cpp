// Tests that malformed, ambiguous and oversized requests are refused, and that the server is well afterwards.
#include "service/http/server.h"
#include "tests/service/http/rawhttpclient.h"

#include <QTest>

#include <atomic>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestHttpRobustness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_handled = 0; }
    void aBadRequestIsRefusedAndTheConnectionClosed_data();
    void aBadRequestIsRefusedAndTheConnectionClosed();
    void aSmuggledRequestIsNeverAnswered_data();
    void aSmuggledRequestIsNeverAnswered();
    void anOddButSoundRequestIsServed_data();
    void anOddButSoundRequestIsServed();
    void aBodyOfExactlyTheLimitIsTaken();

private:
    static constexpr size_t bodyLimit = 100'000;

    std::atomic<int> m_handled = 0;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

void TestHttpRobustness::initTestCase()
{
    ServerLimits limits;
    limits.bodyBytes = bodyLimit;
    m_server = std::make_unique<HttpServer>(
        [this](const Request &request) {
            ++m_handled;
            return Response::json({{u"size"_s, request.body.size()}});
        },
        [](const Request &, const EventStream &) { return std::nullopt; }, QString(), limits);
    const Result<quint16> port = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(port);
    m_port = *port;
}

void TestHttpRobustness::aBadRequestIsRefusedAndTheConnectionClosed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto get = [](const char *name, const QByteArray &rest, int status) {
        QTest::newRow(name) << "GET " + rest << status;
    };
    const auto post = [](const char *name, const QByteArray &fields, int status) {
        QTest::newRow(name) << "POST /x HTTP/1.1\r\nHost: x\r\n" + fields << status;
    };
    const QByteArray chunk = "8000\r\n" + QByteArray(0x8000, 'a') + "\r\n";
    QTest::newRow("garbage") << "GARBAGE\r\n\r\n"_ba << 400;
    QTest::newRow("binary") << QByteArray::fromHex("16030100") + QByteArray(120, '\x80') << 400;
    QTest::newRow("empty lines only") << "\r\n\r\n\r\n"_ba << 400;
    get("no version", "/x\r\nHost: x\r\n\r\n"_ba, 400);
    get("unknown version", "/x HTTP/9.9\r\nHost: x\r\n\r\n"_ba, 505);
    get("HTTP/2 in text", "/x HTTP/2.0\r\nHost: x\r\n\r\n"_ba, 505);
    get("no Host", "/x HTTP/1.1\r\n\r\n"_ba, 400);
    get("empty Host", "/x HTTP/1.1\r\nHost:\r\n\r\n"_ba, 400);
    get("two Hosts", "/x HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"_ba, 400);
    get("bad Host", "/x HTTP/1.1\r\nHost: x/y\r\n\r\n"_ba, 400);
    get("user in Host", "/x HTTP/1.1\r\nHost: a@b\r\n\r\n"_ba, 400);
    get("bad Host on 1.0", "/x HTTP/1.0\r\nHost: a b\r\n\r\n"_ba, 400);
    get("line feeds only", "/x HTTP/1.1\nHost: x\n\n"_ba, 400);
    get("bare carriage return", "/x HTTP/1.1\r\nHost: x\rA: b\r\n\r\n"_ba, 400);
    get("folded line", "/x HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"_ba, 400);
    get("space before colon", "/x HTTP/1.1\r\nHost : x\r\n\r\n"_ba, 400);
    get("field without name", "/x HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n"_ba, 400);
    get("field without colon", "/x HTTP/1.1\r\nHost: x\r\nnothing\r\n\r\n"_ba, 400);
    get("NUL in a field", QByteArray("/x HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n", 31), 400);
    get("control character in the address", "/x\x01 HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("tab in the address", "/x\ty HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("space in the address", "/x y HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 505); // "y HTTP/1.1" is no version
    get("encoded NUL", "/x%00 HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("encoded NUL in the query", "/x?y=%00 HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("bad percent-encoding", "/x%zz HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("bad percent-encoding in the query", "/x?y=%1 HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("dot segments", "/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("encoded dot segments", "/a/%2e%2e/b HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("encoded slash", "/a%2fb HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("invalid UTF-8", "/%ff HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("fragment", "/x#y HTTP/1.1\r\nHost: x\r\n\r\n"_ba, 400);
    get("long address", "/" + QByteArray(100'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
    get("long field", "/x HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(100'000, 'a') + "\r\n\r\n", 431);
    get("many fields", "/x HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(10'000) + "\r\n", 431);
    QTest::newRow("connect") << "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n"_ba << 400;
    post("negative length", "Content-Length: -5\r\n\r\nabcd"_ba, 400);
    post("length with a sign", "Content-Length: +4\r\n\r\nabcd"_ba, 400);
    post("length in words", "Content-Length: four\r\n\r\nabcd"_ba, 400);
    post("length beyond 64 bits", "Content-Length: 99999999999999999999999\r\n\r\nabcd"_ba, 400);
    post("huge length", "Content-Length: 99999999999\r\n\r\nabcd"_ba, 413);
    post("length over the limit", "Content-Length: 100001\r\n\r\n" + QByteArray(100'001, 'a'), 413);
    post("chunks over the limit", "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeated(4), 413);
    post("two different lengths", "Content-Length: 4\r\nContent-Length: 9\r\n\r\nabcd"_ba, 400);
    post("two equal lengths", "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd"_ba, 400);
    post("a list of lengths", "Content-Length: 4, 4\r\n\r\nabcd"_ba, 400);
    post("bad chunk size", "Transfer-Encoding: chunked\r\n\r\nZZZ\r\nabc\r\n"_ba, 400);
    post("negative chunk size", "Transfer-Encoding: chunked\r\n\r\n-4\r\nabcd\r\n0\r\n\r\n"_ba, 400);
    post("chunk longer than said", "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n"_ba, 400);
    post("endless chunk size line", "Transfer-Encoding: chunked\r\n\r\n4;" + QByteArray(400'000, 'x'), 400);
    post("other transfer coding", "Transfer-Encoding: gzip\r\n\r\nabcd"_ba, 501);
    post("two transfer codings", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"_ba, 501);
    post("chunked, but not last", "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"_ba, 501);
    post("compressed body", "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"_ba, 415);
    post("other expectation", "Expect: miracles\r\nContent-Length: 4\r\n\r\nabcd"_ba, 417);
}

void TestHttpRobustness::aBadRequestIsRefusedAndTheConnectionClosed()
{
    QFETCH(const QByteArray, bytes);
    RawHttpClient client(m_port);
    client.send(bytes);
    const RawReply reply = client.receive();
    QTEST(reply.status, "status");
    QCOMPARE(reply.header("connection"_ba), "close"_ba);
    QVERIFY(reply.body.contains("\"error\":{\"code\":"));
    QVERIFY(!reply.header("request-id"_ba).isEmpty());
    QVERIFY(client.isClosedByServer());
    QCOMPARE(m_handled.load(), 0);
    QCOMPARE(rawGet(m_port, "/x"_ba).status, 200);
}

void TestHttpRobustness::aSmuggledRequestIsNeverAnswered_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("length and coding") << "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"_ba;
    QTest::newRow("coding and length") << "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n"_ba;
    QTest::newRow("two codings") << "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"_ba;
    QTest::newRow("hidden coding") << "Content-Length: 4\r\nTransfer-Encoding : chunked\r\n"_ba;
    QTest::newRow("folded coding") << "Content-Length: 4\r\nTransfer-Encoding:\r\n chunked\r\n"_ba;
    QTest::newRow("vertical tab") << "Content-Length: 4\r\nTransfer-Encoding: \x0b"
                                     "chunked\r\n"_ba;
}

void TestHttpRobustness::aSmuggledRequestIsNeverAnswered()
{
    QFETCH(const QByteArray, fields);
    RawHttpClient client(m_port);
    client.send("POST /x HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n0\r\n\r\nGET /inner HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(client.receive().status, 400);
    QCOMPARE(client.receive().status, 0);
    QVERIFY(client.isClosedByServer());
    QCOMPARE(m_handled.load(), 0);
}

void TestHttpRobustness::anOddButSoundRequestIsServed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty line before") << "\r\nGET /x HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
    QTest::newRow("absolute form") << "GET http://x/y HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
    QTest::newRow("unknown method") << "FROBNICATE /x HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
    QTest::newRow("Latin-1 in a value") << "GET /x HTTP/1.1\r\nHost: x\r\nA: caf\xe9\r\n\r\n"_ba;
    QTest::newRow("upper-case chunked")
        << "POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"_ba;
    QTest::newRow("length zero") << "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("host with port") << "GET /x HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"_ba;
}

void TestHttpRobustness::anOddButSoundRequestIsServed()
{
    QFETCH(const QByteArray, bytes);
    RawHttpClient client(m_port);
    client.send(bytes);
    QCOMPARE(client.receive().status, 200);
    client.send("GET /again HTTP/1.1\r\nHost: x\r\n\r\n"_ba);
    QCOMPARE(client.receive().status, 200);
}

void TestHttpRobustness::aBodyOfExactlyTheLimitIsTaken()
{
    RawHttpClient client(m_port);
    client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + QByteArray(100'000, 'a'));
    QCOMPARE(client.receive().body, R"({"size":100000})"_ba);
}

QTEST_GUILESS_MAIN(TestHttpRobustness)
#include "tst_httprobustness.moc"
