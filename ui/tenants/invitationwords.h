// The words for an invitation: how long it is still good, what it offers, who may answer it.
#pragma once

#include "core/domain/access.h"
#include "core/domain/invitation.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace roomwarden {

class InvitationWords
{
    Q_DECLARE_TR_FUNCTIONS(InvitationWords)

public:
    static constexpr int urgentDays = 3; // from here on the expiry is pointed out by icon and word

    enum class Standing : quint8 { Open, Urgent, Expired, Accepted, Withdrawn };
    // Where it stands now. The service judges the expiry by its own clock (INV-7); ours only saves a vain attempt.
    [[nodiscard]] static Standing standing(const Invitation &invitation, const QDateTime &now);

    // "Expires in 5 days", "Expires soon: in 2 days", "Expired 3 days ago", "Accepted", …
    [[nodiscard]] static QString expiry(const Invitation &invitation, const QDateTime &now);
    // Day and time as the person at this computer reads them; to the minute, which is enough for days.
    [[nodiscard]] static QString moment(const QDateTime &utc);
    // What stands beside those words; empty: nothing, all is well.
    [[nodiscard]] static QString icon(Standing standing);
    [[nodiscard]] static ColorRole tone(Standing standing);

    [[nodiscard]] static QString rooms(const Invitation &invitation);  // "42 rooms"
    [[nodiscard]] static QString groups(const Invitation &invitation); // "All US rooms, Town halls"
    // Auto approval for every event (INV-3), and what that means for the work.
    [[nodiscard]] static QString changeControl(const Invitation &invitation);
    [[nodiscard]] static QString changeControlMeaning(const Invitation &invitation);
    [[nodiscard]] static QString terms(const Invitation &invitation);
    [[nodiscard]] static QString whoCanAccept(const Access &access);

    // Why it cannot be answered any more; empty while it can be.
    [[nodiscard]] static QString whyNotOpen(const Invitation &invitation, const QDateTime &now);
    // A message to the customer that asks for a new invitation, ready to be pasted into a mail.
    [[nodiscard]] static QString renewalRequest(const Invitation &invitation, const Access &access);
    // The name of a country from its ISO 3166 code, in the user's language; the code itself if there is none.
    [[nodiscard]] static QString country(const QString &code);
};

} // namespace roomwarden
