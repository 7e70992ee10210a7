// Where a request came from: what the connection says, unless a reverse proxy that is trusted says otherwise.
#include "service/http/message.h"
#include "service/http/server.h"
#include "service/http/trustedproxies.h"
#include "tests/service/http/rawhttpclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

namespace {

Response whoAsks(const Request &request)
{
    return Response::json(
        {{u"peer"_s, request.peer}, {u"origin"_s, request.origin}, {u"loopback"_s, request.fromLoopback}});
}

} // namespace

class TestTrustedProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyATrustedProxyIsBelieved_data();
    void onlyATrustedProxyIsBelieved();
};

void TestTrustedProxies::onlyATrustedProxyIsBelieved_data()
{
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("loopback");
    const QByteArray https = "X-Forwarded-Proto: https\r\n"_ba;
    const QByteArray all = https + "X-Forwarded-Host: rooms.example\r\nX-Forwarded-For: 192.0.2.7\r\n";
    const auto here = u"127.0.0.1"_s;
    QTest::newRow("nobody in between") << u""_s << QByteArray() << u"http://localhost"_s << here << true;
    QTest::newRow("a stranger") << u""_s << all << u"http://localhost"_s << here << true;
    QTest::newRow("a stranger among proxies") << u"10.0.0.0/8 ::1"_s << all << u"http://localhost"_s << here << true;
    QTest::newRow("a proxy") << u"127.0.0.0/8"_s << all << u"https://rooms.example"_s << u"192.0.2.7"_s << false;
    QTest::newRow("a proxy that says nothing") << here << QByteArray() << u"http://localhost"_s << here << false;
    QTest::newRow("that passes Host on") << here << https << u"https://localhost"_s << here << false;
    QTest::newRow("over TLS or not") << here << "X-Forwarded-Proto: gopher\r\n"_ba << u"http://localhost"_s << here
                                     << false;
    QTest::newRow("that adds to what the client said") << here << https + "X-Forwarded-Proto: http\r\n"
                                                       << u"http://localhost"_s << here << false;
    QTest::newRow("a host that is none") << here << "X-Forwarded-Host: a/b\r\n"_ba << u"http://localhost"_s << here
                                         << false;
    QTest::newRow("a client that claims to be another") << here << "X-Forwarded-For: 198.51.100.1, 192.0.2.7\r\n"_ba
                                                        << u"http://localhost"_s << u"192.0.2.7"_s << false;
    QTest::newRow("two proxies") << here + u" 10.0.0.0/8"_s
                                 << "X-Forwarded-For: 198.51.100.1, 192.0.2.7:4711\r\nX-Forwarded-For: 10.0.0.2\r\n"_ba
                                 << u"http://localhost"_s << u"192.0.2.7"_s << false;
    QTest::newRow("a client over IPv6") << here << "X-Forwarded-For: [2001:db8::7]:4711\r\n"_ba << u"http://localhost"_s
                                        << u"2001:db8::7"_s << false;
    QTest::newRow("a client without an address")
        << here << "X-Forwarded-For: unknown\r\n"_ba << u"http://localhost"_s << here << false;
    QTest::newRow("a client on the proxy's computer")
        << here << "X-Forwarded-For: 127.0.0.1\r\n"_ba << u"http://localhost"_s << here << true;
}

void TestTrustedProxies::onlyATrustedProxyIsBelieved()
{
    QFETCH(const QString, trusted);
    QFETCH(const QByteArray, fields);
    HttpServer server(
        &whoAsks, [](const Request &, const EventStream &) { return std::nullopt; }, u"/events"_s);
    server.trust(TrustedProxies::parse(trusted).value());
    const quint16 port = *server.start(QHostAddress(QHostAddress::LocalHost), 0);
    const QJsonObject seen = QJsonDocument::fromJson(rawGet(port, "/x"_ba, fields).body).object();
    QTEST(seen.value("origin"_L1).toString(), "origin");
    QTEST(seen.value("peer"_L1).toString(), "peer");
    QTEST(seen.value("loopback"_L1).toBool(), "loopback");
}

QTEST_GUILESS_MAIN(TestTrustedProxies)
#include "tst_trustedproxies.moc"
