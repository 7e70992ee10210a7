// What the caller may do, and where: the one place in the service that answers it, from the tables as they are now.
// An evaluator lives for one request, so that a change of roles, groups or scopes takes effect on the next one (INV-20,
// INV-41); what outlives it is in AccessCache, which such a change empties.
#pragma once

#include "core/base/result.h"
#include "service/access/caller.h"
#include "service/access/knowncustomers.h"

#include <optional>

namespace roomwarden::service {

class AccessCache;

class AccessEvaluator
{
public:
    // The database and the cache must outlive the evaluator. Without a cache everything is read afresh.
    AccessEvaluator(Database &database, Caller caller, AccessCache *cache = nullptr);

    [[nodiscard]] const Caller &caller() const { return m_caller; }

    // Every customer the caller may know of: all of the partner's for who responds to invitations, else those in
    // which the caller holds a role. Never the partner's own tenant (INV-17).
    [[nodiscard]] Result<const std::map<TenantId, KnownCustomer> *> customers();

    // What of all of them the caller may see under one permission, with its fingerprint.
    [[nodiscard]] Result<std::shared_ptr<const PrintedSnapshot>> snapshot(Permission permission);

    // What has been read already, by one of the others; null for a customer that has not been or is unknown.
    [[nodiscard]] const KnownCustomer *known(const TenantId &id) const;

    // One customer by id; null if the caller may not know of it.
    [[nodiscard]] Result<const KnownCustomer *> customer(const TenantId &id);

    // A customer whose data is asked for under a permission: itemNotFound for who may not know of it,
    // relationshipTerminated once it is over (INV-22), accessDenied without the permission (INV-5).
    [[nodiscard]] Result<const KnownCustomer *> customerFor(const TenantId &id, Permission permission);

private:
    [[nodiscard]] Result<std::map<TenantId, KnownCustomer>> load(const std::optional<TenantId> &only);
    [[nodiscard]] Result<Done> loadAll();
    // Fills m_all from the cache if it has it; gives the revision it has to be kept under, none without a cache.
    [[nodiscard]] Result<std::optional<qint64>> lookUp();

    Database &m_database;
    Caller m_caller;
    AccessCache *m_cache;
    std::shared_ptr<const KnownCustomers> m_all;   // null until all are asked for, or found in the cache
    std::map<TenantId, KnownCustomer> m_customers; // those read one by one
};

} // namespace roomwarden::service
