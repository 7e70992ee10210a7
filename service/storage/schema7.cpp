// Migration 7: a number that rises with everything that decides who may do what.
#include "service/storage/schema7.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// The tables that AccessEvaluator reads.
const QStringList &tablesOfAccess()
{
    static const QStringList tables{
        u"tenants"_s,      u"relationships"_s,      u"relationship_scope"_s, u"roles"_s,
        u"assignments"_s,  u"assignment_members"_s, u"assignment_scope"_s,   u"room_group_members"_s,
        u"group_members"_s};
    return tables;
}

} // namespace

// Triggers, not code beside each write: whoever writes a table, a tool by hand included, cannot forget them.
Migration schema7()
{
    Migration migration{.version = 7, .statements = {u"INSERT INTO counters (name, value) VALUES ('access', 1)"_s}};
    const QString raise = u"UPDATE counters SET value = value + 1 WHERE name = 'access'"_s;
    migration.ofPostgres.append(u"CREATE FUNCTION raise_access() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS"
                                u" (SELECT 1 FROM touched) THEN "_s
                                + raise + u"; END IF; RETURN NULL; END $$"_s);
    for (const QString &table : tablesOfAccess()) {
        for (const QString &operation : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
            const QString head =
                u"CREATE TRIGGER access_%1_%2 AFTER %3 ON %1 "_s.arg(table, operation.toLower(), operation);
            migration.ofSqlite.append(head + u"BEGIN "_s + raise + u"; END"_s);
            // Once a statement, however many rows it has.
            migration.ofPostgres.append(head
                                        + u"REFERENCING %1 TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION"
                                          u" raise_access()"_s.arg(operation == "DELETE"_L1 ? u"OLD"_s : u"NEW"_s));
        }
    }
    return migration;
}

} // namespace roomwarden::service
