// Everything one caller may know of and do, as it was at one moment; never changed once it is made.
#pragma once

#include "core/domain/effectivepermission.h"
#include "core/domain/tenant.h"
#include "service/access/accesssnapshot.h"

#include <map>
#include <memory>
#include <mutex>

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

class KnownCustomers
{
public:
    explicit KnownCustomers(std::map<TenantId, KnownCustomer> all) : m_all(std::move(all)) { }

    [[nodiscard]] const std::map<TenantId, KnownCustomer> &all() const { return m_all; }

    // Of all of them under one permission; made when it is first asked for. Any thread.
    [[nodiscard]] std::shared_ptr<const PrintedSnapshot> snapshot(Permission permission) const;

    // Roughly what it occupies.
    [[nodiscard]] qsizetype bytes() const;

private:
    const std::map<TenantId, KnownCustomer> m_all;
    mutable std::mutex m_mutex; // guards what follows
    mutable std::map<Permission, std::shared_ptr<const PrintedSnapshot>> m_snapshots;
};

} // namespace roomwarden::service
