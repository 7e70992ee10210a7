// SQLite with the pragmas of the local store.
#include "tests/bench/plainstore.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

namespace roomwarden::bench {

using namespace Qt::Literals::StringLiterals;

PlainStore::PlainStore(const QString &folder)
{
    QDir().mkpath(folder);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, folder);
    m_database.setDatabaseName(folder + u"/plain.sqlite"_s);
    if (!m_database.open())
        qFatal("%s", qPrintable(m_database.lastError().text()));
    for (const QString &statement :
         {u"PRAGMA page_size = 4096"_s, u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
          u"CREATE TABLE IF NOT EXISTS incidents(id TEXT PRIMARY KEY, customer TEXT, severity INTEGER, status INTEGER, "
          "title TEXT, room TEXT, type TEXT, assignee TEXT, created INTEGER, updated INTEGER, revision INTEGER)"_s,
          u"CREATE INDEX IF NOT EXISTS of_customer ON incidents(customer)"_s,
          u"CREATE TABLE IF NOT EXISTS pages(id INTEGER PRIMARY KEY, box BLOB)"_s})
        run(statement);
}

PlainStore::~PlainStore()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

void PlainStore::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
}

void PlainStore::put(const std::vector<Incident> &incidents)
{
    m_database.transaction();
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR REPLACE INTO incidents VALUES(?,?,?,?,?,?,?,?,?,?,?)"_s);
    for (const Incident &incident : incidents) {
        const QVariantList values{incident.id.text(),
                                  incident.customer.text(),
                                  static_cast<int>(incident.severity),
                                  static_cast<int>(incident.displayStatus),
                                  incident.title,
                                  incident.rooms.front().displayName,
                                  incident.type.displayName,
                                  incident.assignee ? incident.assignee->displayName : QString(),
                                  incident.created.toMSecsSinceEpoch(),
                                  incident.updated.toMSecsSinceEpoch(),
                                  incident.revision};
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), values[i]);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    if (!m_database.commit())
        qFatal("%s", qPrintable(m_database.lastError().text()));
}

void PlainStore::putPages(const std::vector<QByteArray> &pages)
{
    m_database.transaction();
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR REPLACE INTO pages VALUES(?,?)"_s);
    for (size_t i = 0; i < pages.size(); ++i) {
        query.bindValue(0, static_cast<int>(i));
        query.bindValue(1, pages[i]);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }
    if (!m_database.commit())
        qFatal("%s", qPrintable(m_database.lastError().text()));
}

} // namespace roomwarden::bench
