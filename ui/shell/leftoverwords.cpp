// What to say of a change that was made before the console was last closed.
#include "ui/shell/leftoverwords.h"

#include "core/store/tenantstore.h"
#include "ui/widgets/errorwords.h"

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

QString LeftoverWords::sentence(const CommandOutcome &outcome, const TenantStore &tenants)
{
    const Tenant *tenant = tenants.tenant(outcome.command.customer);
    const QString customer = tenant ? tenant->displayName : tr("A customer");
    if (outcome.error->code == "outcomeUnknown"_L1) {
        //: %1 is a customer. A change was on its way when the console closed, too long ago to send it once more.
        return tr("%1: it is not known whether your last change before the console was closed arrived. Look at how "
                  "things "
                  "are now.")
            .arg(customer);
    }
    if (outcome.error->code == "notSent"_L1) {
        //: %1 is a customer.
        return tr("%1: your last change before the console was closed was not sent. Make it again if you still want "
                  "it.")
            .arg(customer);
    }
    if (outcome.error->kind == Error::Kind::Forbidden || outcome.error->kind == Error::Kind::NotFound) {
        //: %1 is a customer, %2 a sentence that says why: access has ended. The change had been sent once already.
        return tr("%1: it cannot be found out whether your last change before the console was closed was made. %2")
            .arg(customer, errorWords(*outcome.error).what);
    }
    //: %1 is a customer, %2 a sentence that says why.
    return tr("%1: your last change before the console was closed was not made. %2")
        .arg(customer, errorWords(*outcome.error).what);
}

} // namespace roomwarden
