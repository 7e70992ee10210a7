// The 20-minute rule, without storage: the examples of domain.md 1.5 and its edges.
#include "service/signals/dayhealth.h"

#include <QDateTime>
#include <QTest>

using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate &day()
{
    static const QDate date(2025, 3, 4);
    return date;
}

// As in span(u"08:00:00"_s, 15min), in UTC.
Span span(const QString &from, std::chrono::milliseconds length)
{
    const qint64 start = QDateTime(day(), QTime::fromString(from), Qt::UTC).toMSecsSinceEpoch();
    return {.from = start, .to = start + length.count()};
}

std::chrono::milliseconds affected(const std::vector<Span> &troubles)
{
    return affectedTime(troubles, countedHours(day(), QTimeZone::utc()));
}

} // namespace

class TestDayHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExamplesOfTheRule()
    {
        QVERIFY(!isUnhealthyDay(affected({span(u"08:00:00"_s, 15min)})));
        QVERIFY(isUnhealthyDay(affected({span(u"08:00:00"_s, 15min), span(u"15:00:00"_s, 10min)})));
        QVERIFY(isUnhealthyDay(affected({span(u"08:00:00"_s, 21min)})));
    }

    void exactlyTwentyMinutesAreHealthy()
    {
        QVERIFY(!isUnhealthyDay(affected({span(u"08:00:00"_s, 20min)})));
        QVERIFY(isUnhealthyDay(affected({span(u"08:00:00"_s, 20min + 1ms)})));
    }

    void onlyTheHoursFromFiveToTwentyOneCount()
    {
        QCOMPARE(affected({span(u"04:00:00"_s, 1h)}), 0ms);
        QCOMPARE(affected({span(u"21:00:00"_s, 1h)}), 0ms);
        QCOMPARE(affected({span(u"04:50:00"_s, 20min), span(u"20:50:00"_s, 20min)}), 20min);
        QCOMPARE(affected({span(u"00:00:00"_s, 24h)}), 16h);
    }

    void whatOverlapsCountsOnce()
    {
        QCOMPARE(affected({span(u"08:05:00"_s, 10min), span(u"08:00:00"_s, 10min)}), 15min);
        QCOMPARE(affected({span(u"08:00:00"_s, 30min), span(u"08:10:00"_s, 5min), span(u"08:20:00"_s, 20min)}), 40min);
        QCOMPARE(affected({}), 0ms);
    }

    void theHoursAreThoseOfTheRoom()
    {
        const QTimeZone berlin("Europe/Berlin");
        const Span winter = countedHours(QDate(2025, 3, 4), berlin);
        QCOMPARE(winter.from, QDateTime(QDate(2025, 3, 4), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch());
        const Span summer = countedHours(QDate(2025, 3, 30), berlin); // the clocks changed at two
        QCOMPARE(summer.from, QDateTime(QDate(2025, 3, 30), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(std::chrono::milliseconds(summer.to - summer.from), 16h);
        const Span west = countedHours(QDate(2025, 3, 4), QTimeZone("America/Los_Angeles"));
        QCOMPARE(west.to, QDateTime(QDate(2025, 3, 5), QTime(5, 0), Qt::UTC).toMSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(TestDayHealth)
#include "tst_dayhealth.moc"
