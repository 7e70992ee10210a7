// When news is told: quiet hours, gathering, pauses, and nothing twice.
#include "core/notify/newsdigest.h"

#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone &zone()
{
    static const QTimeZone berlin("Europe/Berlin");
    return berlin;
}

QDateTime local(const QString &text)
{
    return {QDate::fromString(text.left(10), Qt::ISODate), QTime::fromString(text.mid(11), u"HH:mm:ss"_s), zone()};
}

News news(const QString &id, const QString &view = u"needsAction"_s)
{
    return {.view = view, .incident = IncidentId(id)};
}

} // namespace

class TestNewsDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietHoursEndWhereTheySay_data();
    void quietHoursEndWhereTheySay();
    void whatComesWithinAMinuteIsToldTogether();
    void nothingIsToldTwice();
    void whatHasLeftIsNotTold();
    void quietHoursAndAPauseHoldItBack();
    void rulesComeBackAsTheyWereKept();
    void whatMakesNoSenseIsAsUsual();
};

void TestNewsDigest::quietHoursEndWhereTheySay_data()
{
    QTest::addColumn<QuietHours>("hours");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("end");
    const QuietHours night{.on = true, .begin = QTime(20, 0), .end = QTime(7, 0)};
    const QuietHours noon{.on = true, .begin = QTime(12, 0), .end = QTime(13, 0)};
    const QuietHours weekend{.on = false, .weekends = true};
    QuietHours both = night;
    both.weekends = true;
    // 2025-03-07 is a Friday.
    QTest::newRow("before") << night << u"2025-03-04 19:59:59"_s << u"2025-03-04 19:59:59"_s;
    QTest::newRow("over midnight") << night << u"2025-03-04 20:00:00"_s << u"2025-03-05 07:00:00"_s;
    QTest::newRow("after midnight") << night << u"2025-03-05 06:59:59"_s << u"2025-03-05 07:00:00"_s;
    QTest::newRow("the end") << night << u"2025-03-05 07:00:00"_s << u"2025-03-05 07:00:00"_s;
    QTest::newRow("within a day") << noon << u"2025-03-05 12:30:00"_s << u"2025-03-05 13:00:00"_s;
    QTest::newRow("off") << QuietHours{.on = false} << u"2025-03-05 23:00:00"_s << u"2025-03-05 23:00:00"_s;
    QTest::newRow("no hours") << QuietHours{.on = true, .begin = QTime(8, 0), .end = QTime(8, 0)}
                              << u"2025-03-05 08:00:00"_s << u"2025-03-05 08:00:00"_s;
    QTest::newRow("weekend") << weekend << u"2025-03-08 00:00:00"_s << u"2025-03-10 00:00:00"_s;
    QTest::newRow("Friday night") << weekend << u"2025-03-07 23:59:59"_s << u"2025-03-07 23:59:59"_s;
    QTest::newRow("night, weekend, night") << both << u"2025-03-07 21:00:00"_s << u"2025-03-10 07:00:00"_s;
    QTest::newRow("clock put forward") << QuietHours{.on = true, .begin = QTime(22, 0), .end = QTime(2, 30)}
                                       << u"2025-03-29 23:00:00"_s << u"2025-03-30 03:30:00"_s;
}

void TestNewsDigest::quietHoursEndWhereTheySay()
{
    QFETCH(QuietHours, hours);
    QFETCH(QString, moment);
    QFETCH(QString, end);
    QCOMPARE(quietUntil(hours, local(moment)), local(end));
}

void TestNewsDigest::whatComesWithinAMinuteIsToldTogether()
{
    NewsDigest digest(zone());
    const QDateTime start = local(u"2025-03-04 12:00:00"_s).toUTC();
    QVERIFY(digest.due(start).isNull());
    digest.add(news(u"a"_s), start);
    digest.add(news(u"b"_s), start.addSecs(59));
    QCOMPARE(digest.due(start.addSecs(59)), start.addSecs(60));
    QVERIFY(digest.take(start.addSecs(59)).empty());
    const std::vector<News> told{news(u"a"_s), news(u"b"_s)};
    QCOMPARE(digest.take(start.addSecs(60)), told);
    QVERIFY(digest.due(start).isNull());
}

