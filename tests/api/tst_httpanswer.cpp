// What each kind of answer means for the caller.
#include "core/api/httpanswer.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

class TestHttpAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatusDecides_data();
    void theStatusDecides();
    void withoutAStatusTheNetworkDecides_data();
    void withoutAStatusTheNetworkDecides();
    void theEnvelopeIsRead();
    void retryAfterIsSecondsOrADate_data();
    void retryAfterIsSecondsOrADate();
    void aBodyIsAnObjectOrNothing();
};

void TestHttpAnswer::theStatusDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto add = [](int status, Kind kind) { QTest::addRow("%d", status) << status << static_cast<int>(kind); };
    add(302, Kind::Malformed);
    add(400, Kind::Refused);
    add(401, Kind::SignInNeeded);
    add(403, Kind::Forbidden);
    add(404, Kind::NotFound);
    add(405, Kind::Refused);
    add(408, Kind::Timeout);
    add(409, Kind::Conflict);
    add(410, Kind::Stale);
    add(412, Kind::Conflict);
    add(422, Kind::Refused);
    add(428, Kind::Refused);
    add(429, Kind::Throttled);
    add(500, Kind::Server);
    add(502, Kind::Server);
    add(503, Kind::Throttled);
    add(504, Kind::Timeout);
    add(599, Kind::Server);
}

void TestHttpAnswer::theStatusDecides()
{
    QFETCH(const int, status);
    // The network's own word for it differs and does not matter: 429 is "unknown content" to Qt.
    for (const auto error : {QNetworkReply::UnknownContentError, QNetworkReply::ContentAccessDenied}) {
        const Result<QByteArray> result = judged({.status = status, .error = error, .body = "<html>"_ba});
        QVERIFY(!result);
        QTEST(static_cast<int>(result.error().kind), "kind");
        QVERIFY(result.error().detail.startsWith(QString::number(status)));
    }
}

void TestHttpAnswer::withoutAStatusTheNetworkDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("kind");
    const auto add = [](const char *name, int status, QNetworkReply::NetworkError error, Kind kind) {
        QTest::newRow(name) << status << static_cast<int>(error) << static_cast<int>(kind);
    };
    add("refused", 0, QNetworkReply::ConnectionRefusedError, Kind::Offline);
    add("no such host", 0, QNetworkReply::HostNotFoundError, Kind::Offline);
    add("certificate", 0, QNetworkReply::SslHandshakeFailedError, Kind::Offline);
    add("timed out", 0, QNetworkReply::OperationCanceledError, Kind::Timeout);
    add("cut before the answer", 0, QNetworkReply::RemoteHostClosedError, Kind::Timeout);
    add("cut within the answer", 200, QNetworkReply::RemoteHostClosedError, Kind::Timeout);
    add("no HTTP", 0, QNetworkReply::ProtocolFailure, Kind::Malformed);
    add("not decompressible", 200, QNetworkReply::UnknownContentError, Kind::Malformed);
}

void TestHttpAnswer::withoutAStatusTheNetworkDecides()
{
    QFETCH(const int, status);
    QFETCH(const int, error);
    const Result<QByteArray> result = judged({.status = status, .error = QNetworkReply::NetworkError(error)});
    QVERIFY(!result);
    QTEST(static_cast<int>(result.error().kind), "kind");
}

void TestHttpAnswer::theEnvelopeIsRead()
{
    const Result<QByteArray> result =
        judged({.status = 422,
                .error = QNetworkReply::UnknownContentError,
                .requestId = u"of-the-header"_s,
                .body = R"({"error":{"code":"notClosable","message":"Only recorded issues.","target":"reason",
                     "innerError":{"request-id":"of-the-body","date":"2025-03-03T12:00:00Z"}}})"_ba});
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"notClosable"_s);
    QCOMPARE(result.error().target, u"reason"_s);
    QCOMPARE(result.error().requestId, u"of-the-body"_s);
    QCOMPARE(result.error().detail, u"422 Only recorded issues."_s);
    const Result<QByteArray> bare = judged({.status = 500, .requestId = u"of-the-header"_s});
    QCOMPARE(bare.error().requestId, u"of-the-header"_s);
}

void TestHttpAnswer::retryAfterIsSecondsOrADate_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1: none
    const QByteArray noon = "Sun, 06 Nov 1994 12:00:00 GMT"_ba;
    QTest::newRow("seconds") << "9"_ba << noon << 9;
    QTest::newRow("zero") << "0"_ba << noon << 0;
    QTest::newRow("a date") << "Sun, 06 Nov 1994 12:00:37 GMT"_ba << noon << 37;
    QTest::newRow("a date that is past") << "Sun, 06 Nov 1994 11:00:00 GMT"_ba << noon << 0;
    QTest::newRow("a past date, by our clock") << "Sun, 06 Nov 1994 11:00:00 GMT"_ba << QByteArray() << 0;
    QTest::newRow("none") << QByteArray() << noon << -1;
    QTest::newRow("negative") << "-5"_ba << noon << -1;
    QTest::newRow("nonsense") << "soon"_ba << noon << -1;
}

void TestHttpAnswer::retryAfterIsSecondsOrADate()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);
    const Result<QByteArray> result = judged({.status = 429, .retryAfter = retryAfter, .date = date});
    if (seconds < 0)
        QVERIFY(!result.error().retryAfter);
    else
        QCOMPARE(result.error().retryAfter, std::chrono::seconds(seconds));
}

void TestHttpAnswer::aBodyIsAnObjectOrNothing()
{
    QVERIFY(objectFromBody({}));
    QVERIFY(objectFromBody("{}"_ba));
    for (const QByteArray &body : {"[]"_ba, "<html>"_ba, "{"_ba, "7"_ba, "{} {}"_ba}) {
        const Result<QJsonObject> object = objectFromBody(body);
        QVERIFY2(!object, body.constData());
        QCOMPARE(object.error().kind, Kind::Malformed);
    }
}

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "tst_httpanswer.moc"
