// The order of changes, and what a transaction tells the connected consoles about once it is committed.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QSet>
#include <QString>

#include <array>
#include <utility>
#include <vector>

namespace roomwarden::service {

class Database;

// What a hint names. Wire names are those of GET /v1/hints.
enum class Resource : quint8 { Incidents, Rooms, Tenants, Invitations, Access };

inline constexpr std::array<std::pair<Resource, QLatin1StringView>, 5> resourceNames{{
    {Resource::Incidents, QLatin1StringView("incidents")},
    {Resource::Rooms, QLatin1StringView("rooms")},
    {Resource::Tenants, QLatin1StringView("tenants")},
    {Resource::Invitations, QLatin1StringView("invitations")},
    {Resource::Access, QLatin1StringView("access")},
}};

struct ChangeSet
{
    qint64 sequence = 0; // of an announcement that was read back: its number
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

// Announcements: what the consoles are to be told, kept in the database so that every process that serves it, whoever
// made the change, tells the same, and a reader can go on with any of them.

// Only inside a write transaction, as its last step; announces nothing if nothing changed. PostgreSQL wakes whoever
// listens on announcementChannel at the commit.
[[nodiscard]] Result<Done> announce(Database &transaction, const ChangeSet &changes);

// Those with a number above `after`, ascending, at most limit.
[[nodiscard]] Result<std::vector<ChangeSet>> announcementsAfter(Database &database, qint64 after, int limit);

// Whether the announcement with this number is still kept. Then every later one is, too.
[[nodiscard]] Result<bool> isAnnouncementKept(Database &database, qint64 number);

// Forgets all but those of the latest `kept` changes.
[[nodiscard]] Result<Done> trimAnnouncements(Database &transaction, qint64 kept);

inline constexpr QLatin1StringView announcementChannel{"roomwarden_change"};

} // namespace roomwarden::service
