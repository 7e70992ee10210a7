// Snapshots of what a caller may see, made once.
#include "service/access/knowncustomers.h"

namespace roomwarden::service {

std::shared_ptr<const PrintedSnapshot> KnownCustomers::snapshot(Permission permission) const
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<const PrintedSnapshot> &kept = m_snapshots[permission];
    if (!kept)
        kept = std::make_shared<const PrintedSnapshot>(printed(snapshotOf(m_all, permission)));
    return kept;
}

qsizetype KnownCustomers::bytes() const
{
    // A snapshot shares its rooms with what it was made from, or holds as many again: counted as if it did.
    constexpr qsizetype aCustomer = 2'048;
    constexpr qsizetype aRoom = 192; // id, node of the hash, share of its table; twice
    qsizetype rooms = 0;
    for (const auto &[id, customer] : m_all) {
        rooms += customer.access.relationshipScope.rooms.size();
        for (const Grant &grant : customer.access.grants)
            rooms += grant.scope.rooms.size();
    }
    return static_cast<qsizetype>(m_all.size()) * aCustomer + rooms * aRoom;
}

} // namespace roomwarden::service
