// Tests the strict reading of heads, targets and Host fields, away from any socket.
#include "service/http/gzip.h"
#include "service/http/headscanner.h"
#include "service/http/requesttarget.h"

#include <QTest>

#include <string>

using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using Verdict = HeadScanner::Verdict;

class TestRequestParsing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsJudgedTheSameInOnePieceAndByteByByte_data();
    void aHeadIsJudgedTheSameInOnePieceAndByteByByte();
    void theEndOfTheHeadIsFoundBeforeTheNextRequest();
    void aTargetIsTakenApart();
    void aTargetThatCouldBeReadTwoWaysIsRefused_data();
    void aTargetThatCouldBeReadTwoWaysIsRefused();
    void hostsAreChecked_data();
    void hostsAreChecked();
    void gzipIsUsedOnlyWhereItIsWanted_data();
    void gzipIsUsedOnlyWhereItIsWanted();
};

void TestRequestParsing::aHeadIsJudgedTheSameInOnePieceAndByteByByte_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, const QByteArray &head, Verdict verdict) {
        QTest::newRow(name) << head << verdict;
    };
    row("plain", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"_ba, Verdict::Complete);
    row("tab in a value", "GET / HTTP/1.1\r\nHost:\tx\r\n\r\n"_ba, Verdict::Complete);
    row("one empty line before", "\r\nGET / HTTP/1.1\r\n\r\n"_ba, Verdict::Complete);
    row("two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\n\r\n"_ba, Verdict::Malformed);
    row("unfinished", "GET / HTTP/1.1\r\nHost: x\r\n"_ba, Verdict::Incomplete);
    row("folded", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n"_ba, Verdict::Malformed);
    row("folded with a tab", "GET / HTTP/1.1\r\nA: b\r\n\tc\r\n\r\n"_ba, Verdict::Malformed);
    row("space before the request line", " GET / HTTP/1.1\r\n\r\n"_ba, Verdict::Malformed);
    row("tab in the request line", "GET\t/ HTTP/1.1\r\n\r\n"_ba, Verdict::Malformed);
    row("bare line feed", "GET / HTTP/1.1\nHost: x\n\n"_ba, Verdict::Malformed);
    row("bare carriage return", "GET / HTTP/1.1\rHost: x\r\n\r\n"_ba, Verdict::Malformed);
    row("NUL", QByteArray("GET / HTTP/1.1\r\nA: \0\r\n\r\n", 25), Verdict::Malformed);
    row("escape character", "GET / HTTP/1.1\r\nA: \x1b\r\n\r\n"_ba, Verdict::Malformed);
    row("delete character", "GET / HTTP/1.1\r\nA: \x7f\r\n\r\n"_ba, Verdict::Malformed);
    row("long line", "GET /" + QByteArray(200, 'a'), Verdict::LineTooLong);
    row("long fields", "GET / HTTP/1.1\r\nA: " + QByteArray(200, 'a'), Verdict::TooLarge);
}

void TestRequestParsing::aHeadIsJudgedTheSameInOnePieceAndByteByByte()
{
    QFETCH(const QByteArray, head);
    const std::string bytes = head.toStdString();
    HeadScanner atOnce(100);
    QTEST(atOnce.scan(bytes), "verdict");
    HeadScanner slowly(100);
    Verdict verdict = Verdict::Incomplete;
    for (size_t i = 1; i <= bytes.size() && verdict == Verdict::Incomplete; ++i)
        verdict = slowly.scan(std::string_view(bytes).substr(0, i));
    QTEST(verdict, "verdict");
}

void TestRequestParsing::theEndOfTheHeadIsFoundBeforeTheNextRequest()
{
    HeadScanner scanner(100);
    QCOMPARE(scanner.scan("\r\nGET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"), Verdict::Complete);
    QCOMPARE(scanner.begin(), 2U);
    QCOMPARE(scanner.end(), 21U);
}

void TestRequestParsing::aTargetIsTakenApart()
{
    const std::optional<RequestTarget> target =
        parseRequestTarget("/v1/caf%C3%A9/a%20b?$search=J%C3%BCrgen%20R&$top=5"_ba);
    QVERIFY(target);
    QCOMPARE(target->path, u"/v1/café/a b"_s);
    QCOMPARE(target->query.queryItemValue(u"$search"_s, QUrl::FullyDecoded), u"Jürgen R"_s);
    QCOMPARE(target->query.queryItemValue(u"$top"_s), u"5"_s);

    QCOMPARE(parseRequestTarget("http://example.com:80/v1/x?y=1"_ba)->path, u"/v1/x"_s); // as proxies ask
    QCOMPARE(parseRequestTarget("http://example.com"_ba)->path, u"/"_s);
    QCOMPARE(parseRequestTarget("/a//b/"_ba)->path, u"/a//b/"_s); // other paths than /a/b
}

void TestRequestParsing::aTargetThatCouldBeReadTwoWaysIsRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const QByteArray &target : {""_ba,
                                     "*"_ba,
                                     "v1"_ba,
                                     "example.com:443"_ba,
                                     "ftp://x/y"_ba,
                                     "/a%"_ba,
                                     "/a%2"_ba,
                                     "/a%zz"_ba,
                                     "/%00"_ba,
                                     "/a?b=%00"_ba,
                                     "/a?b=%g0"_ba,
                                     "/.."_ba,
                                     "/a/../b"_ba,
                                     "/./a"_ba,
                                     "/a/%2e%2E/b"_ba,
                                     "/a%2fb"_ba,
                                     "/a%0ab"_ba,
                                     "/a%7f"_ba,
                                     "/%ff"_ba,
                                     "/%c0%af"_ba,
                                     "/caf\xc3\xa9"_ba,
                                     "/a#b"_ba,
                                     "/a b"_ba,
                                     "/a\x01"_ba})
        QTest::newRow(target.toPercentEncoding("/%?=").constData()) << target;
}

