// Runs the database suite on SQLite files, and tests what only SQLite has.
#include "service/storage/migrations.h"
#include "tests/service/storage/databasesuite.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestSqlite : public DatabaseSuite
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyElseMayReadTheFile();
    void acknowledgedWritesAreSyncedToDisk();
    void aFileThatCannotBeMadeIsNamed();
    void aFileThatIsNoDatabaseIsRefused();
    void pagesByTimeComeOutOfAnIndex_data();
    void pagesByTimeComeOutOfAnIndex();

private:
    [[nodiscard]] DatabaseConfig freshDatabase() override
    {
        return {.name = m_directory.filePath(u"%1.sqlite"_s.arg(++m_files))};
    }

    QTemporaryDir m_directory;
    int m_files = 0;
};

void TestSqlite::nobodyElseMayReadTheFile()
{
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY(QFile::exists(config().name + suffix));
        QVERIFY(!(QFile::permissions(config().name + suffix) & others));
    }
}

void TestSqlite::acknowledgedWritesAreSyncedToDisk()
{
    constexpr int full = 2;
    QCOMPARE(one(database(), u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(one(database(), u"PRAGMA synchronous"_s).toInt(), full);
}

void TestSqlite::aFileThatCannotBeMadeIsNamed()
{
    const QString name = m_directory.filePath(u"absent/folder/a.sqlite"_s);
    const auto opened = Database::open({.name = name});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"cannotOpen"_s);
    QVERIFY(opened.error().detail.contains(name));
}

void TestSqlite::aFileThatIsNoDatabaseIsRefused()
{
    QFile file(m_directory.filePath(u"text.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    QVERIFY(!Database::open({.name = file.fileName()}));
}

void TestSqlite::pagesByTimeComeOutOfAnIndex_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("index");
    QTest::newRow("tickets of a customer") << u"FROM incidents WHERE tenant_id = 'a' AND created_ms >= 1 AND created_ms"
                                              u" < 9 ORDER BY created_ms, id LIMIT 10"_s
                                           << u"incidents_created (tenant_id=? AND created_ms>? AND created_ms<?)"_s;
    QTest::newRow("events of a room") << u"FROM room_events WHERE room_id = 'a' AND time_ms <= 9 ORDER BY time_ms DESC,"
                                         u" id DESC LIMIT 10"_s
                                      << u"room_events_room (room_id=? AND time_ms<?)"_s;
    QTest::newRow("events of a customer") << u"FROM room_events WHERE tenant_id = 'a' AND time_ms <= 9 ORDER BY time_ms"
                                             u" DESC, id DESC LIMIT 10"_s
                                          << u"room_events_feed (tenant_id=? AND time_ms<?)"_s;
}

void TestSqlite::pagesByTimeComeOutOfAnIndex()
{
    QFETCH(const QString, query);
    QFETCH(const QString, index);
    QVERIFY(migrate(database()));
    const Result<QSqlQuery *> plan = database().run(u"EXPLAIN QUERY PLAN SELECT * "_s + query);
    QVERIFY(plan);
    QVERIFY((*plan)->next());
    QVERIFY2((*plan)->value(3).toString().endsWith(index), qPrintable((*plan)->value(3).toString()));
    QVERIFY(!(*plan)->next()); // such as a sort
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
