// The suite both databases go through.
#include "tests/service/storage/databasesuite.h"

#include "service/storage/databasepool.h"
#include "service/storage/migrations.h"

#include <QSqlDatabase>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

std::unique_ptr<Database> DatabaseSuite::connect() const
{
    Result<std::unique_ptr<Database>> opened = Database::open(m_config);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

QVariant DatabaseSuite::one(Database &database, const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = database.run(sql, values);
    if (!query)
        qWarning("%s", qPrintable(query.error().detail));
    const QVariant value = query && (*query)->next() ? (*query)->value(0) : QVariant();
    if (query)
        (*query)->finish();
    return value;
}

bool DatabaseSuite::succeeds(Database &database, const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = database.run(sql, values);
    if (!query)
        qWarning("%s", qPrintable(query.error().detail));
    return query.has_value();
}

void DatabaseSuite::init()
{
    m_config = freshDatabase();
    m_database = connect();
    QVERIFY(succeeds(database(), u"CREATE TABLE t (id TEXT PRIMARY KEY, n BIGINT)"_s));
    QVERIFY(succeeds(database(), u"INSERT INTO t (id, n) VALUES ('start', 0)"_s));
}

void DatabaseSuite::cleanup()
{
    m_database.reset();
    QCOMPARE(QSqlDatabase::connectionNames().filter(u"roomwarden"_s), QStringList());
}

void DatabaseSuite::valuesSurviveTheRoundTrip()
{
    const QString text = u"O'Brien \\ \"café\" 会議室 😀 ? $1 %"_s;
    const qint64 number = (Q_INT64_C(1) << 53) + 1; // a double would lose the last digit
    QVERIFY(succeeds(database(), u"INSERT INTO t (id, n) VALUES (?, ?)"_s, {text, number}));
    QCOMPARE(one(database(), u"SELECT n FROM t WHERE id = ?"_s, {text}).toLongLong(), number);
    QCOMPARE(one(database(), u"SELECT id FROM t WHERE n = ?"_s, {number}).toString(), text);
    QVERIFY(succeeds(database(), u"INSERT INTO t (id, n) VALUES (?, ?)"_s, {u"none"_s, QVariant()}));
    QVERIFY(one(database(), u"SELECT n FROM t WHERE id = 'none'"_s).isNull());
    QCOMPARE(one(database(), u"SELECT COUNT(*) FROM t WHERE n IS NULL"_s).toInt(), 1);
}

void DatabaseSuite::aStatementIsPreparedOnce()
{
    const QString sql = u"SELECT n FROM t WHERE id = ?"_s;
    const Result<QSqlQuery *> first = database().run(sql, {u"start"_s});
    const Result<QSqlQuery *> second = database().run(sql, {u"absent"_s});
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    QVERIFY(!(*second)->next());
}

void DatabaseSuite::aFailureCarriesItsCode()
{
    const Result<QSqlQuery *> query = database().run(u"SELECT x FROM absent"_s);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, Error::Kind::Storage);
    QVERIFY(!query.error().code.isEmpty());
    QVERIFY(query.error().detail.contains(u"absent"_s));
    QVERIFY(!database().run(u"SELECT n FROM t WHERE id = ?"_s, {u"a"_s, u"one too many"_s}));
    QCOMPARE(one(database(), u"SELECT n FROM t"_s).toInt(), 0); // and the connection is still good
}

void DatabaseSuite::aDuplicateIsRecognised()
{
    const Result<QSqlQuery *> query = database().run(u"INSERT INTO t (id) VALUES ('start')"_s);
    QVERIFY(!query);
    QVERIFY(Database::isDuplicate(query.error()));
    QVERIFY(!Database::isDuplicate(database().run(u"SELECT x FROM absent"_s).error()));
}

void DatabaseSuite::INV_42_aFailureRepeatsNoValue()
{
    const auto planted = u"planted words"_s;
    const auto insert = u"INSERT INTO t (id, n) VALUES (?, ?)"_s;
    QVERIFY(database().run(insert, {planted, 1}));
    const Result<QSqlQuery *> twice = database().run(insert, {planted, 1});
    QVERIFY(!twice);
    QVERIFY2(!twice.error().detail.contains(planted), qPrintable(twice.error().detail));
    QVERIFY(!twice.error().detail.isEmpty());
    // A type that does not fit (PostgreSQL), and a table that is not there.
    for (const QString &sql : {u"SELECT n FROM t WHERE n + 1 = ?"_s, u"SELECT x FROM absent WHERE y = ?"_s}) {
        const Result<QSqlQuery *> query = database().run(sql, {planted});
        QVERIFY2(query || !query.error().detail.contains(planted), query ? "" : qPrintable(query.error().detail));
    }
}

