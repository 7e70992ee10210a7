// One connection to the service's database, SQLite or PostgreSQL, through Qt Sql. A Database belongs to the thread
// that opened it. SQL is written in the dialect both understand; differences stand behind dialect().
#pragma once

#include "core/base/result.h"

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
    QString password = {}; // never logged
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

    // Prepares (cached by text), binds positionally (?), executes. A failure is Error::Kind::Storage with the SQLSTATE
    // or SQLite code in Error::code. The query is valid until the next call with the same text.
    [[nodiscard]] Result<QSqlQuery *> run(const QString &sql, const QVariantList &values = {});

    // Runs work inside one write transaction (SQLite: BEGIN IMMEDIATE). Commits when work gives a value, rolls back
    // when it gives an error. Retries a serialisation failure or a busy database up to five times.
    template <typename T>
    [[nodiscard]] Result<T> write(const std::function<Result<T>(Database &)> &work);

private:
    explicit Database(const DatabaseConfig &config);
    [[nodiscard]] Result<Done> begin();
    [[nodiscard]] Result<Done> commit();
    void rollBack();
    [[nodiscard]] static bool isTransient(const Error &error);

    struct Private;
    std::unique_ptr<Private> d;
};

template <typename T>
Result<T> Database::write(const std::function<Result<T>(Database &)> &work)
{
    for (int attempt = 1;; ++attempt) {
        Result<Done> begun = begin();
        if (!begun)
            return std::move(begun).error();
        Result<T> result = work(*this);
        if (result) {
            Result<Done> committed = commit();
            if (committed)
                return result;
            result = std::move(committed).error();
        }
        rollBack();
        if (attempt == 5 || !isTransient(result.error()))
            return result;
    }
}

} // namespace roomwarden::service
