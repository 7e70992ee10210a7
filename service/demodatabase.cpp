// Fills a demo's database once, and marks it as one.
#include "service/demodatabase.h"

#include "service/storage/migrations.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto markName = u"demoWorld"_s; // row of the secrets table

[[nodiscard]] Result<QString> text(Database &database, const QString &sql, const QVariantList &values = {})
{
    const Result<QSqlQuery *> query = database.run(sql, values);
    if (!query)
        return query.error();
    const QString value = (*query)->next() ? (*query)->value(0).toString() : QString();
    (*query)->finish();
    return value;
}

[[nodiscard]] Error refused(const QString &code, const QString &sentence)
{
    return {.kind = Error::Kind::Refused, .detail = sentence, .code = code};
}

} // namespace

Result<Done> prepareDemoDatabase(const DatabaseConfig &config, const DemoOptions &options, const Clock &clock,
                                 const std::function<void(int)> &progress)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(config);
    if (!opened)
        return opened.error();
    Database &database = **opened;
    const Result<int> version = migrate(database);
    if (!version)
        return version.error();

    const QString mark = QString(u"seed %1, tenants %2, incidents %3, rooms %4"_s)
                             .arg(options.seed)
                             .arg(options.tenants)
                             .arg(options.incidents)
                             .arg(options.rooms);
    const Result<QString> found = text(database, u"SELECT value FROM secrets WHERE name = ?"_s, {markName});
    if (!found)
        return found.error();
    if (*found == mark)
        return Done();
    if (!found->isEmpty()) {
        return refused(u"anotherDemo"_s,
                       u"The database holds a demo with other options (%1); choose another one."_s.arg(*found));
    }
    const Result<QString> tenants = text(database, u"SELECT COUNT(*) FROM tenants"_s);
    if (!tenants)
        return tenants.error();
    if (*tenants != "0"_L1) {
        return refused(u"notADemo"_s,
                       u"The database is in use for something other than a demo, and a demo lets everybody in."_s);
    }
    Result<Done> built = buildDemoWorld(database, options, clock, progress);
    if (!built)
        return built;
    const Result<QSqlQuery *> marked =
        database.run(u"INSERT INTO secrets (name, value) VALUES (?, ?)"_s, {markName, mark});
    if (!marked)
        return marked.error();
    return Done();
}

} // namespace roomwarden::service
