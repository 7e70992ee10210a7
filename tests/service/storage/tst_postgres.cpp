// Runs the database suite on a PostgreSQL of its own, and tests sessions that die.
#include "service/storage/databasepool.h"
#include "tests/service/storage/databasesuite.h"
#include "tests/support/throwawaypostgres.h"

#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestPostgres : public DatabaseSuite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSelectSurvivesTheEndOfItsSession();
    void aWriteSurvivesTheEndOfItsSession();
    void aSessionThatEndsInsideAWriteRepeatsTheWholeWork();
    void aLoneInsertIsNotRepeatedBlindly();
    void aWrongPasswordIsSaidWithoutIt();
    void timesAreInUtc();

private:
    [[nodiscard]] DatabaseConfig freshDatabase() override { return m_postgres.freshDatabase(); }
    void endSessions();

    ThrowawayPostgres m_postgres;
};

void TestPostgres::initTestCase()
{
    const QString failure = m_postgres.start();
    if (m_postgres.isMissing())
        QSKIP(qPrintable(failure));
    QVERIFY2(failure.isEmpty(), qPrintable(failure));
}

void TestPostgres::endSessions()
{
    const auto administrator = Database::open(m_postgres.administration());
    QVERIFY(administrator);
    QVERIFY(succeeds(**administrator, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?"_s,
                     {config().name}));
    QTRY_COMPARE(
        one(**administrator, u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = ?"_s, {config().name}).toInt(), 0);
}

void TestPostgres::aSelectSurvivesTheEndOfItsSession()
{
    const QString sql = u"SELECT n FROM t WHERE id = ?"_s;
    QVERIFY(succeeds(database(), sql, {u"start"_s}));
    for (int i = 0; i < 3; ++i) {
        endSessions();
        QCOMPARE(one(database(), sql, {u"start"_s}), QVariant(0LL));
    }
}

void TestPostgres::aWriteSurvivesTheEndOfItsSession()
{
    endSessions();
    int runs = 0;
    QVERIFY(database().write<Done>([&](Database &inside) {
        ++runs;
        return succeeds(inside, u"UPDATE t SET n = n + 1"_s) ? Result<Done>(Done()) : Error();
    }));
    QCOMPARE(runs, 1);
    QCOMPARE(one(*connect(), u"SELECT n FROM t"_s).toInt(), 1);
}

void TestPostgres::aSessionThatEndsInsideAWriteRepeatsTheWholeWork()
{
    int runs = 0;
    const Result<Done> done = database().write<Done>([&](Database &inside) -> Result<Done> {
        for (int half = 0; half < 2; ++half) {
            const Result<QSqlQuery *> query = inside.run(u"UPDATE t SET n = n + 1"_s);
            if (!query)
                return query.error();
            if (half == 0 && ++runs == 1)
                endSessions();
        }
        return Done();
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(runs, 2);
    QCOMPARE(one(database(), u"SELECT n FROM t"_s).toInt(), 2); // and not 3
}

void TestPostgres::aLoneInsertIsNotRepeatedBlindly()
{
    endSessions();
    const QString sql = u"INSERT INTO t (id) VALUES ('once')"_s;
    QVERIFY(!database().run(sql));      // whether it happened, nobody can tell
    QVERIFY(succeeds(database(), sql)); // but the connection is there again
}

void TestPostgres::aWrongPasswordIsSaidWithoutIt()
{
    DatabaseConfig wrong = config();
    wrong.password = u"wr0ng-s3cret"_s;
    const auto opened = Database::open(wrong);
    QVERIFY(!opened);
    QVERIFY(opened.error().detail.contains(u"password"_s));
    QVERIFY(!opened.error().detail.contains(wrong.password));
}

void TestPostgres::timesAreInUtc() { QCOMPARE(one(database(), u"SHOW TimeZone"_s).toString(), u"UTC"_s); }

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
