// What the caller may do, and where: the one place in the service that answers it, from the tables as they are now.
// An evaluator lives for one request and remembers what it read for that long only, so that a change of roles, groups
// or scopes takes effect on the next request (INV-20, INV-41).
#pragma once

#include "core/base/result.h"
#include "core/domain/effectivepermission.h"
#include "core/domain/tenant.h"
#include "service/access/caller.h"

#include <map>
#include <optional>

namespace roomwarden::service {

// A customer of which the caller may know that it exists.
struct KnownCustomer
{
    // What every tenant manager may see; without roles, counts and numbers of rooms.
    Tenant metadata = {};
    QString relationshipId = {};
    QStringList roles = {};    // names, sorted; none once the relationship is over
    bool primaryAdmin = false; // holds the built-in role (INV-21)
    CustomerAccess access = {};
};

class AccessEvaluator
{
public:
    // The database must outlive the evaluator.
    AccessEvaluator(Database &database, Caller caller);

    [[nodiscard]] const Caller &caller() const { return m_caller; }

    // Every customer the caller may know of: all of the partner's for who responds to invitations, else those in
    // which the caller holds a role. Never the partner's own tenant (INV-17).
    [[nodiscard]] Result<const std::map<TenantId, KnownCustomer> *> customers();

    // One customer by id; null if the caller may not know of it.
    [[nodiscard]] Result<const KnownCustomer *> customer(const TenantId &id);

    // A customer whose data is asked for under a permission: itemNotFound for who may not know of it,
    // relationshipTerminated once it is over (INV-22), accessDenied without the permission (INV-5).
    [[nodiscard]] Result<const KnownCustomer *> customerFor(const TenantId &id, Permission permission);

private:
    [[nodiscard]] Result<Done> load(const std::optional<TenantId> &only);

    Database &m_database;
    Caller m_caller;
    std::map<TenantId, KnownCustomer> m_customers;
    bool m_complete = false; // m_customers holds every one there is
};

} // namespace roomwarden::service
