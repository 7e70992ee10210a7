// The client against a real socket that says what it likes: down, slow, garbage, cut off, elsewhere.
#include "core/api/apiclient.h"
#include "tests/support/examples.h"
#include "tests/support/rawhttpserver.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeAnswerIsRead();
    void aServiceThatIsDownIsOffline();
    void aServiceThatSaysNothingTimesOut();
    void anAnswerInSmallPortionsIsReadWhole();
    void bytesThatAreNoAnswerAreAnError_data();
    void bytesThatAreNoAnswerAreAnError();
    void aRedirectToAnotherOriginIsNotFollowed();
    void aBodyBeyondTheLimitIsCutShort();
    void throttlingSaysForHowLong();

private:
    Result<Incident> fetched()
    {
        std::optional<Result<Incident>> answer;
        ApiClient api(*m_network, m_server->base());
        api.setTimeout(m_timeout);
        api.setBodyLimit(100'000);
        api.setTokenSource([] { return "secret"_ba; });
        const ApiCall call = api.get<Incident>(u"incidents/7"_s, {}, &incidentFromJson,
                                               [&](Result<Incident> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return Error{.kind = Kind::Storage, .detail = u"the callback never came"_s};
        return *std::move(answer);
    }
    void say(const QByteArray &bytes, bool hangUp = false)
    {
        m_server->setScript([bytes, hangUp](const RawRequest &, QTcpSocket &socket) {
            socket.write(bytes);
            if (hangUp)
                socket.disconnectFromHost();
        });
    }
    static QByteArray good() { return QJsonDocument(toJson(examples::incident())).toJson(QJsonDocument::Compact); }

    std::chrono::milliseconds m_timeout{10'000};
    std::unique_ptr<RawHttpServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

void TestWire::init()
{
    m_timeout = 10s;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_server = std::make_unique<RawHttpServer>([](const RawRequest &, QTcpSocket &) {});
}

void TestWire::aWholeAnswerIsRead()
{
    say(RawHttpServer::whole(200, good()));
    const Result<Incident> answer = fetched();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(*answer == examples::incident());
    QCOMPARE(m_server->requests().constFirst().headers.value("authorization"_ba), "Bearer secret"_ba);
}

void TestWire::aServiceThatIsDownIsOffline()
{
    m_server->goDown();
    QCOMPARE(fetched().error().kind, Kind::Offline);
}

void TestWire::aServiceThatSaysNothingTimesOut()
{
    m_timeout = 50ms;
    QCOMPARE(fetched().error().kind, Kind::Timeout);
    say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":"_ba); // begins, and stops
    QCOMPARE(fetched().error().kind, Kind::Timeout);
}

void TestWire::anAnswerInSmallPortionsIsReadWhole()
{
    m_server->setScript([](const RawRequest &, QTcpSocket &socket) {
        const QByteArray bytes = RawHttpServer::whole(200, good());
        for (qsizetype at = 0; at < bytes.size(); at += 97) {
            socket.write(bytes.mid(at, 97));
            socket.flush();
        }
    });
    QVERIFY(fetched());
}

void TestWire::bytesThatAreNoAnswerAreAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto add = [](const char *name, const QByteArray &bytes, Kind kind) {
        QTest::newRow(name) << bytes << static_cast<int>(kind);
    };
    add("hung up without a word", {}, Kind::Timeout);
    add("half a body", RawHttpServer::whole(200, good()).chopped(40), Kind::Timeout);
    add("half a header", "HTTP/1.1 200 OK\r\nConte"_ba, Kind::Timeout);
    add("a web page", RawHttpServer::whole(200, "<html>Sign in to the hotel's network</html>"_ba), Kind::Malformed);
    add("another object", RawHttpServer::whole(200, "{\"value\":[]}"_ba), Kind::Malformed);
    add("nothing where an object is due", RawHttpServer::whole(200, {}), Kind::Malformed);
    add("broken UTF-8", RawHttpServer::whole(200, "{\"id\":\"\xff\xfe\"}"_ba), Kind::Malformed);
    add("a web page with 502", RawHttpServer::whole(502, "<html>Bad gateway</html>"_ba), Kind::Server);
    add("401", RawHttpServer::whole(401, "{}"_ba), Kind::SignInNeeded);
    add("403", RawHttpServer::whole(403, "{}"_ba), Kind::Forbidden);
    add("404", RawHttpServer::whole(404, "{}"_ba), Kind::NotFound);
    add("409", RawHttpServer::whole(409, "{}"_ba), Kind::Conflict);
    add("412", RawHttpServer::whole(412, "{}"_ba), Kind::Conflict);
    add("500", RawHttpServer::whole(500, "{}"_ba), Kind::Server);
}

void TestWire::bytesThatAreNoAnswerAreAnError()
{
    QFETCH(const QByteArray, bytes);
    say(bytes, true);
    const Result<Incident> answer = fetched();
    QVERIFY(!answer);
    QTEST(static_cast<int>(answer.error().kind), "kind");
}

void TestWire::aRedirectToAnotherOriginIsNotFollowed()
{
    RawHttpServer elsewhere(
        [](const RawRequest &, QTcpSocket &socket) { socket.write(RawHttpServer::whole(200, good())); });
    say(RawHttpServer::whole(302, {}, {"Location: "_ba + elsewhere.base().toEncoded() + "incidents/7"_ba}));
    const Result<Incident> answer = fetched();
    QVERIFY(!answer);
    QVERIFY(elsewhere.requests().isEmpty());
}

void TestWire::aBodyBeyondTheLimitIsCutShort()
{
    say(RawHttpServer::whole(200, "{\"id\":\""_ba + QByteArray(5'000'000, 'x') + "\"}"_ba));
    const Result<Incident> answer = fetched();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Malformed);
}

void TestWire::throttlingSaysForHowLong()
{
    say(RawHttpServer::whole(429, R"({"error":{"code":"activityLimitReached"}})"_ba,
                             {"Content-Type: application/json"_ba, "Retry-After: 9"_ba}));
    const Result<Incident> answer = fetched();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Throttled);
    QCOMPARE(answer.error().code, u"activityLimitReached"_s);
    QCOMPARE(answer.error().retryAfter, 9s);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
