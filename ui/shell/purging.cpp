// Asks, destroys, reads back.
#include "ui/shell/purging.h"

#include "core/actions/commandbus.h"
#include "core/actions/keptwish.h"
#include "core/session/session.h"
#include "core/store/localstore.h"
#include "ui/shell/storedwords.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <algorithm>

namespace roomwarden {

QString Purging::problem(const ConsoleContext &context)
{
    if (context.local.state() != LocalStore::State::Kept)
        return tr("nothing is stored on this computer.");
    // Those of an earlier run are taken up by whoever signs in: until then they stand in the file alone.
    const bool notTakenUp =
        context.session.state() != Session::State::SignedIn && !context.local.records(wishRecordKind()).empty();
    if (notTakenUp || context.commands.pendingCount() > 0)
        return tr("changes of yours are still on their way to the service.");
    return {};
}

void Purging::ask(const ConsoleContext &context, const std::vector<Customer> &customers, QWidget *parent,
                  const std::function<void(const Result<qint64> &left)> &done)
{
    const bool one = customers.size() == 1;
    //: %1: a customer.
    const QString title =
        one ? tr("Purge what is stored of %1?").arg(customers.front().name)
            : tr("Purge what is stored of %n customer(s)?", nullptr, static_cast<int>(customers.size()));
    ConfirmDialog::ask(
        parent, context.theme,
        {.title = title,
         .text = tr("The key that opens it is destroyed, then the data. You go on seeing it until the "
                    "console is closed; the next start reads it from the service again, and what you "
                    "snoozed of it shows again. Nothing changes at the service."),
         //: Button: destroys what is stored on this computer.
         .confirm = tr("Purge")},
        [context, customers, parent, done] {
            for (const Customer &customer : customers)
                context.local.purge(customer.id);
            context.local.usage(parent, [customers, done](const Result<std::vector<CustomerUsage>> &usage) {
                if (!usage)
                    return done(usage.error());
                qint64 left = 0;
                for (const CustomerUsage &stored : *usage) {
                    if (std::any_of(customers.begin(), customers.end(),
                                    [&](const Customer &each) { return each.id == stored.customer; }))
                        left += std::max<qint64>(stored.bytes, 1); // a key is something, too
                }
                done(left);
            });
        });
}

void Purging::tell(MessageBar &bar, const QString &name, const Result<qint64> &left)
{
    if (!left)
        bar.tellError(left.error());
    else
        bar.tell(*left == 0 ? MessageBar::Kind::Success : MessageBar::Kind::Warning,
                 StoredWords::readBack(name, *left));
}

} // namespace roomwarden
