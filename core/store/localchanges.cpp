// What changes the local store's file, each in one transaction; after a failed one memory is read from it again.
#include "core/store/localdatabase.h"

#include "core/base/logging.h"

#include <QFile>
#include <QSqlError>

#include <algorithm>
#include <unordered_set>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t pageRows = 1'000;

bool includes(const FeedPlace &place, const TenantId &customer)
{
    return customer.isNull() || place.customer.isNull() || place.customer == customer;
}

} // namespace

Result<Done> LocalDatabase::transaction(const std::function<Result<Done>()> &work)
{
    Result<Done> done = run("begin", u"BEGIN IMMEDIATE"_s);
    if (done)
        done = work();
    if (done)
        done = run("commit", u"COMMIT"_s);
    if (!done)
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    point("committed");
    return done;
}

Result<Done> LocalDatabase::change(const std::function<Result<Done>()> &work)
{
    Result<Done> done = transaction(work);
    if (!done) {
        qCWarning(lcStore).noquote() << "the local store refused a change:" << done.error().code << done.error().detail;
        m_head = {};
        Result<Done> again = readCustomers();
        if (again)
            again = readHead();
        if (again)
            again = readRecords();
        if (!again)
            return again;
    }
    return done;
}

Result<Done> LocalDatabase::writeHead(const LocalHead &head)
{
    m_head = head;
    return run("head",
               u"INSERT INTO head(id, sealed) VALUES(1, ?) ON CONFLICT(id) DO UPDATE SET sealed = excluded.sealed"_s,
               {sealHead(m_customers.at({}).key, head)});
}

Result<LocalDatabase::Customer *> LocalDatabase::customer(LocalHead &head, const TenantId &id)
{
    if (const auto known = m_customers.find(id); known != m_customers.end())
        return &known->second;
    point("customer");
    QSqlQuery query(m_database);
    if (!query.exec(u"INSERT INTO customers(sealed) VALUES(x'')"_s)) // its box is bound to the number it now gets
        return sqlError(query);
    const auto place =
        m_customers
            .emplace(id, Customer{.row = query.lastInsertId().toLongLong(), .key = SealKey::random(), .since = m_now})
            .first;
    head.generations += place->second.generation;
    if (Result<Done> written = writeCustomer(id, place->second); !written)
        return std::move(written).error();
    return &place->second;
}

Result<Done> LocalDatabase::writeCustomer(const TenantId &id, const Customer &customer)
{
    return run(
        "key", u"UPDATE customers SET sealed = ? WHERE id = ?"_s,
        {sealCustomer(m_master, customer.row,
                      {.id = id, .key = customer.key, .generation = customer.generation, .since = customer.since}),
         customer.row});
}

Result<Done> LocalDatabase::addBox(LocalHead &head, Customer &customer, const std::vector<Incident> &items,
                                   const std::vector<IncidentId> &removed, bool folded)
{
    const qint64 seq = ++head.lastSeq;
    ++head.boxes;
    const auto incidents = static_cast<int>(items.size());
    const auto removals = static_cast<int>(removed.size());
    ++customer.boxes;
    customer.rows += incidents;
    customer.removals += removals;
    customer.journalBoxes += folded ? 0 : 1;
    customer.journalRows += folded ? 0 : incidents;
    return run("box", u"INSERT INTO boxes(seq, customer, folded, incidents, removed, box) VALUES(?, ?, ?, ?, ?, ?)"_s,
               {seq, customer.row, folded ? 1 : 0, incidents, removals,
                seal(customer.key, writePage(items, removed), boxContext(m_options.version, customer.row, seq))});
}

Result<Done> LocalDatabase::commit(const StoreCommit &commit, const QDateTime &now)
{
    struct Part
    {
        std::vector<Incident> items = {};
        std::vector<IncidentId> removed = {};
    };
    std::map<TenantId, Part> parts;
    if (commit.items) {
        for (const Incident &incident : *commit.items)
            parts[incident.customer].items.push_back(incident);
    }
    m_now = now;
    for (const RemovedItem &item : commit.removed)
        parts[item.customer].removed.emplace_back(item.id);
    return change([&]() -> Result<Done> {
        LocalHead next = m_head;
        next.saved = now;
        for (const auto &[id, part] : parts) {
            Result<Customer *> owner = customer(next, id);
            if (!owner)
                return std::move(owner).error();
            if (Result<Done> added = addBox(next, **owner, part.items, part.removed, false); !added)
                return added;
        }
        if (commit.place) {
            std::erase_if(next.places,
                          [&](const FeedPlace &place) { return place.customer == commit.place->customer; });
            next.places.push_back(*commit.place);
        }
        return writeHead(next);
    });
}

