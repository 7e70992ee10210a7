// What waits on each page, beside its name in the navigation.
#include "ui/shell/railcounts.h"

#include "core/store/incidentstore.h"
#include "core/store/tenantstore.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/scope.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

RailCounts::RailCounts(const ConsoleContext &context, NavigationRail &rail, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_rail(rail)
{
    connect(&context.scope, &Scope::changed, this, &RailCounts::refresh);
    connect(&context.incidents, &IncidentStore::changed, this, &RailCounts::refresh);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &RailCounts::refresh);
    connect(&context.tenants, &TenantStore::invitationsChanged, this, &RailCounts::refresh);
}

void RailCounts::refresh()
{
    int active = 0;
    if (const std::optional<TenantId> &customer = m_context.scope.customer()) {
        active = m_context.incidents.activeCount(*customer);
    } else {
        for (const Tenant &tenant : m_context.tenants.tenants())
            active += m_context.incidents.activeCount(tenant.id);
    }
    m_rail.setCount(u"incidents"_s, active, tr("%n active incident(s)", nullptr, active));
    const std::vector<Invitation> &invitations = m_context.tenants.invitations();
    const auto waiting =
        static_cast<int>(std::count_if(invitations.begin(), invitations.end(), [](const Invitation &one) {
            return one.status == Invitation::Status::Pending;
        }));
    m_rail.setCount(u"tenants"_s, waiting, tr("%n invitation(s) waiting", nullptr, waiting));
}

} // namespace roomwarden
