// A deadline on the clock, and the growing waits.
#include "core/sync/backoff.h"
#include "core/sync/clocktimer.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace std::chrono_literals;

class TestClockTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFiresWhenTheClockSaysSo();
    void itFiresWhenTheTimeHasReallyPassed();
    void aStoppedTimerStaysSilent();
    void waitsGrowUpToACap();
    void theServicesWishIsKept();
};

void TestClockTimer::itFiresWhenTheClockSaysSo()
{
    FakeClock clock;
    ClockTimer timer(clock, 1ms);
    QSignalSpy fired(&timer, &ClockTimer::fired);
    timer.start(1h);
    QCOMPARE(timer.due(), clock.now().addSecs(3600));
    clock.advance(59min);
    QVERIFY(!fired.wait(20));
    clock.advance(1min);
    QTRY_COMPARE(fired.count(), 1);
    QVERIFY(timer.due().isNull());
}

void TestClockTimer::itFiresWhenTheTimeHasReallyPassed()
{
    FakeClock clock; // stands still, as after somebody has set it back
    ClockTimer timer(clock, 1s);
    QSignalSpy fired(&timer, &ClockTimer::fired);
    timer.start(5ms);
    QTRY_COMPARE(fired.count(), 1);
}

void TestClockTimer::aStoppedTimerStaysSilent()
{
    FakeClock clock;
    ClockTimer timer(clock, 1ms);
    QSignalSpy fired(&timer, &ClockTimer::fired);
    timer.start(1h);
    timer.stop();
    clock.advance(2h);
    QVERIFY(!fired.wait(20));
}

void TestClockTimer::waitsGrowUpToACap()
{
    BackOff backOff(2s, 30s, 5);
    for (const std::chrono::milliseconds expected : {2s, 10s, 30s, 30s}) {
        const auto wait = backOff.next();
        QVERIFY(wait >= expected && wait <= expected * 5 / 4);
    }
    backOff.reset();
    QVERIFY(backOff.next() <= 2500ms);
}

void TestClockTimer::theServicesWishIsKept()
{
    BackOff backOff(2s, 30s);
    QVERIFY(backOff.next(90s) >= 90s);
    QVERIFY(backOff.next(90s) <= 95s);
}

QTEST_GUILESS_MAIN(TestClockTimer)
#include "tst_clocktimer.moc"
