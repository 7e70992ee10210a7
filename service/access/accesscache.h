// Keeps what was evaluated for a caller until the next change of anything it was read from. The database counts those
// changes (migration 7), so a change by any process ends what this one keeps, with the next request (INV-20, INV-41).
#pragma once

#include "core/base/result.h"

#include <QCache>
#include <QString>

#include <memory>
#include <mutex>

namespace roomwarden::service {

class Database;
class KnownCustomers;
struct Caller;

// Any thread.
class AccessCache
{
public:
    // most: bytes, roughly; beyond them who was not here for longest is evaluated afresh.
    explicit AccessCache(qsizetype most = 64 * 1024 * 1024) : m_entries(most) { }

    // The number of changes so far, as the database has it now.
    [[nodiscard]] static Result<qint64> revision(Database &database);

    // Null if nothing is kept of that revision.
    [[nodiscard]] std::shared_ptr<const KnownCustomers> find(const Caller &caller, qint64 revision) const;

    // revision: read before what is kept was read, and outside a write, which may yet be undone.
    void keep(const Caller &caller, qint64 revision, std::shared_ptr<const KnownCustomers> customers);

private:
    struct Entry
    {
        qint64 revision = 0;
        std::shared_ptr<const KnownCustomers> customers;
    };

    mutable std::mutex m_mutex;
    mutable QCache<QString, Entry> m_entries; // looking one up marks it as used
};

} // namespace roomwarden::service
