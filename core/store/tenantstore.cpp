// The customers and invitations the console knows.
#include "core/store/tenantstore.h"

#include <algorithm>
#include <utility>

namespace roomwarden {

void TenantStore::setTenants(std::vector<Tenant> tenants)
{
    const bool first = !std::exchange(m_loaded, true);
    if (!first && tenants == m_tenants)
        return;
    const std::vector<Tenant> before = std::exchange(m_tenants, std::move(tenants));
    QHash<TenantId, const Tenant *> places;
    for (const Tenant &one : m_tenants)
        places.insert(one.id, &one);
    std::vector<std::pair<TenantId, QString>> ended; // told once everything here fits together again
    for (const Tenant &old : before) {
        const Tenant *now = places.value(old.id);
        compare(old, now);
        if (old.hasDataAccess() && (!now || !now->hasDataAccess()))
            ended.emplace_back(old.id, old.displayName);
    }
    for (const auto &[customer, name] : ended) {
        Q_EMIT
        accessEnded(customer, name);
    }
    Q_EMIT
    tenantsChanged();
}

void TenantStore::compare(const Tenant &old, const Tenant *now)
{
    const bool active = now && now->relationship == RelationshipStatus::Active;
    if (!active || old.relationship != RelationshipStatus::Active) {
        m_before.remove(old.id); // a relationship that begins anew owes nothing to the one before
        return;
    }
    RelationshipBefore before = m_before.value(old.id);
    before.add(old);
    if (before.isMoreThan(*now))
        m_before.insert(old.id, before);
    else
        m_before.remove(old.id);
}

void TenantStore::restore(std::vector<Tenant> tenants)
{
    if (m_loaded || tenants == m_tenants)
        return;
    m_tenants = std::move(tenants);
    Q_EMIT
    tenantsChanged();
}

void TenantStore::setInvitations(std::vector<Invitation> invitations)
{
    if (invitations == m_invitations)
        return;
    m_invitations = std::move(invitations);
    Q_EMIT
    invitationsChanged();
}

void TenantStore::clear()
{
    m_loaded = false;
    m_before.clear();
    if (!m_tenants.empty()) {
        m_tenants.clear();
        Q_EMIT
        tenantsChanged();
    }
    setInvitations({});
}

const Tenant *TenantStore::tenant(const TenantId &id) const
{
    const auto it =
        std::find_if(m_tenants.begin(), m_tenants.end(), [&](const Tenant &tenant) { return tenant.id == id; });
    return it == m_tenants.end() ? nullptr : &*it;
}

const Invitation *TenantStore::invitation(const InvitationId &id) const
{
    const auto it = std::find_if(m_invitations.begin(), m_invitations.end(),
                                 [&](const Invitation &invitation) { return invitation.id == id; });
    return it == m_invitations.end() ? nullptr : &*it;
}

} // namespace roomwarden