Result<Done> LocalDatabase::setOwner(const QString &owner)
{
    LocalHead next = m_head;
    next.owner = owner;
    return change([&] { return writeHead(next); });
}

Result<Done> LocalDatabase::forgetPlaces(const TenantId &customer)
{
    LocalHead next = m_head;
    std::erase_if(next.places, [&](const FeedPlace &place) { return includes(place, customer); });
    return change([&] { return writeHead(next); });
}

Result<Done> LocalDatabase::putRecord(const StoredRecord &record, bool durable)
{
    if (durable)
        QSqlQuery(m_database).exec(u"PRAGMA synchronous = FULL"_s);
    Result<Done> done = change([&]() -> Result<Done> {
        LocalHead next = m_head;
        Result<Customer *> owner = customer(next, record.customer);
        if (!owner)
            return std::move(owner).error();
        if (next.generations != m_head.generations) {
            if (Result<Done> written = writeHead(next); !written)
                return written;
        }
        auto known = std::find_if(m_records.begin(), m_records.end(), [&](const RecordPlace &place) {
            return place.record.kind == record.kind && place.record.name == record.name;
        });
        if (known == m_records.end()) {
            point("record");
            QSqlQuery query(m_database);
            query.prepare(u"INSERT INTO records(customer, kind, sealed) VALUES(?, ?, x'')"_s);
            query.addBindValue((*owner)->row);
            query.addBindValue(record.kind);
            if (!query.exec())
                return sqlError(query);
            known = m_records.insert(known, {.row = query.lastInsertId().toLongLong()});
        }
        known->record = record;
        return writeRecord(**owner, *known);
    });
    if (durable)
        QSqlQuery(m_database).exec(u"PRAGMA synchronous = NORMAL"_s);
    return done;
}

Result<Done> LocalDatabase::writeRecord(const Customer &owner, const RecordPlace &place)
{
    return run("record", u"UPDATE records SET customer = ?, sealed = ? WHERE id = ?"_s,
               {owner.row, sealRecord(owner.key, place.row, place.record), place.row});
}

Result<Done> LocalDatabase::removeRecord(const QString &kind, const QString &name)
{
    const auto known = std::find_if(m_records.begin(), m_records.end(), [&](const RecordPlace &place) {
        return place.record.kind == kind && place.record.name == name;
    });
    if (known == m_records.end())
        return Done{};
    const qint64 row = known->row;
    m_records.erase(known);
    return change([&] { return run("unrecord", u"DELETE FROM records WHERE id = ?"_s, {row}); });
}

Result<Done> LocalDatabase::destroy(const TenantId &id)
{
    Result<Done> done = erase(id);
    noteOverdue(id, !done);
    return done;
}

Result<Done> LocalDatabase::erase(const TenantId &id)
{
    const auto known = m_customers.find(id);
    if (known == m_customers.end())
        return m_logHoldsKeys ? emptyLog() : Done{};
    const Customer gone = known->second;
    m_customers.erase(known);
    std::erase_if(m_records, [&id](const RecordPlace &place) { return place.record.customer == id; });
    LocalHead next = m_head;
    next.boxes -= gone.boxes;
    next.generations -= gone.generation;
    QSqlQuery(m_database).exec(u"PRAGMA secure_delete = ON"_s); // its bytes are overwritten, not only given up
    Result<Done> done = change([&]() -> Result<Done> {
        Result<Done> step =
            run("wipeKey", u"UPDATE customers SET sealed = zeroblob(length(sealed)) WHERE id = ?"_s, {gone.row});
        if (step)
            step = run("dropKey", u"DELETE FROM customers WHERE id = ?"_s, {gone.row});
        return step ? writeHead(next) : step;
    });
    QSqlQuery(m_database).exec(u"PRAGMA secure_delete = FAST"_s);
    if (!done)
        return done; // memory is as the file is
    m_logHoldsKeys = true;
    done = emptyLog();
    if (done) {
        done = change([&]() -> Result<Done> {
            Result<Done> step = run("dropBoxes", u"DELETE FROM boxes WHERE customer = ?"_s, {gone.row});
            return step ? run("dropRecords", u"DELETE FROM records WHERE customer = ?"_s, {gone.row}) : step;
        });
    }
    return done;
}

Result<Done> LocalDatabase::destroyAll()
{
    // All keys go at once with the account's, then the file.
    QSqlQuery(m_database).exec(u"PRAGMA secure_delete = ON"_s);
    Result<Done> done = transaction([&]() -> Result<Done> {
        Result<Done> step = run("wipeKey", u"UPDATE customers SET sealed = zeroblob(length(sealed))"_s);
        return step ? run("dropKey", u"DELETE FROM customers"_s) : step;
    });
    if (done)
        done = emptyLog();
    if (done)
        done = startAfresh();
    noteOverdue({}, !done);
    m_discarded = false;
    return done;
}

