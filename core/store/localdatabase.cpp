// Opening, reading and the single statements of the local store's file. What changes it stands in localchanges.cpp.
#include "core/store/localdatabase.h"

#include "core/base/logging.h"
#include "core/store/localseals.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pageSize = 4096;

Error storageError(const char *code, const QString &detail)
{
    return {.kind = Error::Kind::Storage, .detail = detail, .code = QLatin1StringView(code)};
}

bool isDamage(const Error &error) { return error.code == "storeDamaged"_L1; }

} // namespace

LocalDatabase::LocalDatabase(const LocalStoreOptions &options, const SealKey &master)
    : m_options(options),
      m_master(master),
      m_connection(QUuid::createUuid().toString(QUuid::Id128))
{ }

LocalDatabase::~LocalDatabase() { closeFile(); }

void LocalDatabase::closeFile()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Error LocalDatabase::sqlError(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError().isValid() ? query.lastError() : m_database.lastError();
    const char *code = "storeFailed";
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: code = "storeBusy"; break;
    case 8: // SQLITE_READONLY, SQLITE_CANTOPEN
    case 14: code = "storeReadOnly"; break;
    case 11: // SQLITE_CORRUPT, SQLITE_NOTADB
    case 26: code = "storeDamaged"; break;
    case 13: code = "storeFull"; break;
    default: break;
    }
    return storageError(code, error.text());
}

void LocalDatabase::point(const char *name) const
{
    if (m_options.atPoint)
        m_options.atPoint(name);
}

Result<Done> LocalDatabase::run(const char *name, const QString &sql, const QVariantList &values)
{
    point(name);
    // A page of a first read is hundreds of boxes: preparing the statement would take more than running it.
    const auto [known, isNew] = m_prepared.try_emplace(sql, m_database);
    QSqlQuery &query = known->second;
    if (isNew && !query.prepare(sql)) {
        Error error = sqlError(query);
        m_prepared.erase(known);
        return error;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    Result<Done> done = Done{};
    if (!query.exec())
        done = sqlError(query);
    query.finish();
    if (values.isEmpty())
        m_prepared.erase(known); // not of those that come again and again
    return done;
}

Result<std::unique_ptr<LocalDatabase>> LocalDatabase::open(const LocalStoreOptions &options, const SealKey &master,
                                                           const QDateTime &now)
{
    if (!QDir().mkpath(options.folder))
        return storageError("storeReadOnly", u"the folder cannot be made"_s);
    QFile::setPermissions(options.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    std::unique_ptr<LocalDatabase> made(new LocalDatabase(options, master));
    made->m_now = now;
    made->m_lock = std::make_unique<QLockFile>(QDir(options.folder).filePath(u"store.lock"_s));
    made->m_lock->setStaleLockTime(0); // only a process that is gone
    if (!made->m_lock->tryLock(0)) {
        const bool taken = made->m_lock->error() == QLockFile::LockFailedError;
        return storageError(taken ? "storeBusy" : "storeReadOnly", u"the store cannot be locked"_s);
    }
    Result<Done> ready = made->connectFile();
    if (ready)
        ready = made->prepareSchema();
    if (ready)
        ready = made->readCustomers();
    if (ready)
        ready = made->readHead();
    if (ready)
        ready = made->readRecords();
    const bool tooOld = ready && made->m_head.saved.isValid() && made->m_head.saved.daysTo(now) > options.retentionDays;
    if (tooOld) {
        made->m_expiredOwner = made->m_head.owner;
        for (RecordPlace &place : made->m_records)
            made->m_expired.push_back(std::move(place.record));
    }
    if (tooOld || (!ready && (isDamage(ready.error()) || ready.error().code == "sealBroken"_L1)))
        ready = made->startAfresh();
    if (ready)
        ready = made->destroyOverdue();
    if (!ready)
        return std::move(ready).error();
    return made;
}

Result<Done> LocalDatabase::connectFile()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(QDir(m_options.folder).filePath(u"store.sqlite"_s));
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s); // nobody else has business here
    if (!m_database.open())
        return storageError("storeReadOnly", m_database.lastError().text());
    // Temporary tables would be files of their own; a log that is kept small holds no old copies for long.
    for (const QString &pragma :
         {u"PRAGMA page_size = %1"_s.arg(pageSize), u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
          u"PRAGMA secure_delete = FAST"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA journal_size_limit = 8388608"_s,
          u"PRAGMA max_page_count = %1"_s.arg(m_options.mostBytes / pageSize)}) {
        if (Result<Done> done = run("", pragma); !done)
            return done;
    }
    return Done{};
}