void TestRequestParsing::aTargetThatCouldBeReadTwoWaysIsRefused()
{
    QFETCH(const QByteArray, target);
    QVERIFY(!parseRequestTarget(target));
}

void TestRequestParsing::hostsAreChecked_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("acceptable");
    for (const QByteArray &host : {"localhost"_ba, "127.0.0.1:8080"_ba, "[::1]"_ba, "[::1]:80"_ba, "a-b.example"_ba,
                                   "a.example:"_ba, "[::ffff:127.0.0.1]:1"_ba})
        QTest::newRow(host.constData()) << host << true;
    for (const QByteArray &host : {""_ba, ":80"_ba, "a b"_ba, "a/b"_ba, "a@b"_ba, "a:b"_ba, "a:1:2"_ba, "[::1"_ba,
                                   "[]"_ba, "[::1]x"_ba, "a,b c"_ba, "a:123456"_ba, "a\x80"_ba})
        QTest::addRow("bad %s", host.toPercentEncoding(":[]@/").constData()) << host << false;
    QTest::newRow("endless") << QByteArray(300, 'a') << false;
}

void TestRequestParsing::hostsAreChecked()
{
    QFETCH(const QByteArray, host);
    QTEST(isAcceptableHost(host), "acceptable");
}

void TestRequestParsing::gzipIsUsedOnlyWhereItIsWanted_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("gzip") << "gzip"_ba << true;
    QTest::newRow("as a browser asks") << "zstd, br, GZIP, deflate"_ba << true;
    QTest::newRow("anything") << "*"_ba << true;
    QTest::newRow("weighed") << "gzip;q=0.5"_ba << true;
    QTest::newRow("none") << ""_ba << false;
    QTest::newRow("other") << "br, identity"_ba << false;
    QTest::newRow("weighed to nothing") << "gzip; q=0, *"_ba << false;
    QTest::newRow("a longer word") << "gzipped"_ba << false;
}

void TestRequestParsing::gzipIsUsedOnlyWhereItIsWanted()
{
    QFETCH(const QByteArray, field);
    QTEST(acceptsGzip(field), "wanted");
}

Q_DECLARE_METATYPE(roomwarden::service::HeadScanner::Verdict)
QTEST_GUILESS_MAIN(TestRequestParsing)
#include "tst_requestparsing.moc"