Result<Done> LocalDatabase::discard(const std::vector<TenantId> &customers)
{
    return change([&]() -> Result<Done> {
        LocalHead next = m_head;
        next.places.clear(); // a scope that holds one of them holds too little now
        next.generations = 0;
        for (const TenantId &id : customers) {
            const auto known = m_customers.find(id);
            if (known == m_customers.end())
                continue;
            Customer &customer = known->second;
            customer = {.row = customer.row, .key = customer.key, .generation = customer.generation, .since = m_now};
            if (Result<Done> done = run("discard", u"DELETE FROM boxes WHERE customer = ?"_s, {customer.row}); !done)
                return done;
        }
        next.boxes = 0;
        for (const auto &[id, customer] : m_customers) {
            next.boxes += customer.boxes;
            next.generations += customer.generation;
        }
        return writeHead(next);
    });
}

Result<std::vector<Incident>> LocalDatabase::mergedRows(const Customer &customer)
{
    std::vector<Incident> rows;
    std::unordered_set<std::string> decided;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT seq, box FROM boxes WHERE customer = ? ORDER BY seq DESC"_s);
    query.addBindValue(customer.row);
    if (!query.exec())
        return sqlError(query);
    while (query.next()) {
        Result<StoredPage> page = unseal(customer.key, query.value(1).toByteArray(),
                                         boxContext(m_options.version, customer.row, query.value(0).toLongLong()))
                                      .and_then([](QByteArray bytes) { return readPage(std::move(bytes)); });
        if (!page)
            return std::move(page).error();
        for (const StoredPage::Row &row : page->rows) {
            if (decided.emplace(row.id).second)
                rows.push_back(page->incident(row));
        }
        for (const std::string_view id : page->removed)
            decided.emplace(id);
    }
    return rows;
}

Result<Done> LocalDatabase::fold(const TenantId &id)
{
    const Customer before = m_customers.at(id);
    Result<std::vector<Incident>> merged = mergedRows(before);
    if (!merged)
        return std::move(merged).error();
    // The newest come to stand last and are read first.
    std::sort(merged->begin(), merged->end(),
              [](const Incident &a, const Incident &b) { return a.updated < b.updated; });
    Result<Done> done = change([&]() -> Result<Done> {
        LocalHead next = m_head;
        Customer customer{
            .row = before.row, .key = SealKey::random(), .generation = before.generation + 1, .since = before.since};
        Result<Done> step = run("unfold", u"DELETE FROM boxes WHERE customer = ?"_s, {before.row});
        next.boxes -= before.boxes;
        ++next.generations;
        for (size_t from = 0; step && from < merged->size(); from += pageRows) {
            const auto begin = merged->begin() + static_cast<std::ptrdiff_t>(from);
            const auto end = merged->begin() + static_cast<std::ptrdiff_t>(std::min(merged->size(), from + pageRows));
            step = addBox(next, customer, {begin, end}, {}, true);
        }
        for (const RecordPlace &place : m_records) {
            if (step && place.record.customer == id)
                step = writeRecord(customer, place);
        }
        if (step)
            step = writeCustomer(id, customer);
        m_customers.at(id) = customer;
        return step ? writeHead(next) : step;
    });
    return done ? emptyLog() : done;
}

Result<bool> LocalDatabase::foldOne()
{
    for (auto &[id, customer] : m_customers) {
        const int foldedBoxes = customer.boxes - customer.journalBoxes;
        const bool grown =
            customer.journalBoxes > 16
            && (customer.journalRows * 4 > customer.rows || customer.journalBoxes > 64 + 4 * foldedBoxes);
        if (customer.removals == 0 && !grown)
            continue;
        const TenantId which = id; // a fold that fails reads all customers again
        if (Result<Done> done = fold(which); !done) {
            // Not again before the next start, which finds out why.
            if (const auto again = m_customers.find(which); again != m_customers.end())
                again->second.removals = again->second.journalBoxes = 0;
            return std::move(done).error();
        }
        return true;
    }
    return false;
}

Result<Done> LocalDatabase::emptyLog()
{
    point("checkpoint");
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !query.next())
        return sqlError(query);
    // Its first column says whether somebody stood in the way, which is no error to SQLite.
    if (query.value(0).toInt() != 0)
        return Error{.kind = Error::Kind::Storage, .detail = u"the log is in use"_s, .code = u"storeFailed"_s};
    m_logHoldsKeys = false;
    point("checkpoint");
    return Done{};
}

} // namespace roomwarden