void DatabaseSuite::foreignKeysAreEnforced()
{
    QVERIFY(succeeds(database(), u"CREATE TABLE child (t TEXT NOT NULL REFERENCES t)"_s));
    QVERIFY(succeeds(database(), u"INSERT INTO child (t) VALUES ('start')"_s));
    QVERIFY(!database().run(u"INSERT INTO child (t) VALUES ('absent')"_s));
    QVERIFY(!database().run(u"DELETE FROM t"_s));
}

void DatabaseSuite::aWriteIsKeptWhenItsWorkSucceeds()
{
    const Result<int> result = database().write<int>([](Database &inside) -> Result<int> {
        const Result<QSqlQuery *> query = inside.run(u"UPDATE t SET n = ?"_s, {5});
        return query ? Result<int>((*query)->numRowsAffected()) : query.error();
    });
    QVERIFY(result);
    QCOMPARE(*result, 1);
    QCOMPARE(one(*connect(), u"SELECT n FROM t"_s).toInt(), 5);
}

void DatabaseSuite::aWriteIsUndoneWhenItsWorkFails()
{
    int runs = 0;
    const Result<Done> result = database().write<Done>([&](Database &inside) -> Result<Done> {
        ++runs;
        if (!succeeds(inside, u"UPDATE t SET n = 5"_s))
            return Done();
        return Error{.kind = Error::Kind::Refused, .code = u"notClosable"_s};
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"notClosable"_s);
    QCOMPARE(runs, 1); // only what may pass by itself is tried again
    QCOMPARE(one(database(), u"SELECT n FROM t"_s).toInt(), 0);
}

void DatabaseSuite::tablesMadeInAFailedWriteAreUndoneToo()
{
    const Result<Done> result = database().write<Done>([](Database &inside) -> Result<Done> {
        if (!succeeds(inside, u"CREATE TABLE half (id TEXT)"_s))
            return Done();
        return inside.run(u"INSERT INTO t (id) VALUES ('start')"_s).error();
    });
    QVERIFY(!result);
    QVERIFY(!database().run(u"SELECT id FROM half"_s));
}

void DatabaseSuite::aWriteInsideAWriteIsRefused()
{
    const Result<Done> result = database().write<Done>(
        [](Database &inside) { return inside.write<Done>([](Database &) { return Result<Done>(Done()); }); });
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"nestedTransaction"_s);
    QVERIFY(database().write<Done>([](Database &) { return Result<Done>(Done()); }));
}

