// Brings a database from whatever version it has to the newest, one transaction a migration.
#include "service/storage/migrations.h"

#include "core/base/logging.h"
#include "service/storage/database.h"
#include "service/storage/schema1.h"
#include "service/storage/schema10.h"
#include "service/storage/schema11.h"
#include "service/storage/schema12.h"
#include "service/storage/schema2.h"
#include "service/storage/schema3.h"
#include "service/storage/schema4.h"
#include "service/storage/schema5.h"
#include "service/storage/schema6.h"
#include "service/storage/schema7.h"
#include "service/storage/schema8.h"
#include "service/storage/schema9.h"

#include <QDateTime>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] Result<int> readVersion(Database &database)
{
    const Result<QSqlQuery *> query = database.run(u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s);
    if (!query)
        return query.error();
    return (*query)->next() ? (*query)->value(0).toInt() : 0;
}

[[nodiscard]] Result<int> prepareVersionTable(Database &database)
{
    const Result<QSqlQuery *> created = database.run(
        u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_ms BIGINT NOT NULL)"_s);
    if (!created)
        return created.error();
    return readVersion(database);
}

[[nodiscard]] Result<int> apply(Database &database, const Migration &migration)
{
    // Another process may have been faster: look again, now that no other writer can come in between.
    Result<int> version = readVersion(database);
    if (!version || *version >= migration.version)
        return version;
    const bool postgres = database.dialect() == DatabaseConfig::Dialect::Postgres;
    for (const QString &statement : migration.statements + (postgres ? migration.ofPostgres : migration.ofSqlite)) {
        const Result<QSqlQuery *> done = database.run(statement);
        if (!done)
            return done.error();
    }
    const Result<QSqlQuery *> noted = database.run(u"INSERT INTO schema_version (version, applied_ms) VALUES (?, ?)"_s,
                                                   {migration.version, QDateTime::currentMSecsSinceEpoch()});
    if (!noted)
        return noted.error();
    return migration.version;
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all{schema1(), schema2(), schema3(), schema4(),  schema5(),  schema6(),
                                            schema7(), schema8(), schema9(), schema10(), schema11(), schema12()};
    return all;
}

Result<int> migrate(Database &database)
{
    Result<int> version = database.write<int>(&prepareVersionTable);
    if (!version)
        return version;
    const int newest = migrations().back().version;
    if (*version > newest) {
        return Error{.kind = Error::Kind::Storage,
                     .detail = u"the database has schema %1, this program knows up to %2"_s.arg(*version).arg(newest),
                     .code = u"schemaTooNew"_s};
    }
    for (const Migration &migration : migrations()) {
        if (*version >= migration.version)
            continue;
        version = database.write<int>([&](Database &inside) { return apply(inside, migration); });
        if (!version)
            return version;
        qCInfo(lcService) << "database schema brought to version" << *version;
    }
    return version;
}

} // namespace roomwarden::service
