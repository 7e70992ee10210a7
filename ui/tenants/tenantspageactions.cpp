// The page of the customers: what can be done with the selected one, and removing it.
#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/purging.h"
#include "ui/tenants/fittingtable.h"
#include "ui/tenants/listtab.h"
#include "ui/tenants/receiptdialog.h"
#include "ui/tenants/removecustomerdialog.h"
#include "ui/tenants/storedsection.h"
#include "ui/tenants/tenantspageprivate.h"
#include "ui/widgets/messagebar.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<qint64> bytesOf(const TenantId &customer, const Result<std::vector<CustomerUsage>> &stored)
{
    if (!stored)
        return std::nullopt;
    const auto left = std::ranges::find(*stored, customer, &CustomerUsage::customer);
    return left == stored->end() ? 0 : left->bytes;
}

} // namespace

void TenantsPage::Private::refreshActions()
{
    const bool here = q.isVisible();
    stored->setWatching(here && q.tab() == Customers && !customersTab->table()->currentId().isEmpty());
    const QString elsewhere = tr("Go to Tenants first.");
    const bool empty = currentTab()->table()->currentId().isEmpty();
    ActionRegistry::setAvailable(actions.open, !here ? elsewhere : empty ? tr("Nothing is selected.") : QString());

    const Tenant *tenant = context.tenants.tenant(TenantId(customersTab->table()->currentId()));
    QString reason;
    if (!here)
        reason = elsewhere;
    else if (q.tab() != Customers || !tenant)
        reason = tr("Select a customer first.");
    else if (!tenant->permissions.contains(Permission::TicketsView))
        reason = tr("You hold no role at %1 that shows incidents.").arg(tenant->displayName);
    ActionRegistry::setAvailable(actions.showIncidents, reason);
    reason.clear();

    if (!here)
        reason = elsewhere;
    else if (q.tab() != Customers || !tenant || tenant->relationship == RelationshipStatus::Terminated)
        reason = tr("Select a customer first.");
    else if (!tenant->roles.contains(u"Primary admins"_s))
        reason = tr("Only a primary admin of %1 can remove it.").arg(tenant->displayName); // INV-21
    else if (!context.sync.status().offlineSince.isNull())
        reason = tr("Offline: this is never queued.");
    ActionRegistry::setAvailable(actions.remove, reason);

    if (!here)
        reason = elsewhere;
    else if (q.tab() != Customers || !tenant)
        reason = tr("Select a customer first.");
    else
        reason = Purging::problem(context);
    if (reason.isEmpty())
        reason = stored->sentence();
    ActionRegistry::setAvailable(actions.purge, reason);

    const Invitation *invitation = currentInvitation();
    if (!here)
        reason = elsewhere;
    else if (q.tab() != Invitations || !invitation)
        reason = tr("Select an invitation first.");
    else
        reason = answers.reasonNotTo(*invitation);
    ActionRegistry::setAvailable(actions.accept, reason);
    ActionRegistry::setAvailable(actions.deny, reason);
    ActionRegistry::setAvailable(actions.copyDomain, context.session.access().partnerDomains.isEmpty()
                                                         ? tr("The service has not named your domain.")
                                                         : QString());
}

void TenantsPage::Private::askToRemove()
{
    const Tenant *tenant = context.tenants.tenant(TenantId(customersTab->table()->currentId()));
    if (!tenant || removal)
        return;
    removal = new RemoveCustomerDialog(context, tenant->id, tenant->displayName, &q);
    connect(removal, &RemoveCustomerDialog::removed, &q,
            [this, id = tenant->id](const QString &name, const std::optional<Offboarding> &after) {
                showRemoved(id, name, after);
            });
    removal->open();
}

void TenantsPage::Private::askToPurge()
{
    const Tenant *tenant = context.tenants.tenant(TenantId(customersTab->table()->currentId()));
    if (!tenant)
        return;
    Purging::ask(context, {{.id = tenant->id, .name = tenant->displayName}}, &q,
                 [this, name = tenant->displayName](const Result<qint64> &left) {
                     Purging::tell(*bar, name, left);
                     stored->readAgain();
                 });
}

void TenantsPage::Private::showRemoved(const TenantId &customer, const QString &name,
                                       const std::optional<Offboarding> &after)
{
    // The lists follow with the next answer of the service; this console forgets at once (INV-22).
    context.incidents.removeCustomer(customer);
    context.incidents.announceNow();
    context.local.destroy(customer);
    if (!after) {
        bar->tell(
            MessageBar::Kind::Warning,
            tr("%1 was removed, but it could not be read back what is left. Synchronise and see Former.").arg(name));
        return;
    }
    const Receipt receipt{.after = *after,
                          .removedBy = context.session.access().user.displayName,
                          .readBack = context.clock.now(),
                          .localIncidents = context.incidents.tally({customer}).total};
    context.local.usage(&q, [this, customer, receipt](const Result<std::vector<CustomerUsage>> &usage) {
        Receipt complete = receipt;
        complete.localBytes = bytesOf(customer, usage);
        (new ReceiptDialog(complete, context.theme, &q))->open();
    });
}

} // namespace roomwarden
