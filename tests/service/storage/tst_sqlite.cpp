// Runs the database suite on SQLite files, and tests what only SQLite has.
#include "tests/service/storage/databasesuite.h"

#include <QFile>
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

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