Result<Done> LocalDatabase::prepareSchema()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return sqlError(query);
    const int found = query.value(0).toInt();
    query.finish();
    if (found > m_options.version)
        return storageError("storeNewer", u"written by a later version"_s);
    if (found == m_options.version)
        return Done{};
    return transaction([this, found]() -> Result<Done> {
        // Rows of an earlier version are read from the service again; what the technician wished is kept.
        for (const QString &sql :
             {u"DROP TABLE IF EXISTS boxes"_s,
              u"CREATE TABLE boxes(seq INTEGER PRIMARY KEY, customer INTEGER NOT NULL, folded INTEGER NOT NULL, "
              "incidents INTEGER NOT NULL, removed INTEGER NOT NULL, box BLOB NOT NULL)"_s,
              u"CREATE INDEX boxes_of ON boxes(customer)"_s,
              u"CREATE TABLE IF NOT EXISTS customers(id INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL)"_s,
              u"CREATE TABLE IF NOT EXISTS head(id INTEGER PRIMARY KEY, sealed BLOB NOT NULL)"_s,
              u"CREATE TABLE IF NOT EXISTS records(id INTEGER PRIMARY KEY AUTOINCREMENT, customer INTEGER NOT NULL, "
              "kind TEXT NOT NULL, sealed BLOB NOT NULL)"_s,
              u"PRAGMA user_version = %1"_s.arg(m_options.version)}) {
            if (Result<Done> done = run("schema", sql); !done)
                return done;
        }
        m_discarded = m_discarded || found != 0;
        return Done{};
    });
}

Result<Done> LocalDatabase::readCustomers()
{
    m_customers.clear();
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT c.id, c.sealed, b.folded, count(b.seq), total(b.incidents), total(b.removed) "
                    "FROM customers c LEFT JOIN boxes b ON b.customer = c.id GROUP BY c.id, b.folded"_s))
        return sqlError(query);
    while (query.next()) {
        const qint64 row = query.value(0).toLongLong();
        Result<OpenedCustomer> opened = openCustomer(m_master, row, query.value(1).toByteArray());
        if (!opened)
            return std::move(opened).error();
        const Customer empty{.row = row, .key = opened->key, .generation = opened->generation, .since = opened->since};
        Customer &customer = m_customers.try_emplace(opened->id, empty).first->second;
        const int boxes = query.value(3).toInt();
        const int rows = query.value(4).toInt();
        customer.boxes += boxes;
        customer.rows += rows;
        customer.removals += query.value(5).toInt();
        if (!query.value(2).toBool()) {
            customer.journalBoxes += boxes;
            customer.journalRows += rows;
        }
    }
    if (m_customers.contains({}))
        return Done{};
    // The account itself is the first; without it nothing that may be there can be opened.
    if (!m_customers.empty())
        return storageError("storeDamaged", u"the account is missing"_s);
    return transaction([this]() -> Result<Done> {
        LocalHead head;
        if (Result<Customer *> account = customer(head, {}); !account)
            return std::move(account).error();
        return writeHead(head);
    });
}

Result<Done> LocalDatabase::readHead()
{
    const auto account = m_customers.find({});
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT sealed FROM head"_s))
        return sqlError(query);
    if (!query.next())
        return storageError("storeDamaged", u"the head is missing"_s);
    Result<LocalHead> head = openHead(account->second.key, query.value(0).toByteArray());
    query.finish();
    if (!head)
        return std::move(head).error();
    m_head = *std::move(head);
    // What a key was destroyed for and the machine then died under.
    for (const char *table : {"boxes", "records"}) {
        if (Result<Done> done = run("orphans", QLatin1StringView(table).toString().prepend(u"DELETE FROM "_s)
                                                   + u" WHERE customer NOT IN (SELECT id FROM customers)"_s);
            !done)
            return done;
    }
    if (m_discarded) { // an earlier version's rows are gone
        LocalHead next = m_head;
        next.boxes = 0;
        next.places.clear();
        return transaction([&] { return writeHead(next); });
    }
    return Done{};
}

