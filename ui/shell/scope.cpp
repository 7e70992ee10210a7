// What the technician looks at: all customers at once or the chosen one.
#include "ui/shell/scope.h"

namespace roomwarden {

void Scope::setCustomer(const TenantId &customer)
{
    m_last = customer;
    if (m_customer == customer)
        return;
    m_customer = customer;
    Q_EMIT
    changed();
}

void Scope::setAllCustomers()
{
    if (!m_customer)
        return;
    m_customer.reset();
    Q_EMIT
    changed();
}

void Scope::forget(const TenantId &customer)
{
    if (m_last == customer)
        m_last.reset();
    if (m_customer == customer)
        setAllCustomers();
}

} // namespace roomwarden
