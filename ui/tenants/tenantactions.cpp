// The actions of the page of customers.
#include "ui/tenants/tenantactions.h"

#include "ui/shell/actionregistry.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

TenantActions::TenantActions(ActionRegistry &registry)
{
    constexpr auto menu = ActionRegistry::Menu::Tenants;
    open = registry.add({.id = u"tenants.open"_s,
                         //: Menu item: opens the selected customer or invitation.
                         .text = tr("&Open"),
                         .help = tr("Shows all there is about the selected customer or invitation."),
                         .menu = menu,
                         .keys = {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}});
    showIncidents = registry.add({.id = u"tenants.showIncidents"_s,
                                  .text = tr("Show &incidents"),
                                  .help = tr("Shows the incidents of the selected customer, and of no other."),
                                  .menu = menu,
                                  .icon = u"incidents"_s});
    accept = registry.add({.id = u"tenants.invitation.accept"_s,
                           //: Menu item and button: accepts an invitation, after some steps.
                           .text = tr("&Accept…"),
                           .help = tr("Reviews the invitation, names primary admins and accepts it."),
                           .menu = menu,
                           .keys = {QKeySequence(Qt::Key_A)},
                           .icon = u"accept"_s});
    deny = registry.add({.id = u"tenants.invitation.deny"_s,
                         //: Menu item and button: denies an invitation, after a question.
                         .text = tr("&Deny…"),
                         .help = tr("Denies the invitation, which deletes it."),
                         .menu = menu,
                         .keys = {QKeySequence(Qt::Key_Delete)},
                         .icon = u"deny"_s});
    remove = registry.add({.id = u"tenants.remove"_s,
                           //: Menu item and button: ends the relationship with a customer, after some steps.
                           .text = tr("&Remove customer…"),
                           .help = tr("Ends the relationship with the selected customer for good."),
                           .menu = menu});
    purge = registry.add({.id = u"tenants.purge"_s,
                          //: Menu item and button: destroys what is stored of a customer on this computer.
                          .text = tr("&Purge stored data…"),
                          .help = tr("Destroys what is stored of the selected customer on this computer."),
                          .menu = menu,
                          .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)}});
    guide = registry.add({.id = u"tenants.guide"_s,
                          .text = tr("How a customer in&vites us…"),
                          .help = tr("The three steps by which a customer invites your organisation."),
                          .menu = menu,
                          .keys = {QKeySequence(Qt::CTRL | Qt::Key_N)},
                          .icon = u"invitation"_s});
    copyDomain = registry.add({.id = u"tenants.copyDomain"_s,
                               .text = tr("&Copy our domain"),
                               .help = tr("Copies the domain by which a customer invites your organisation."),
                               .menu = menu,
                               .icon = u"copy"_s});
    for (QAction *action : {open, accept, deny})
        action->setShortcutContext(Qt::WidgetShortcut);
    for (QAction *action : {guide, purge})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

} // namespace roomwarden
