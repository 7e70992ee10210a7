// The demo alive: its devices report to a real service on a real world, and incidents come and go.
#include "service/demo/demodevices.h"
#include "service/service.h"
#include "tests/service/demo/demofixture.h"

#include <QSignalSpy>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestDemoLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsBecomeIncidentsAndRecoveriesResolveThem()
    {
        DemoFixture world({.seed = 3, .tenants = 6, .incidents = 1'200});
        QVERIFY(world.ok());
        auto simulated = readDemoDevices(world.database());
        QVERIFY(simulated);
        const qint64 before = world.number(u"SELECT value FROM counters WHERE name = 'change'"_s);

        FakeClock clock;
        Service service({.database = world.config()}, clock);
        const Result<QUrl> base = service.start();
        QVERIFY(base);
        DemoDevices devices(*base, 3, *std::move(simulated), clock, 1ms);
        QSignalSpy reported(&devices, &DemoDevices::reported);
        devices.start();
        QTRY_VERIFY_WITH_TIMEOUT(reported.size() >= 30, 30'000);
        const auto created = [&](const QString &state) {
            return world.number(u"SELECT COUNT(*) FROM incidents WHERE created_ms >= ? AND state IN (" + state + u')',
                                {DemoFixture::now});
        };
        QVERIFY(created(u"'new', 'investigating'"_s) >= 10);
        QVERIFY(created(u"'watching'"_s) >= 1);
        clock.advance(10min);
        QTRY_VERIFY_WITH_TIMEOUT(created(u"'resolved'"_s) >= 8, 30'000);
        devices.stop();
        service.stop();

        QVERIFY(world.number(u"SELECT value FROM counters WHERE name = 'change'"_s) > before + 20);
        QCOMPARE(world.number(u"SELECT COUNT(*) FROM incidents i JOIN rooms r ON r.id = i.signal_room_id WHERE"
                              u" i.created_ms >= ? AND r.tenant_id <> i.tenant_id"_s,
                              {DemoFixture::now}),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestDemoLive)
#include "tst_demolive.moc"
