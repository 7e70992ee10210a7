// As fast as SQLite is made without a model of its own: write-ahead log, a large cache, an index for each column.
#include "tests/bench/sqlpeer.h"

#include "models/displaynames.h"
#include "tests/bench/benchdata.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlTableModel>

namespace roomwarden::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of IncidentTableModel::Column; the customer's id and a text of everything that is searched come last.
constexpr auto columns = "severity, customer, room, title, status, assignee, created, updated, repeats, ticket"_L1;

} // namespace

SqlPeer::SqlPeer(Search search) : m_search(search)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name());
    m_database.setDatabaseName(m_folder.filePath(u"incidents.sqlite"_s));
    if (!m_database.open())
        qFatal("%s", qPrintable(m_database.lastError().text()));
    for (const QLatin1StringView pragma : {"journal_mode=WAL"_L1, "synchronous=NORMAL"_L1, "cache_size=-262144"_L1,
                                           "temp_store=MEMORY"_L1, "mmap_size=2000000000"_L1})
        run("PRAGMA "_L1 + pragma);
    run("CREATE TABLE incidents(severity INTEGER, customer TEXT, room TEXT, title TEXT, status INTEGER, "
        "assignee TEXT, created INTEGER, updated INTEGER, repeats INTEGER, ticket TEXT UNIQUE, customerId TEXT, "
        "searched TEXT)"_L1);
    m_model = std::make_unique<QSqlTableModel>(nullptr, m_database);
    m_model->setTable(u"incidents"_s);
}

SqlPeer::~SqlPeer()
{
    m_model.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name());
}

QString SqlPeer::name() const
{
    return m_search == Search::Like ? u"QSqlTableModel with LIKE"_s : u"QSqlTableModel with FTS5"_s;
}

QAbstractItemModel &SqlPeer::model() { return *m_model; }

void SqlPeer::run(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
}

void SqlPeer::put(const std::vector<Incident> &incidents)
{
    QSqlQuery query(m_database);
    query.prepare("INSERT INTO incidents VALUES(?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(ticket) DO UPDATE SET "
                  "severity=excluded.severity, status=excluded.status, assignee=excluded.assignee, "
                  "updated=excluded.updated, repeats=excluded.repeats, searched=excluded.searched"_L1);
    for (const Incident &incident : incidents) {
        const QString person = incident.assignee ? incident.assignee->displayName : QString();
        const QString room = incident.rooms.front().displayName;
        const QVariantList values{static_cast<int>(incident.severity),
                                  incident.customerName,
                                  room,
                                  incident.title,
                                  static_cast<int>(incident.displayStatus),
                                  person,
                                  incident.created.toMSecsSinceEpoch(),
                                  incident.updated.toMSecsSinceEpoch(),
                                  incident.repeats,
                                  incident.id.text(),
                                  incident.customer.text(),
                                  QStringList{incident.title, incident.customerName, room, incident.type.displayName,
                                              person, incident.id.text()}
                                      .join(u'\n')};
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(static_cast<int>(i), values[i]);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }
}

void SqlPeer::load(int rows)
{
    m_database.transaction();
    for (int from = 0; from < rows; from += 1000) {
        std::vector<Incident> page;
        for (int i = from; i < std::min(rows, from + 1000); ++i)
            page.push_back(incident(i));
        put(page);
    }
    for (const QString &column : QString(columns).split(", "_L1))
        run("CREATE INDEX by_%1 ON incidents(%1)"_L1.arg(column));
    run("CREATE INDEX by_customerId ON incidents(customerId, updated)"_L1);
    if (m_search == Search::Fts5) {
        run("CREATE VIRTUAL TABLE words USING fts5(searched, content='incidents', tokenize='trigram')"_L1);
        run("INSERT INTO words(rowid, searched) SELECT rowid, searched FROM incidents"_L1);
        const auto forget = "INSERT INTO words(words, rowid, searched) VALUES('delete', old.rowid, old.searched);"_L1;
        const auto add = "INSERT INTO words(rowid, searched) VALUES(new.rowid, new.searched);"_L1;
        run("CREATE TRIGGER added AFTER INSERT ON incidents BEGIN %1 END"_L1.arg(add));
        run("CREATE TRIGGER removed AFTER DELETE ON incidents BEGIN %1 END"_L1.arg(forget));
        run("CREATE TRIGGER changed AFTER UPDATE OF searched ON incidents BEGIN %1 %2 END"_L1.arg(forget, add));
    }
    m_database.commit();
    run(u"ANALYZE"_s);
    select();
}

void SqlPeer::select()
{
    QStringList conditions;
    if (!m_customer.isNull())
        conditions += "customerId = '%1'"_L1.arg(m_customer.text());
    if (!m_text.isEmpty()) {
        const bool indexed = m_search == Search::Fts5 && m_text.size() >= 3; // a trigram has three letters
        conditions +=
            (indexed ? "rowid IN (SELECT rowid FROM words WHERE searched LIKE '%%1%')"_L1 : "searched LIKE '%%1%'"_L1)
                .arg(m_text);
    }
    m_model->setFilter(conditions.join(" AND "_L1));
    m_model->select();
}

void SqlPeer::setText(const QString &text)
{
    m_text = text;
    select();
}

void SqlPeer::setCustomer(const TenantId &customer)
{
    m_customer = customer;
    select();
}

void SqlPeer::apply(const Delta &delta)
{
    m_database.transaction();
    put(delta.changed);
    put(delta.added);
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM incidents WHERE ticket = ?"_s);
    for (const IncidentId &id : delta.removed) {
        query.bindValue(0, id.text());
        query.exec();
    }
    m_database.commit();
    m_model->select();
}

} // namespace roomwarden::bench
