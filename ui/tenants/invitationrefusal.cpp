// What the service's refusal of an answer to an invitation means.
#include "ui/tenants/invitationrefusal.h"

#include "core/store/tenantstore.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

QString InvitationRefusal::whyGone(const Invitation &invitation, const TenantStore &tenants)
{
    const Tenant *customer = tenants.tenant(invitation.customer);
    if (customer && customer->relationship == RelationshipStatus::Active)
        return tr("A colleague has accepted this invitation in the meantime. %1 is among your customers now.")
            .arg(invitation.customerName);
    return tr("This invitation no longer exists: a colleague has denied it or %1 has withdrawn it. Nothing was "
              "accepted; %1 can send a new one.")
        .arg(invitation.customerName);
}

InvitationRefusal InvitationRefusal::of(const Error &error, const Invitation &invitation, const Access &access,
                                        const TenantStore &tenants)
{
    const auto at = [&](Place place, const QString &words) {
        return InvitationRefusal{.place = place, .words = words, .requestId = error.requestId};
    };
    if (error.code == "primaryAdminRequired"_L1)
        return at(Place::PrimaryAdmins,
                  tr("At least one primary admin is required. Choose a user or a security group of %1.")
                      .arg(access.partnerName));
    if (error.code == "principalNotInTenant"_L1)
        return at(Place::PrimaryAdmins,
                  tr("One of those chosen does not belong to %1 any more. Remove it and choose another.")
                      .arg(access.partnerName));
    if (error.code == "invitationExpired"_L1)
        return at(Place::Invitation, tr("This invitation expired before the answer arrived. %1 has to send a new one.")
                                         .arg(invitation.customerName));
    if (error.code == "resourceModified"_L1)
        return at(Place::Bar,
                  tr("%1 has changed this invitation in the meantime. Look at what it offers now, then answer again.")
                      .arg(invitation.customerName));
    if (error.code == "alreadyPending"_L1)
        return at(Place::Bar, tr("An answer to this invitation is already on its way."));
    if (error.code == "invitationAlreadyAccepted"_L1)
        return at(Place::Invitation,
                  tr("A colleague has accepted this invitation in the meantime. %1 is among your customers now.")
                      .arg(invitation.customerName));
    if (error.code == "invitationRevoked"_L1)
        return at(Place::Invitation,
                  tr("%1 has withdrawn this invitation. Nothing was accepted.").arg(invitation.customerName));
    if (error.kind == Error::Kind::Conflict || error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Stale)
        return at(Place::Invitation, whyGone(invitation, tenants));
    if (error.kind == Error::Kind::Forbidden)
        return at(Place::Bar,
                  tr("Answering an invitation needs the role Tenant manager or Teams Rooms Pro Manager of %1, and you "
                     "hold neither now. A Teams Rooms Pro Manager can make you a tenant manager.")
                      .arg(access.partnerName));
    switch (error.kind) {
    case Error::Kind::Offline:
        return at(Place::Bar,
                  tr("The service cannot be reached. The answer was not sent; the invitation is untouched."));
    case Error::Kind::SignInNeeded:
        return at(Place::Bar, tr("Sign in again, then answer the invitation. It is untouched."));
    case Error::Kind::Throttled:
        return at(Place::Bar, tr("The service is busy. The invitation is untouched; try again in a moment."));
    case Error::Kind::Refused:
        return at(Place::Bar, tr("The service refused the answer. The invitation is untouched."));
    default: return at(Place::Bar, tr("The service could not take the answer. Look at the list before you try again."));
    }
}

} // namespace roomwarden
