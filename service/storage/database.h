// One connection to the service's database, SQLite or PostgreSQL, through Qt Sql. A Database belongs to the thread
// that opened it. SQL is written in the dialect both understand; differences stand behind dialect().
#pragma once

#include "core/base/result.h"
#include "service/storage/databasecounts.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

namespace roomwarden::service {

struct DatabaseConfig
{
    enum class Dialect : quint8 { Sqlite, Postgres };

    Dialect dialect = Dialect::Sqlite;
    QString name = {}; // SQLite: file name; PostgreSQL: database
    QString host = {};
    int port = 5432;
    QString user = {};
    QString password = {};                       // never logged
    std::shared_ptr<DatabaseCounts> counts = {}; // what goes wrong is added here, if anybody wants to know
};

class Database
{
public:
    // Opens (SQLite: WAL, foreign keys, busy time-out; PostgreSQL: HighPrecision, UTC). Does not migrate.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseConfig &config);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] DatabaseConfig::Dialect dialect() const;

    // Prepares (cached by text), binds positionally (?), executes. Outside a transaction, a PostgreSQL connection that
    // died is opened again; a SELECT is then repeated, a write is not, for it may have happened. A failure is
    // Error::Kind::Storage with the SQLSTATE or SQLite code in Error::code. The query is valid until the next call with
    // the same text.
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});

    // Runs work inside one write transaction. Writers go one at a time (SQLite: BEGIN IMMEDIATE; PostgreSQL: an
    // advisory lock), so that work sees everything written before and what it read stays true until it commits. Commits
    // when work gives a value, rolls back when it gives an error. Retries a serialisation failure or a busy database up
    // to five times.
    template<typename T>
    [[nodiscard]] Result<T> write(const std::function<Result<T>(Database &)> &work);

    // Runs work, which may only read, on one unchanging view of the database: rows and delta token belong together.
    template<typename T>
    [[nodiscard]] Result<T> read(const std::function<Result<T>(Database &)> &work);

    // Whether a write is under way: what is read then may never come to be.
    [[nodiscard]] bool isWriting() const;

    // PostgreSQL only: calls heard for every notification on the channel (an SQL name), from the event loop of this
    // thread. Nothing tells when a connection dies: probeListening() does, by an error, after which nothing is heard
    // any more and the database is to be opened anew. heard is called once at the start, for what was missed before.
    [[nodiscard]] Result<Done> listen(QLatin1StringView channel, const std::function<void()> &heard);
    [[nodiscard]] Result<Done> probeListening();

    // Ends every query still open. A SELECT left half-read keeps its connection on an old view of a SQLite database;
    // write(), read() and DatabasePool::local() therefore start with this.
    void finish();

    // Whether a write failed because a row with that key was there already.
    [[nodiscard]] static bool isDuplicate(const Error &error);

private:
    explicit Database(const DatabaseConfig &config);
    enum class Access : quint8 { Read, Write };
    [[nodiscard]] Result<Done> begin(Access access);
    [[nodiscard]] Result<Done> commit();
    void rollBack();
    template<typename T>
    [[nodiscard]] Result<T> attemptTransaction(Access access, const std::function<Result<T>(Database &)> &work);
    [[nodiscard]] Result<Done> reconnect();
    [[nodiscard]] bool isConnectionLost(const Error &error) const;
    [[nodiscard]] static bool isTransient(const Error &error);

    struct Private;
    std::unique_ptr<Private> d;
};

template<typename T>
Result<T> Database::write(const std::function<Result<T>(Database &)> &work)
{
    for (int attempt = 1;; ++attempt) {
        Result<T> result = attemptTransaction(Access::Write, work);
        if (result || attempt == 5 || !isTransient(result.error()))
            return result;
    }
}

template<typename T>
Result<T> Database::read(const std::function<Result<T>(Database &)> &work)
{
    return attemptTransaction(Access::Read, work);
}

template<typename T>
Result<T> Database::attemptTransaction(Access access, const std::function<Result<T>(Database &)> &work)
{
    const Result<Done> begun = begin(access);
    if (!begun)
        return begun.error();
    Result<T> result = work(*this);
    if (result) {
        const Result<Done> committed = commit();
        if (committed)
            return result;
        result = committed.error();
    }
    rollBack();
    return result;
}

} // namespace roomwarden::service
