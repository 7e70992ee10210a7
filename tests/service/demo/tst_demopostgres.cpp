// The demo world on PostgreSQL.
#include "tests/service/demo/demofixture.h"
#include "tests/support/throwawaypostgres.h"

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestDemoPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorldIsTheSameAsOnSqlite()
    {
        ThrowawayPostgres postgres;
        const QString failure = postgres.start();
        if (postgres.isMissing())
            QSKIP(qPrintable(failure));
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        const DemoOptions options{.tenants = 9, .incidents = 3'000};
        DemoFixture there(postgres.freshDatabase(), options);
        DemoFixture here(options);
        QVERIFY(there.ok() && here.ok());
        for (const QString &sql : {u"SELECT COUNT(*) FROM incidents"_s, u"SELECT COUNT(*) FROM incident_history"_s,
                                   u"SELECT COUNT(*) FROM incident_notes"_s, u"SELECT COUNT(*) FROM principals"_s,
                                   u"SELECT SUM(updated_ms - created_ms) FROM incidents"_s,
                                   u"SELECT COUNT(*) FROM incidents WHERE closed_ms IS NULL"_s,
                                   u"SELECT value FROM counters WHERE name = 'change'"_s})
            QCOMPARE(there.number(sql), here.number(sql));
        QVERIFY(here.number(u"SELECT COUNT(*) FROM incidents WHERE closed_ms IS NULL"_s) > 100);
    }
};

QTEST_GUILESS_MAIN(TestDemoPostgres)
#include "tst_demopostgres.moc"
