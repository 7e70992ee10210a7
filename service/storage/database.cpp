// Connections through Qt Sql, with what Qt Sql leaves out: safe transactions, statement cache, reconnecting.
#include "service/storage/database.h"

#include "core/base/logging.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <algorithm>
#include <array>
#include <atomic>
#include <unordered_map>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

using Dialect = DatabaseConfig::Dialect;

constexpr size_t cachedStatements = 256;
constexpr qint64 writerLock = 0x726f6f6d; // "room": the key of the advisory lock all writers of this database take
const auto connectionLost = u"connectionLost"_s;
const auto commitUnknown = u"commitUnknown"_s;

const char *const sqliteSession[] = {
    "PRAGMA busy_timeout = 10000", // ms; BEGIN IMMEDIATE waits this long for another writer
    "PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL",
    // NORMAL would survive a crash of ours, but a power cut could undo the last commits. A device's signal or a
    // technician's note that was acknowledged must not vanish: FULL syncs the log at every commit.
    "PRAGMA synchronous = FULL",
    "PRAGMA journal_size_limit = 67108864", // bytes the log keeps once it is folded in
};

const char *const postgresSession[] = {
    "SET TIME ZONE 'UTC'",
    "SET lock_timeout = '10s'",
    // A process that hangs in a transaction must not keep every other writer out for ever
    "SET idle_in_transaction_session_timeout = '60s'",
    "SET client_min_messages = 'warning'",
};

[[nodiscard]] QString nextConnectionName()
{
    static std::atomic<quint64> last = 0;
    return u"roomwarden-service-%1"_s.arg(++last);
}

// What a failure says goes to the log, so it may repeat no value of the statement (INV-42). PostgreSQL does so in its
// codes of class 22 and 23, and otherwise only below its first line.
[[nodiscard]] QString harmlessText(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (code.size() == 5 && (code.startsWith("22"_L1) || code.startsWith("23"_L1)))
        return u"the database refused a value"_s;
    return error.text().trimmed().section(u'\n', 0, 0).simplified();
}

[[nodiscard]] Error storageError(const QSqlError &error, const QString &fallbackCode = {})
{
    const QString code = error.nativeErrorCode();
    return {.kind = Error::Kind::Storage, .detail = harmlessText(error), .code = code.isEmpty() ? fallbackCode : code};
}

[[nodiscard]] bool startsWithWord(const QString &sql, QLatin1StringView word)
{
    return sql.startsWith(word, Qt::CaseInsensitive);
}

// PostgreSQL prepares nothing but these; everything else goes to it as text.
[[nodiscard]] bool isPreparable(const QString &sql)
{
    static constexpr std::array words = {"SELECT"_L1, "INSERT"_L1, "UPDATE"_L1, "DELETE"_L1, "WITH"_L1};
    return std::ranges::any_of(words, [&sql](QLatin1StringView word) { return startsWithWord(sql, word); });
}

// Class 08 is "connection exception", 57P01 to 57P03 are a server that shuts down, stops a session or starts up.
[[nodiscard]] bool isConnectionCode(const QString &code)
{
    return code == connectionLost || code.startsWith("08"_L1) || code.startsWith("57P0"_L1);
}

[[nodiscard]] bool isSqliteCode(const QString &code, int primary)
{
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    return isNumber && code.size() < 5 && (number & 0xff) == primary; // the upper bits tell cases apart
}

// Another transaction was in the way.
[[nodiscard]] bool isBusy(const QString &code)
{
    constexpr int sqliteBusy = 5;
    constexpr int sqliteLocked = 6;
    static const QStringList postgres{u"40001"_s, u"40P01"_s, u"55P03"_s}; // serialisation, deadlock, lock time-out
    return postgres.contains(code) || isSqliteCode(code, sqliteBusy) || isSqliteCode(code, sqliteLocked);
}

// A row that may not be: an answer like another to whoever tried it.
[[nodiscard]] bool isConstraint(const QString &code)
{
    constexpr int sqliteConstraint = 19;
    return (code.size() == 5 && code.startsWith("23"_L1)) || isSqliteCode(code, sqliteConstraint);
}