void TestNewsDigest::nothingIsToldTwice()
{
    NewsDigest digest(zone());
    const QDateTime start = local(u"2025-03-04 12:00:00"_s).toUTC();
    digest.add(news(u"a"_s), start);
    digest.add(news(u"a"_s), start);
    QCOMPARE(digest.take(start.addSecs(60)).size(), size_t(1));
    digest.add(news(u"a"_s), start.addSecs(61)); // read again after a restart of the synchronisation
    QVERIFY(digest.due(start).isNull());
    digest.add(news(u"a"_s, u"myQueue"_s), start.addSecs(61)); // somebody has given it to the technician
    QCOMPARE(digest.take(start.addSecs(200)).size(), size_t(1));
    digest.forget(news(u"a"_s)); // resolved, and then it came back
    digest.add(news(u"a"_s), start.addSecs(300));
    QCOMPARE(digest.take(start.addSecs(400)).size(), size_t(1));
    digest.clear();
    digest.add(news(u"a"_s), start.addSecs(500));
    QVERIFY(!digest.due(start).isNull());
}

void TestNewsDigest::whatHasLeftIsNotTold()
{
    NewsDigest digest(zone());
    const QDateTime start = local(u"2025-03-04 12:00:00"_s).toUTC();
    digest.add(news(u"a"_s), start);
    digest.add(news(u"b"_s), start);
    digest.forget(news(u"a"_s));
    QCOMPARE(digest.take(start.addSecs(60)), std::vector<News>{news(u"b"_s)});
}

void TestNewsDigest::quietHoursAndAPauseHoldItBack()
{
    NotificationRules rules = NotificationRules::usual();
    rules.quiet = {.on = true, .begin = QTime(20, 0), .end = QTime(7, 0)};
    NewsDigest digest(zone());
    digest.setRules(rules);
    const QDateTime evening = local(u"2025-03-04 19:59:30"_s).toUTC();
    const QDateTime morning = local(u"2025-03-05 07:00:00"_s).toUTC();
    digest.add(news(u"a"_s), evening); // its minute ends within the quiet hours
    digest.add(news(u"b"_s), evening.addSecs(3600));
    QCOMPARE(digest.due(evening), morning);
    QVERIFY(digest.take(morning.addSecs(-1)).empty());
    digest.pauseUntil(morning.addSecs(1800));
    QCOMPARE(digest.due(evening), morning.addSecs(1800));
    QVERIFY(digest.take(morning).empty());
    digest.pauseUntil({});
    QCOMPARE(digest.take(morning).size(), size_t(2));
    // Due in the afternoon, but the computer slept until the night.
    digest.add(news(u"c"_s), local(u"2025-03-05 15:00:00"_s).toUTC());
    const QDateTime night = local(u"2025-03-05 22:00:00"_s).toUTC();
    QVERIFY(digest.take(night).empty());
    QCOMPARE(digest.due(night), local(u"2025-03-06 07:00:00"_s).toUTC());
}

void TestNewsDigest::rulesComeBackAsTheyWereKept()
{
    NotificationRules rules;
    rules.views = {{u"needsAction"_s, {.on = false, .from = Severity::Important}},
                   {u"all"_s, {.on = true, .from = Severity::Unknown}}};
    rules.quiet = {.on = true, .begin = QTime(22, 15), .end = QTime(6, 30), .weekends = true};
    rules.gather = std::chrono::seconds(900);
    rules.names = false;
    rules.whileLocked = NotificationRules::WhileLocked::Nothing;
    QCOMPARE(notificationRulesFromJson(toJson(rules)), rules);
    QCOMPARE(notificationRulesFromJson({}), NotificationRules::usual());
    QCOMPARE(NotificationRules::usual().of(u"myQueue"_s), (ViewNotice{.on = true, .from = Severity::Critical}));
    QVERIFY(!NotificationRules::usual().of(u"all"_s).on);
}

void TestNewsDigest::whatMakesNoSenseIsAsUsual()
{
    const NotificationRules read = notificationRulesFromJson(
        {{u"views"_s, QJsonObject{{u"all"_s, QJsonObject{{u"on"_s, true}, {u"from"_s, u"dreadful"_s}}}}},
         {u"quiet"_s, QJsonObject{{u"on"_s, true}, {u"begin"_s, u"25:00"_s}}},
         {u"gatherSeconds"_s, -5}});
    QCOMPARE(read.of(u"all"_s), (ViewNotice{.on = true, .from = Severity::Critical}));
    QCOMPARE(read.quiet.begin, QuietHours().begin);
    QCOMPARE(read.gather, std::chrono::seconds(0));
}

QTEST_GUILESS_MAIN(TestNewsDigest)
#include "tst_newsdigest.moc"
