// One customer: facts, what we may see and do there, health in numbers. Without a role: that it exists, and who can
// change that (INV-5). A former one: who ended it and when.
#pragma once

#include "core/domain/access.h"
#include "core/domain/relationshipbefore.h"
#include "core/domain/tenant.h"
#include "ui/tenants/detailframe.h"

#include <optional>

class QAction;

namespace roomwarden {

class KeyValueList;
class PrimaryAdminsSection;
class StoredSection;

class CustomerDetail final : public DetailFrame
{
    Q_OBJECT

public:
    // What a customer has and a former one has not: the actions behind the buttons, and sections, which are taken over.
    struct Parts
    {
        QAction *showIncidents;
        QAction *remove;
        PrimaryAdminsSection *admins;
        StoredSection *stored;
    };
    // No parts: former customers.
    CustomerDetail(const Theme &theme, const std::optional<Parts> &parts, QWidget *parent = nullptr);

    // before: TenantStore::before of this customer.
    void show(const Tenant &tenant, const Access &access, const RelationshipBefore &before);
    // Nobody is chosen, or the one that was is gone: then goneName is its name.
    void showNobody(const QString &goneName = {});
    [[nodiscard]] QString shownName() const { return m_shown ? m_shown->displayName : QString(); }
    using QWidget::show;

private:
    // Reads aloud only what is new: numbers change every minute. another: the customer is not the one before.
    void tellState(const Tenant &tenant, const Access &access, bool another);
    void fillOverview(const Tenant &tenant);
    void fillAccess(const Tenant &tenant);
    void fillHealth(const Tenant &tenant);

    std::optional<Tenant> m_shown;
    RelationshipBefore m_before;
    KeyValueList *m_overview = nullptr;
    QWidget *m_accessSection = nullptr;
    KeyValueList *m_access = nullptr;
    QWidget *m_healthSection = nullptr;
    QWidget *m_rooms = nullptr; // one badge a state of health
    KeyValueList *m_health = nullptr;
    QWidget *m_button = nullptr;
    QWidget *m_remove = nullptr;
    PrimaryAdminsSection *m_admins = nullptr;
    QWidget *m_adminsSection = nullptr;
    StoredSection *m_stored = nullptr;
};

} // namespace roomwarden
