// What the service's refusal of an answer to an invitation means, in words, and where those belong on the screen (W3).
#pragma once

#include "core/base/result.h"
#include "core/domain/access.h"
#include "core/domain/invitation.h"

#include <QCoreApplication>

namespace roomwarden {

class TenantStore;

struct InvitationRefusal
{
    Q_DECLARE_TR_FUNCTIONS(InvitationRefusal)

public:
    enum class Place : quint8 {
        PrimaryAdmins, // beside the choice of primary admins
        Invitation,    // it cannot be answered any more: replaces the card
        Bar            // a message over the page
    };

    Place place = Place::Bar;
    QString words = {};
    QString requestId = {}; // for support; empty if the service never saw the request

    [[nodiscard]] static InvitationRefusal of(const Error &error, const Invitation &invitation, const Access &access,
                                              const TenantStore &tenants);
    // Why an invitation that was there a moment ago is not any more, as far as we can tell.
    [[nodiscard]] static QString whyGone(const Invitation &invitation, const TenantStore &tenants);
};

} // namespace roomwarden
