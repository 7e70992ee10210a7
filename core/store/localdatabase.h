// The file of the local store: sealed pages and records in SQLite, one key a customer. Of one thread, its own; see
// LocalStore for the side of the GUI. Nothing of a customer stands in the file in plain, not even its id.
#pragma once

#include "core/store/localcontents.h"
#include "core/store/localseals.h"
#include "core/store/sealedbox.h"
#include "core/store/storedpage.h"

#include <QHash>
#include <QLockFile>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <map>

namespace roomwarden {

struct LocalStoreOptions
{
    QString folder = {};                // made if it is not there
    qint64 mostBytes = qint64(4) << 30; // beyond it nothing more is kept
    int retentionDays = 30; // what has not been confirmed by the service for so long is destroyed when it is opened
    int version = 1;        // of the schema; tests pretend to be another one
    std::chrono::milliseconds destroyAgain{30'000}; // how soon after it failed
    // Called before and after every statement that writes, with its name: tests end the process there.
    std::function<void(const char *point)> atPoint = {};
};

class LocalDatabase
{
public:
    // Errors are Storage with the codes "storeBusy" (another instance has it), "storeNewer" (left alone),
    // "storeReadOnly", "storeFull" and "storeFailed". What is damaged, too old or of another master key is discarded:
    // see LocalContents::wasDiscarded.
    [[nodiscard]] static Result<std::unique_ptr<LocalDatabase>> open(const LocalStoreOptions &options,
                                                                     const SealKey &master, const QDateTime &now);
    ~LocalDatabase();
    LocalDatabase(const LocalDatabase &) = delete;
    LocalDatabase &operator=(const LocalDatabase &) = delete;

    // What retention ended comes with the first call only: no copy of it stays here (INV-22).
    [[nodiscard]] LocalContents contents();

    // Every page and journal entry, the newest first. Discards what cannot be trusted, so that nothing of it is read
    // again: gives the customers concerned, whose rows and those of every scope they are in must be read afresh.
    using Visit = std::function<void(const TenantId &, StoredPage)>;
    [[nodiscard]] Result<std::vector<TenantId>> readPages(const Visit &visit);

    // All of it or nothing.
    Result<Done> commit(const StoreCommit &commit, const QDateTime &now);
    // Replaces one of the same kind and name, in its place. durable: survives the loss of power, not only of the
    // process.
    Result<Done> putRecord(const StoredRecord &record, bool durable);
    Result<Done> removeRecord(const QString &kind, const QString &name);
    Result<Done> setOwner(const QString &owner);
    // The key first, then what it opened. Where that fails, a note beside the file says so: open() makes good for it
    // before it reads anything. May be asked again.
    Result<Done> destroy(const TenantId &customer);
    Result<Done> destroyAll();
    // The scopes that include this customer are read from the start; null: all scopes are.
    Result<Done> forgetPlaces(const TenantId &customer);

    // Rewrites the customer that needs it most under a new key: journal into pages, nothing left of what was removed.
    // False: none needed it.
    Result<bool> foldOne();

    [[nodiscard]] Result<std::vector<CustomerUsage>> usage();

private:
    struct Customer
    {
        qint64 row = 0;
        SealKey key;
        quint64 generation = 1; // grows with every new key
        QDateTime since = {};
        int boxes = 0;
        int rows = 0;
        int journalBoxes = 0; // since the last fold
        int journalRows = 0;
        int removals = 0;
    };
    struct RecordPlace
    {
        qint64 row = 0;
        StoredRecord record = {};
    };

    explicit LocalDatabase(const LocalStoreOptions &options, const SealKey &master);

    [[nodiscard]] Result<Done> connectFile();
    [[nodiscard]] Result<Done> prepareSchema();
    [[nodiscard]] Result<Done> readCustomers();
    [[nodiscard]] Result<Done> readHead();
    [[nodiscard]] Result<Done> readRecords();
    [[nodiscard]] Result<Done> startAfresh();
    void closeFile();

    Result<Done> run(const char *point, const QString &sql, const QVariantList &values = {});
    Result<Done> transaction(const std::function<Result<Done>()> &work);
    Result<Done> change(const std::function<Result<Done>()> &work);
    Result<Done> writeHead(const LocalHead &head);
    Result<Customer *> customer(LocalHead &head, const TenantId &id); // made if it is not known
    Result<Done> writeCustomer(const TenantId &id, const Customer &customer);
    Result<Done> addBox(LocalHead &head, Customer &customer, const std::vector<Incident> &items,
                        const std::vector<IncidentId> &removed, bool folded);
    Result<Done> writeRecord(const Customer &owner, const RecordPlace &place);
    Result<Done> discard(const std::vector<TenantId> &customers); // their rows, and the places of every scope
    Result<Done> fold(const TenantId &id);
    [[nodiscard]] Result<std::vector<Incident>> mergedRows(const Customer &customer);
    Result<Done> emptyLog(); // no copy of a destroyed key stays in it
    Result<Done> erase(const TenantId &customer);
    [[nodiscard]] QString overdueFile() const;                      // the note
    void noteOverdue(const TenantId &customer, bool overdue) const; // a null id: everybody
    [[nodiscard]] Result<Done> destroyOverdue();
    void point(const char *name) const;
    [[nodiscard]] Error sqlError(const QSqlQuery &query) const;

    const LocalStoreOptions m_options;
    const SealKey m_master;
    const QString m_connection;
    std::unique_ptr<QLockFile> m_lock;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared;  // by their text
    std::map<TenantId, Customer> m_customers; // a null id: the account
    std::vector<RecordPlace> m_records;       // by row
    LocalHead m_head;
    QDateTime m_now;        // as it was last said
    QString m_expiredOwner; // see LocalContents
    std::vector<StoredRecord> m_expired;
    bool m_discarded = false;
    bool m_logHoldsKeys = false; // of customers that are destroyed
};

} // namespace roomwarden
