// Keeps the scope right.
#include "ui/shell/customerscope.h"

#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/shell/windowmemory.h"

namespace roomwarden {

CustomerScope::CustomerScope(const ConsoleContext &context, WindowMemory &memory, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_memory(memory)
{
    connect(&context.scope, &Scope::changed, this, [this] {
        m_context.sync.setScope(FeedScope{.customer = m_context.scope.customer()});
        if (m_restored)
            m_memory.setCustomer(m_context.scope.customer());
    });
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &CustomerScope::restore);
    connect(&context.tenants, &TenantStore::accessEnded, this, [this](const TenantId &customer, const QString &name) {
        m_memory.forget(customer);
        m_context.scope.forget(customer);
        Q_EMIT left(name);
    });
    connect(&context.session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::SignedIn) {
            m_memory.setUser(m_context.session.access().user.id);
            restore();
        } else if (state == Session::State::SignedOut) {
            // The next person starts with a clean window.
            m_restored = false;
            m_memory.setUser({});
            if (const std::optional<TenantId> last = m_context.scope.lastCustomer())
                m_context.scope.forget(*last);
        }
    });
    if (context.session.state() == Session::State::SignedIn) {
        m_memory.setUser(context.session.access().user.id);
        restore();
    }
}

bool CustomerScope::isAccessible(const TenantId &customer) const
{
    const Tenant *tenant = m_context.tenants.tenant(customer);
    return tenant && tenant->hasDataAccess();
}

void CustomerScope::restore()
{
    // The remembered customer may be gone by now: wait until it is known which ones there are.
    if (m_restored || !m_context.tenants.isLoaded() || m_context.session.state() != Session::State::SignedIn)
        return;
    m_restored = true;
    const std::optional<TenantId> customer = m_memory.customer();
    if (customer && isAccessible(*customer))
        m_context.scope.setCustomer(*customer);
}

void CustomerScope::choose(const TenantId &customer)
{
    if (!isAccessible(customer))
        return;
    m_memory.noteRecent(customer);
    m_context.scope.setCustomer(customer);
}

void CustomerScope::chooseAll() { m_context.scope.setAllCustomers(); }

void CustomerScope::setAllTickets(bool on)
{
    if (on)
        return chooseAll();
    const std::optional<TenantId> last = m_context.scope.lastCustomer();
    if (last && isAccessible(*last))
        choose(*last);
    else
        Q_EMIT customerWanted();
}

} // namespace roomwarden
