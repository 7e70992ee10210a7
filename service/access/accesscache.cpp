// What was evaluated, by caller.
#include "service/access/accesscache.h"

#include "service/access/caller.h"
#include "service/access/knowncustomers.h"
#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// All of a caller that an evaluation depends on.
QString keyOf(const Caller &caller)
{
    return caller.principal.id.text() + u' ' + caller.partnerTenant.text()
           + (caller.respondsToInvitations() ? u" all"_s : QString());
}

} // namespace

Result<qint64> AccessCache::revision(Database &database)
{
    const Result<QVariant> value = firstValue(database, u"SELECT value FROM counters WHERE name = 'access'"_s);
    if (!value)
        return value.error();
    return value->toLongLong();
}

std::shared_ptr<const KnownCustomers> AccessCache::find(const Caller &caller, qint64 revision) const
{
    const std::lock_guard lock(m_mutex);
    const Entry *entry = m_entries.object(keyOf(caller));
    return entry != nullptr && entry->revision == revision ? entry->customers : nullptr;
}

void AccessCache::keep(const Caller &caller, qint64 revision, std::shared_ptr<const KnownCustomers> customers)
{
    const qsizetype bytes = customers->bytes();
    const std::lock_guard lock(m_mutex);
    m_entries.insert(keyOf(caller), new Entry{.revision = revision, .customers = std::move(customers)}, bytes);
}

} // namespace roomwarden::service