void DatabaseSuite::writersWaitForEachOtherInsteadOfFailing()
{
    constexpr int threads = 4;
    constexpr int rounds = 25;
    std::atomic<int> failures = 0;
    std::atomic<int> runs = 0;
    std::vector<std::thread> writers;
    for (int i = 0; i < threads; ++i) {
        writers.emplace_back([&] {
            const std::unique_ptr<Database> own = connect();
            for (int round = 0; round < rounds; ++round) {
                // Reads, then writes what follows from it: loses counts unless nobody else can come in between.
                const Result<Done> done = own->write<Done>([&](Database &inside) -> Result<Done> {
                    ++runs;
                    const qint64 n = one(inside, u"SELECT n FROM t"_s).toLongLong();
                    const Result<QSqlQuery *> query = inside.run(u"UPDATE t SET n = ?"_s, {n + 1});
                    return query ? Result<Done>(Done()) : query.error();
                });
                failures += done ? 0 : 1;
            }
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(one(database(), u"SELECT n FROM t"_s).toInt(), threads * rounds);
    QCOMPARE(runs.load(), threads * rounds); // waited: none had to be repeated
}

void DatabaseSuite::aReadSeesOneUnchangingView()
{
    const std::unique_ptr<Database> other = connect();
    const Result<Done> result = database().read<Done>([&](Database &inside) -> Result<Done> {
        if (one(inside, u"SELECT n FROM t"_s).toInt() != 0 || !succeeds(*other, u"UPDATE t SET n = 7"_s))
            return Error{.detail = u"setting up"_s};
        if (one(inside, u"SELECT n FROM t"_s).toInt() != 0)
            return Error{.detail = u"the view moved"_s};
        return Done();
    });
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(one(database(), u"SELECT n FROM t"_s).toInt(), 7);
}

void DatabaseSuite::aQueryLeftHalfReadDoesNotHoldBackTheNextWrite()
{
    QVERIFY(succeeds(database(), u"INSERT INTO t (id, n) VALUES ('second', 1)"_s));
    const Result<QSqlQuery *> left = database().run(u"SELECT n FROM t ORDER BY n"_s);
    QVERIFY(left && (*left)->next());
    QVERIFY(succeeds(*connect(), u"UPDATE t SET n = 9 WHERE id = 'second'"_s));
    const Result<int> seen = database().write<int>([](Database &inside) -> Result<int> {
        const int n = one(inside, u"SELECT MAX(n) FROM t"_s).toInt();
        const Result<QSqlQuery *> query = inside.run(u"UPDATE t SET n = 10"_s);
        return query ? Result<int>(n) : query.error();
    });
    QVERIFY(seen);
    QCOMPARE(*seen, 9);
}

void DatabaseSuite::queriesMayBeNested()
{
    QVERIFY(succeeds(database(), u"INSERT INTO t (id, n) VALUES ('a', 1), ('b', 2)"_s));
    const Result<QSqlQuery *> outer = database().run(u"SELECT id FROM t ORDER BY n"_s);
    QVERIFY(outer);
    QStringList seen;
    while ((*outer)->next()) {
        const QString id = (*outer)->value(0).toString();
        seen.append(id + one(database(), u"SELECT n FROM t WHERE id = ?"_s, {id}).toString());
    }
    QCOMPARE(seen, (QStringList{u"start0"_s, u"a1"_s, u"b2"_s}));
}

void DatabaseSuite::anEmptyDatabaseIsBroughtToTheNewestSchema()
{
    const Result<int> version = migrate(database());
    QVERIFY2(version, version ? "" : qPrintable(version.error().detail));
    QCOMPARE(*version, migrations().back().version);
    QCOMPARE(one(database(), u"SELECT MAX(version) FROM schema_version"_s).toInt(), *version);
    QCOMPARE(one(database(), u"SELECT value FROM counters WHERE name = 'change'"_s).toInt(), 0);
    QVERIFY(!one(database(), u"SELECT COUNT(*) FROM incidents"_s).isNull());
    int last = 0;
    for (const Migration &migration : migrations())
        QCOMPARE(migration.version, ++last); // no gaps, in order
}

void DatabaseSuite::migratingAgainChangesNothing()
{
    QVERIFY(migrate(database()));
    const QVariant applied = one(database(), u"SELECT MAX(applied_ms) FROM schema_version"_s);
    QVERIFY(succeeds(database(), u"UPDATE counters SET value = 3"_s));
    QVERIFY(migrate(*connect()));
    QCOMPARE(one(database(), u"SELECT MAX(applied_ms) FROM schema_version"_s), applied);
    QCOMPARE(one(database(), u"SELECT value FROM counters"_s).toInt(), 3);
}

void DatabaseSuite::aDatabaseOfANewerProgramIsRefused()
{
    QVERIFY(migrate(database()));
    QVERIFY(succeeds(database(), u"INSERT INTO schema_version (version, applied_ms) VALUES (9999, 0)"_s));
    const Result<int> version = migrate(database());
    QVERIFY(!version);
    QCOMPARE(version.error().code, u"schemaTooNew"_s);
}

void DatabaseSuite::manyMayMigrateAtOnce()
{
    std::vector<std::future<bool>> results;
    for (int i = 0; i < 4; ++i) {
        results.push_back(std::async(std::launch::async, [this] {
            const std::unique_ptr<Database> own = connect();
            const Result<int> version = migrate(*own);
            return version && *version == migrations().back().version;
        }));
    }
    for (std::future<bool> &result : results)
        QVERIFY(result.get());
    QCOMPARE(one(database(), u"SELECT COUNT(*) FROM schema_version"_s).toInt(), static_cast<int>(migrations().size()));
}

void DatabaseSuite::whatDecidesAccessIsCounted_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("counted");

    QTest::newRow("tenant")
        << u"INSERT INTO tenants (tenant_id, kind, display_name, primary_domain) VALUES ('t2', 'customer', 'B', 'b.example')"_s
        << true;
    QTest::newRow("renamed") << u"UPDATE tenants SET display_name = 'Z' WHERE tenant_id = 't1'"_s << true;
    QTest::newRow("nobody renamed") << u"UPDATE tenants SET display_name = 'Z' WHERE tenant_id = 'none'"_s << false;
    QTest::newRow("room leaves a group") << u"DELETE FROM room_group_members WHERE room_id = 'r1'"_s << true;
    QTest::newRow("group goes, and its rooms with it") << u"DELETE FROM room_groups WHERE id = 'g1'"_s << true;
    QTest::newRow("member of a security group")
        << u"INSERT INTO group_members (group_id, user_id) VALUES ('p1', 'p2')"_s << true;
    QTest::newRow("relationship over") << u"UPDATE relationships SET status = 'terminated'"_s << true;
    QTest::newRow("scope of it") << u"DELETE FROM relationship_scope"_s << true;
    QTest::newRow("role") << u"UPDATE roles SET permissions = 'tickets.view'"_s << true;
    QTest::newRow("assignment") << u"DELETE FROM assignments"_s << true;
    QTest::newRow("member of it") << u"DELETE FROM assignment_members"_s << true;
    QTest::newRow("scope of an assignment") << u"DELETE FROM assignment_scope"_s << true;
    QTest::newRow("a room's name") << u"UPDATE rooms SET display_name = 'other'"_s << false;
}

void DatabaseSuite::whatDecidesAccessIsCounted()
{
    QFETCH(const QString, sql);
    QFETCH(const bool, counted);
    QVERIFY(migrate(database()));
    for (const QString &row :
         {u"tenants (tenant_id, kind, display_name, primary_domain) VALUES ('t1', 'customer', 'A', 'a.example')"_s,
          u"tenants (tenant_id, kind, display_name, primary_domain) VALUES ('mtm', 'partner', 'M', 'm.example')"_s,
          u"principals (id, tenant_id, kind, display_name) VALUES ('p1', 'mtm', 'group', 'G')"_s,
          u"principals (id, tenant_id, kind, display_name) VALUES ('p2', 'mtm', 'user', 'U')"_s,
          u"rooms (id, tenant_id, display_name, resource_account, host_name, device_type, manufacturer, model,"
          u" enrollment, health, change_seq) VALUES ('r1', 't1', 'R', '', '', '', '', '', 'enrolled', 'healthy', 1)"_s,
          u"room_groups (id, tenant_id, name) VALUES ('g1', 't1', 'G')"_s,
          u"room_group_members (group_id, room_id) VALUES ('g1', 'r1')"_s,
          u"relationships (id, customer_tenant_id, partner_tenant_id, status,"
          u" invited_ms, accepted_ms, change_control) VALUES ('re', 't1', 'mtm', 'active', 0, 0, '{}')"_s,
          u"relationship_scope (relationship_id, kind, target_id) VALUES ('re', 'group', 'g1')"_s,
          u"roles (id, tenant_id, partner_tenant_id, owner_side, role_type, name, permissions) VALUES ('ro', 't1',"
          u" 'mtm', 'partner', 'custom', 'Help desk', '')"_s,
          u"assignments (id, role_id, tenant_id, name) VALUES ('a', 'ro', 't1', 'A')"_s,
          u"assignment_members (assignment_id, principal_id) VALUES ('a', 'p2')"_s,
          u"assignment_scope (assignment_id, kind, target_id) VALUES ('a', 'all', '')"_s})
        QVERIFY2(succeeds(database(), u"INSERT INTO "_s + row), qPrintable(row));
    const QString count = u"SELECT value FROM counters WHERE name = 'access'"_s;
    const qlonglong before = one(database(), count).toLongLong();
    QVERIFY(succeeds(database(), sql));
    QCOMPARE(one(database(), count).toLongLong() > before, counted);
}

void DatabaseSuite::everyThreadGetsItsOwnConnectionFromThePool()
{
    const auto open = [] { return QSqlDatabase::connectionNames().filter(u"roomwarden"_s).size(); };
    QCOMPARE(open(), 1); // the test's own
    {
        DatabasePool pool(m_config);
        DatabasePool otherPool(m_config);
        const Result<Database *> mine = pool.local();
        QVERIFY(mine);
        QCOMPARE(*pool.local(), *mine);
        QVERIFY(*otherPool.local() != *mine);
        std::thread([&] {
            const Result<Database *> theirs = pool.local();
            QVERIFY(theirs);
            QVERIFY(*theirs != *mine);
            QCOMPARE(one(**theirs, u"SELECT COUNT(*) FROM t"_s).toInt(), 1);
            QCOMPARE(open(), 4);
        }).join();
        QCOMPARE(open(), 3); // closed with its thread
    }
    QCOMPARE(open(), 1);
}

} // namespace roomwarden::service
