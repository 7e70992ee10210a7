// The customers and invitations the console knows. Small lists: read whole, replaced whole, announced as what differs.
#pragma once

#include "core/domain/invitation.h"
#include "core/domain/relationshipbefore.h"
#include "core/domain/tenant.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace roomwarden {

class TenantStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Replace the whole list; emits only if something differs.
    void setTenants(std::vector<Tenant> tenants);
    void setInvitations(std::vector<Invitation> invitations);
    // What was known when the console ran last, until the first answer arrives: isLoaded() stays false.
    void restore(std::vector<Tenant> tenants);
    void clear();

    [[nodiscard]] const std::vector<Tenant> &tenants() const { return m_tenants; }
    [[nodiscard]] const std::vector<Invitation> &invitations() const { return m_invitations; }
    [[nodiscard]] const Tenant *tenant(const TenantId &id) const; // null if unknown; valid until the next set
    [[nodiscard]] const Invitation *invitation(const InvitationId &id) const;
    // What an active customer gave until something of it was taken back, as far as this run and the end of the one
    // before it know; empty while nothing is missing.
    [[nodiscard]] RelationshipBefore before(const TenantId &id) const { return m_before.value(id); }
    [[nodiscard]] bool isLoaded() const { return m_loaded; } // at least one answer has arrived

Q_SIGNALS:
    void tenantsChanged();
    void invitationsChanged();
    // Access to this customer's data has ended, or the customer is gone: whoever holds its data must drop it now.
    void accessEnded(const roomwarden::TenantId &customer, const QString &displayName);

private:
    void compare(const Tenant &old, const Tenant *now);

    std::vector<Tenant> m_tenants;
    std::vector<Invitation> m_invitations;
    QHash<TenantId, RelationshipBefore> m_before;
    bool m_loaded = false;
};

} // namespace roomwarden