void add(DatabaseCounts &counts, const Error &error)
{
    if (isBusy(error.code))
        ++counts.busy;
    else if (!isConstraint(error.code))
        ++counts.errors;
}

// A database holds customers' data: nobody else on this machine may read it. SQLite gives its log files the same
// rights.
[[nodiscard]] bool makePrivateFile(const QString &name)
{
    if (name == ":memory:"_L1 || QFile::exists(name))
        return true;
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
           || QFile::exists(name); // made by another thread in between
}

} // namespace

struct Database::Private
{
    DatabaseConfig config;
    QString connectionName = nextConnectionName();
    QSqlDatabase connection;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> statements; // prepared, by text
    bool inTransaction = false;
    bool writing = false; // in one of write()

    [[nodiscard]] bool isPostgres() const { return config.dialect == Dialect::Postgres; }
    [[nodiscard]] Result<Done> open();
    [[nodiscard]] Result<QSqlQuery *> statement(const QString &sql);
    [[nodiscard]] Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);
    [[nodiscard]] Result<Done> executeText(const QString &sql) const;
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;
    [[nodiscard]] Error counted(Error error) const;
};

Result<Done> Database::Private::open()
{
    if (!isPostgres() && !makePrivateFile(config.name)) {
        return Error{.kind = Error::Kind::Storage,
                     .detail = u"cannot create the database file %1"_s.arg(config.name),
                     .code = u"cannotOpen"_s};
    }
    if (!connection.open())
        return counted(storageError(connection.lastError(), u"cannotOpen"_s));
    const auto run = [this](const auto &session) -> Result<Done> {
        for (const char *sql : session) {
            const Result<Done> done = executeText(QString::fromLatin1(sql));
            if (!done)
                return done.error();
        }
        return Done();
    };
    return isPostgres() ? run(postgresSession) : run(sqliteSession);
}

// Without a dead connection's code the driver says nothing useful: recognise it by the closed connection.
Error Database::Private::errorOf(const QSqlQuery &query) const
{
    return counted(storageError(query.lastError(), isPostgres() && !connection.isOpen() ? connectionLost : QString()));
}

Error Database::Private::counted(Error error) const
{
    if (config.counts)
        add(*config.counts, error);
    return error;
}

Result<QSqlQuery *> Database::Private::statement(const QString &sql)
{
    if (const auto found = statements.find(sql); found != statements.end()) {
        found->second->finish();
        return found->second.get();
    }
    auto query = std::make_unique<QSqlQuery>(connection);
    // PostgreSQL sends forward-only results row by row and forgets them at the next query of the connection.
    query->setForwardOnly(!isPostgres());
    if (isPreparable(sql) && !query->prepare(sql))
        return errorOf(*query);
    return statements.emplace(sql, std::move(query)).first->second.get();
}

Result<QSqlQuery *> Database::Private::execute(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> found = statement(sql);
    if (!found)
        return found.error();
    QSqlQuery *query = *found;
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    if (isPreparable(sql) ? query->exec() : query->exec(sql))
        return query;
    Error error = errorOf(*query);
    query->finish();
    return error;
}

Result<Done> Database::Private::executeText(const QString &sql) const
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        return errorOf(query);
    return Done();
}

Database::Database(const DatabaseConfig &config) : d(std::make_unique<Private>())
{
    d->config = config;
    d->connection = QSqlDatabase::addDatabase(d->isPostgres() ? u"QPSQL"_s : u"QSQLITE"_s, d->connectionName);
    d->connection.setNumericalPrecisionPolicy(QSql::HighPrecision);
    d->connection.setDatabaseName(config.name);
    if (d->isPostgres()) {
        d->connection.setHostName(config.host);
        d->connection.setPort(config.port);
        d->connection.setUserName(config.user);
        d->connection.setPassword(config.password);
        d->connection.setConnectOptions(u"connect_timeout=10;application_name=roomwardend"_s);
    }
}

