// The customers and invitations the console knows.
#include "core/store/tenantstore.h"

#include <algorithm>

namespace roomwarden {

void TenantStore::setTenants(std::vector<Tenant> tenants)
{
    const bool first = !std::exchange(m_loaded, true);
    if (!first && tenants == m_tenants)
        return;
    const std::vector<Tenant> before = std::exchange(m_tenants, std::move(tenants));
    for (const Tenant &old : before) {
        const Tenant *now = tenant(old.id);
        if (old.hasDataAccess() && (!now || !now->hasDataAccess()))
            Q_EMIT
        accessEnded(old.id, old.displayName);
    }
    Q_EMIT
    tenantsChanged();
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