Result<Done> LocalDatabase::readRecords()
{
    m_records.clear();
    std::map<qint64, const std::pair<const TenantId, Customer> *> byRow;
    for (const auto &entry : m_customers)
        byRow.emplace(entry.second.row, &entry);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT id, customer, kind, sealed FROM records ORDER BY id"_s))
        return sqlError(query);
    while (query.next()) {
        const auto *owner = byRow.at(query.value(1).toLongLong());
        const qint64 row = query.value(0).toLongLong();
        StoredRecord record{.kind = query.value(2).toString(), .customer = owner->first};
        if (openRecord(owner->second.key, row, query.value(3).toByteArray(), record)) {
            m_records.push_back({.row = row, .record = std::move(record)});
        } else {
            m_discarded = true; // stays in the file, unreadable, until its customer is folded or goes
            qCWarning(lcStore, "a record of the local store cannot be opened");
        }
    }
    return Done{};
}

Result<Done> LocalDatabase::startAfresh()
{
    closeFile();
    for (const char *name : {"store.sqlite-wal", "store.sqlite-shm", "store.sqlite"}) {
        const QString path = QDir(m_options.folder).filePath(QLatin1StringView(name));
        if (QFile::exists(path) && !QFile::remove(path))
            return storageError("storeReadOnly", u"a damaged store cannot be removed"_s);
    }
    m_records.clear();
    m_head = {};
    m_discarded = false;
    Result<Done> ready = connectFile();
    if (ready)
        ready = prepareSchema();
    if (ready)
        ready = readCustomers();
    if (ready)
        ready = readHead();
    m_discarded = true;
    return ready;
}

LocalContents LocalDatabase::contents()
{
    LocalContents contents{.owner = m_head.owner,
                           .saved = m_head.saved,
                           .places = m_head.places,
                           .wasDiscarded = m_discarded,
                           .expiredOwner = m_expiredOwner,
                           .expired = std::exchange(m_expired, {})};
    for (const RecordPlace &place : m_records)
        contents.records.push_back(place.record);
    for (const auto &[id, customer] : m_customers) {
        if (!id.isNull())
            contents.customers.push_back(id);
    }
    return contents;
}

Result<std::vector<TenantId>> LocalDatabase::readPages(const Visit &visit)
{
    std::map<qint64, std::pair<TenantId, SealKey>> keys;
    for (const auto &[id, customer] : m_customers)
        keys.emplace(customer.row, std::pair(id, customer.key));
    QSet<TenantId> broken;
    qint64 boxes = 0;
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        bool reads = query.exec(u"SELECT seq, customer, box FROM boxes ORDER BY seq DESC"_s);
        while (reads && query.next()) {
            const auto &[id, key] = keys.at(query.value(1).toLongLong());
            ++boxes;
            if (broken.contains(id))
                continue;
            Result<StoredPage> page =
                unseal(key, query.value(2).toByteArray(),
                       boxContext(m_options.version, query.value(1).toLongLong(), query.value(0).toLongLong()))
                    .and_then([](QByteArray bytes) { return readPage(std::move(bytes)); });
            if (page)
                visit(id, *std::move(page));
            else
                broken.insert(id);
        }
        if (!reads || query.lastError().isValid())
            boxes = -1; // the file is damaged underneath
    }
    quint64 generations = 0;
    for (const auto &[id, customer] : m_customers)
        generations += customer.generation;
    if (boxes != m_head.boxes || generations != m_head.generations) {
        // Something is missing or older than the rest, and nobody can say whose it is.
        for (const auto &[id, customer] : m_customers)
            broken.insert(id);
    }
    broken.remove({});
    std::vector<TenantId> discarded(broken.cbegin(), broken.cend());
    if (boxes < 0) {
        if (Result<Done> done = startAfresh(); !done)
            return std::move(done).error();
        return discarded;
    }
    if (boxes == m_head.boxes && generations == m_head.generations && discarded.empty())
        return discarded;
    qCWarning(lcStore, "the local store is not as it was left; %d customers are read afresh",
              static_cast<int>(discarded.size()));
    m_discarded = true;
    if (Result<Done> done = discard(discarded); !done)
        return std::move(done).error();
    return discarded;
}

Result<std::vector<CustomerUsage>> LocalDatabase::usage()
{
    std::vector<CustomerUsage> usage;
    for (const auto &[id, customer] : m_customers) {
        if (id.isNull())
            continue;
        QSqlQuery query(m_database);
        query.prepare(u"SELECT (SELECT total(length(box)) FROM boxes WHERE customer = ?) + "
                      "(SELECT total(length(sealed)) FROM records WHERE customer = ?)"_s);
        query.addBindValue(customer.row);
        query.addBindValue(customer.row);
        if (!query.exec() || !query.next())
            return sqlError(query);
        usage.push_back({.customer = id,
                         .incidents = customer.rows,
                         .bytes = query.value(0).toLongLong(),
                         .since = customer.since});
    }
    return usage;
}

} // namespace roomwarden
