// The order of changes, and what a transaction tells the connected consoles about once it is committed.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QSet>
#include <QString>

namespace roomwarden::service {

class Database;

// What a hint names. Wire names are those of GET /v1/hints.
enum class Resource : quint8 { Incidents, Rooms, Tenants, Invitations, Access };

struct ChangeSet
{
    qint64 sequence = 0; // the last number given; 0: nothing changed
    QSet<Resource> resources = {};
    QSet<TenantId> customers = {};

    void add(Resource resource, const TenantId &customer)
    {
        resources.insert(resource);
        customers.insert(customer);
    }
    [[nodiscard]] bool isEmpty() const { return resources.isEmpty(); }
};

inline size_t qHash(Resource resource, size_t seed = 0) { return ::qHash(static_cast<quint8>(resource), seed); }

// The next number of the order of changes. Only inside a write transaction: it locks the counter until the commit, so
// numbers become visible in the order in which they were given.
[[nodiscard]] Result<qint64> nextChange(Database &transaction);

// The last number that is visible to everybody.
[[nodiscard]] Result<qint64> latestChange(Database &database);

} // namespace roomwarden::service
