// The customers, their invitations and those that were.
#include "ui/tenants/tenantspage.h"

namespace roomwarden {

struct TenantsPage::Private
{
    explicit Private(const ConsoleContext &given) : context(given) { }
    const ConsoleContext context;
    Tab tab = Customers;
};

TenantsPage::TenantsPage(const ConsoleContext &context, QWidget *parent)
    : Page(parent),
      d(std::make_unique<Private>(context))
{ }

TenantsPage::~TenantsPage() = default;

void TenantsPage::takeFocus() { setFocus(); }
QString TenantsPage::statusText() const { return {}; }
void TenantsPage::showTab(Tab tab) { d->tab = tab; }
TenantsPage::Tab TenantsPage::tab() const { return d->tab; }
void TenantsPage::showCustomer(const TenantId &) { showTab(Customers); }
void TenantsPage::showInvitation(const InvitationId &) { showTab(Invitations); }

} // namespace roomwarden