Database::~Database()
{
    d->statements.clear();
    d->connection.close();
    d->connection = QSqlDatabase(); // removeDatabase() wants no copies left
    QSqlDatabase::removeDatabase(d->connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseConfig &config)
{
    std::unique_ptr<Database> database(new Database(config));
    const Result<Done> opened = database->d->open();
    if (!opened)
        return opened.error();
    return database;
}

Dialect Database::dialect() const { return d->config.dialect; }

bool Database::isWriting() const { return d->inTransaction && d->writing; }

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery *> result = d->execute(sql, values);
    if (result || d->inTransaction || !isConnectionLost(result.error()))
        return result;
    const Result<Done> reopened = reconnect();
    if (!reopened || !startsWithWord(sql, "SELECT"_L1))
        return result;
    return d->execute(sql, values);
}

Result<Done> Database::listen(QLatin1StringView channel, const std::function<void()> &heard)
{
    QSqlDriver *driver = d->connection.driver();
    if (!driver->subscribeToNotification(channel))
        return d->counted(storageError(driver->lastError(), connectionLost));
    QObject::connect(driver, &QSqlDriver::notification, driver, [heard] { heard(); });
    heard();
    return Done();
}

Result<Done> Database::probeListening() { return d->executeText(u"SELECT 1"_s); }

void Database::finish()
{
    if (d->statements.size() > cachedStatements)
        d->statements.clear();
    for (const auto &[sql, query] : d->statements)
        query->finish();
}

Result<Done> Database::reconnect()
{
    qCInfo(lcService) << "the database connection was lost, opening it again";
    if (d->config.counts)
        ++d->config.counts->reconnects;
    d->statements.clear();
    d->connection.close();
    return d->open();
}

Result<Done> Database::begin(Access access)
{
    if (d->inTransaction) {
        return Error{.kind = Error::Kind::Storage,
                     .detail = u"a transaction inside a transaction"_s,
                     .code = u"nestedTransaction"_s};
    }
    finish();
    QString sql;
    if (access == Access::Write)
        sql = d->isPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s;
    else
        sql = d->isPostgres() ? u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s : u"BEGIN"_s;
    Result<Done> begun = d->executeText(sql);
    if (!begun && isConnectionLost(begun.error())) {
        begun = reconnect();
        if (begun)
            begun = d->executeText(sql);
    }
    if (!begun)
        return begun;
    d->inTransaction = true;
    d->writing = access == Access::Write;
    if (access == Access::Write && d->isPostgres()) {
        Result<Done> locked = d->executeText(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(writerLock));
        if (!locked) {
            rollBack();
            return locked;
        }
    }
    return Done();
}

Result<Done> Database::commit()
{
    finish();
    Result<Done> committed = d->executeText(u"COMMIT"_s);
    if (committed) {
        d->inTransaction = false;
    } else if (isConnectionLost(committed.error())) {
        // Done or not, nobody can tell; doing it again could do it twice.
        return Error{.kind = Error::Kind::Storage, .detail = committed.error().detail, .code = commitUnknown};
    }
    return committed;
}

void Database::rollBack()
{
    finish();
    const Result<Done> undone = d->executeText(u"ROLLBACK"_s);
    d->inTransaction = false; // a connection that cannot even roll back is dead, and its transaction with it
    if (!undone)
        qCInfo(lcService).noquote() << "rolling back failed:" << undone.error().code;
}

bool Database::isConnectionLost(const Error &error) const
{
    return d->isPostgres() && (isConnectionCode(error.code) || !d->connection.isOpen());
}

bool Database::isTransient(const Error &error) { return isBusy(error.code) || isConnectionCode(error.code); }

bool Database::isDuplicate(const Error &error)
{
    constexpr auto sqlitePrimaryKey = "1555"_L1;
    constexpr auto sqliteUnique = "2067"_L1;
    return error.code == "23505"_L1 || error.code == sqlitePrimaryKey || error.code == sqliteUnique;
}

} // namespace roomwarden::service
