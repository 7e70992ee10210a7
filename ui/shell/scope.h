// What the technician looks at: all customers at once (Enable all tickets view, INV-35) or the chosen one (W17).
// One state for the whole window; pages read it and listen, the shell alone sets it.
#pragma once

#include "core/domain/ids.h"

#include <QObject>

#include <optional>

namespace roomwarden {

class Scope : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // The chosen customer, or none for all customers.
    [[nodiscard]] const std::optional<TenantId> &customer() const { return m_customer; }
    [[nodiscard]] bool isAllCustomers() const { return !m_customer; }
    // The customer chosen last, to return to when the all tickets view is switched off. None: never chose one.
    [[nodiscard]] const std::optional<TenantId> &lastCustomer() const { return m_last; }

    void setCustomer(const TenantId &customer);
    void setAllCustomers();
    // Forgets the customer altogether; if it was the chosen one, all customers are shown from now on.
    void forget(const TenantId &customer);

Q_SIGNALS:
    // Close what belongs to the customer before and drop its calls (W17).
    void changed();

private:
    std::optional<TenantId> m_customer;
    std::optional<TenantId> m_last;
};

} // namespace roomwarden
