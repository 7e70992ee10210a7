// Server-sent events in whatever portions they come.
#include "core/sync/changehint.h"
#include "core/sync/sseparser.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreReadInAnyPortions_data();
    void eventsAreReadInAnyPortions();
    void commentsAndHalfEventsGiveNothing();
    void theLastIdOutlivesTheConnection();
    void anEndlessEventIsGivenUp();
    void hintsAreRead();
    void whatCannotBeReadMeansEverything();
};

void TestSseParser::eventsAreReadInAnyPortions_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << "\n"_ba;
    QTest::newRow("CR LF") << "\r\n"_ba;
    QTest::newRow("CR") << "\r"_ba;
}

void TestSseParser::eventsAreReadInAnyPortions()
{
    QFETCH(const QByteArray, lineEnd);
    QByteArray bytes = "\xEF\xBB\xBF:ok\nid: 7\nevent: change\ndata: {\"a\":1}\n\n:beat\n\n"
                       "data:one\ndata: two\ndata\n\nretry: 250\nid:8\ndata: x: y\nfoo: bar\n\n"_ba;
    bytes.replace("\n"_ba, lineEnd);
    const std::vector<ServerEvent> expected{
        {.id = "7"_ba, .name = "change"_ba, .data = "{\"a\":1}"_ba},
        {.id = "7"_ba, .name = "message"_ba, .data = "one\ntwo\n"_ba},
        {.id = "8"_ba, .name = "message"_ba, .data = "x: y"_ba},
    };
    for (qsizetype portion = 1; portion <= bytes.size(); ++portion) {
        SseParser parser;
        std::vector<ServerEvent> events;
        for (qsizetype at = 0; at < bytes.size(); at += portion) {
            const std::vector<ServerEvent> some = parser.feed(bytes.mid(at, portion));
            events.insert(events.end(), some.begin(), some.end());
        }
        QVERIFY2(events == expected, qPrintable(QString::number(portion)));
        QCOMPARE(parser.retry(), 250);
        QCOMPARE(parser.lastId(), "8"_ba);
    }
}

void TestSseParser::commentsAndHalfEventsGiveNothing()
{
    SseParser parser;
    QVERIFY(parser.feed(":beat\n\nevent: change\n\nid: 3\n\ndata: begun"_ba).empty());
    QCOMPARE(parser.lastId(), "3"_ba);
}

void TestSseParser::theLastIdOutlivesTheConnection()
{
    SseParser parser;
    QVERIFY(parser.feed("id: 3\ndata: half"_ba).empty());
    parser.restart();
    const std::vector<ServerEvent> events = parser.feed("data: whole\n\n"_ba);
    QVERIFY(events == (std::vector<ServerEvent>{{.id = "3"_ba, .name = "message"_ba, .data = "whole"_ba}}));
}

void TestSseParser::anEndlessEventIsGivenUp()
{
    SseParser parser;
    QVERIFY(parser.feed("data: "_ba).empty());
    for (int i = 0; i < 3 && !parser.overflowed(); ++i)
        QVERIFY(parser.feed(QByteArray(1024 * 1024, 'x')).empty());
    QVERIFY(parser.overflowed());
    parser.restart();
    QVERIFY(!parser.overflowed());
}

void TestSseParser::hintsAreRead()
{
    const ChangeHint hint =
        ChangeHint::fromData(R"({"resources":["incidents","access","weather"],"tenantIds":["a","b",7]})"_ba);
    QVERIFY(hint == (ChangeHint{.incidents = true, .access = true, .customers = {TenantId(u"a"_s), TenantId(u"b"_s)}}));
}

void TestSseParser::whatCannotBeReadMeansEverything()
{
    for (const QByteArray &data : {QByteArray(), "{"_ba, "[]"_ba, "{}"_ba, R"({"resources":"incidents"})"_ba})
        QVERIFY(ChangeHint::fromData(data) == ChangeHint::everything());
}

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
