// The demo world is written in a stream: ten times the incidents take no more memory.
#include "tests/service/demo/demofixture.h"
#include "tests/service/demo/peakmemory.h"

using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestDemoMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peakDoesNotGrowWithTheNumberOfIncidents()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer keeps freed memory.");
#endif
        if (peakMemoryKib() == 0)
            QSKIP("This system does not tell.");
        DemoFixture small({.tenants = 10, .incidents = 15'000});
        QVERIFY(small.ok());
        const qint64 before = peakMemoryKib();
        DemoFixture large({.tenants = 10, .incidents = 100'000});
        QVERIFY(large.ok());
        QCOMPARE(large.number(u"SELECT COUNT(*) FROM incidents"_s), 100'000);
        const qint64 grown = peakMemoryKib() - before;
        QVERIFY2(grown < 16 * 1024, qPrintable(u"%1 KiB"_s.arg(grown))); // 85,000 incidents in memory: 200 MiB
    }
};

QTEST_GUILESS_MAIN(TestDemoMemory)
#include "tst_demomemory.moc"
