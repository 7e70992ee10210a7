// The words for an invitation.
#include "ui/tenants/invitationwords.h"

#include <QLocale>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

// Begun days count, as in the list of invitations (InvitationListModel).
int daysUp(qint64 seconds) { return static_cast<int>((seconds + day - 1) / day); }

} // namespace

InvitationWords::Standing InvitationWords::standing(const Invitation &invitation, const QDateTime &now)
{
    switch (invitation.status) {
    case Invitation::Status::Accepted: return Standing::Accepted;
    case Invitation::Status::Revoked: return Standing::Withdrawn;
    case Invitation::Status::Expired: return Standing::Expired;
    case Invitation::Status::Pending:
    case Invitation::Status::Unknown: break;
    }
    const qint64 left = now.secsTo(invitation.expires);
    if (left <= 0)
        return Standing::Expired;
    return left <= urgentDays * day ? Standing::Urgent : Standing::Open;
}

QString InvitationWords::expiry(const Invitation &invitation, const QDateTime &now)
{
    const qint64 left = now.secsTo(invitation.expires);
    switch (standing(invitation, now)) {
    case Standing::Accepted:
        //: Standing of an invitation.
        return tr("Accepted");
    case Standing::Withdrawn:
        //: Standing of an invitation: the customer took it back.
        return tr("Withdrawn by the customer");
    case Standing::Expired:
        if (-left < day)
            //: Standing of an invitation that ran out less than a day ago.
            return tr("Expired");
        return tr("Expired %n day(s) ago", nullptr, static_cast<int>(-left / day));
    case Standing::Urgent:
        if (left < hour)
            return tr("Expires soon: in %n minute(s)", nullptr, std::max(1, static_cast<int>(left / minute)));
        if (left < day)
            return tr("Expires soon: in %n hour(s)", nullptr, static_cast<int>(left / hour));
        return tr("Expires soon: in %n day(s)", nullptr, daysUp(left));
    case Standing::Open: break;
    }
    return tr("Expires in %n day(s)", nullptr, daysUp(left));
}

QString InvitationWords::moment(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = utc.toLocalTime();
    //: A point in time: %1 the date in full, %2 the time of day.
    return tr("%1, %2").arg(locale.toString(local.date(), QLocale::LongFormat),
                            locale.toString(local.time(), QLocale::ShortFormat));
}

QString InvitationWords::icon(Standing standing)
{
    switch (standing) {
    case Standing::Open: return u"clock"_s;
    case Standing::Urgent: return u"warning"_s;
    case Standing::Expired: return u"closed"_s;
    case Standing::Accepted: return u"accept"_s;
    case Standing::Withdrawn: return u"deny"_s;
    }
    return {};
}

ColorRole InvitationWords::tone(Standing standing)
{
    switch (standing) {
    case Standing::Urgent: return ColorRole::Warning;
    case Standing::Accepted: return ColorRole::Success;
    case Standing::Open:
    case Standing::Expired:
    case Standing::Withdrawn: break;
    }
    return ColorRole::Neutral;
}

QString InvitationWords::rooms(const Invitation &invitation)
{
    return tr("%n room(s)", nullptr, static_cast<int>(invitation.roomCount));
}

QString InvitationWords::groups(const Invitation &invitation)
{
    if (invitation.roomGroups.isEmpty())
        //: The invitation offers single rooms, no whole room group.
        return tr("None as a whole");
    return QLocale().createSeparatedList(invitation.roomGroups);
}

QString InvitationWords::changeControl(const Invitation &invitation)
{
    const bool everyAuto = std::all_of(invitation.changeControl.begin(), invitation.changeControl.end(),
                                       [](auto control) { return control == Invitation::ChangeControl::Auto; });
    if (everyAuto)
        return tr("Auto approval for every event");
    return tr("Manual approval for some events");
}

QString InvitationWords::changeControlMeaning(const Invitation &invitation)
{
    const bool everyAuto = std::all_of(invitation.changeControl.begin(), invitation.changeControl.end(),
                                       [](auto control) { return control == Invitation::ChangeControl::Auto; });
    if (everyAuto)
        return tr("What you change in these rooms takes effect at once; %1 approves nothing beforehand.")
            .arg(invitation.customerName);
    return tr("Some of what you change waits until %1 approves it.").arg(invitation.customerName);
}

QString InvitationWords::terms(const Invitation &invitation)
{
    if (invitation.termsVersion.isEmpty())
        //: The invitation names no version of the terms.
        return tr("Not stated");
    return tr("Version %1").arg(invitation.termsVersion);
}

QString InvitationWords::whoCanAccept(const Access &access)
{
    if (access.proManager)
        return tr("You can, as Teams Rooms Pro Manager of %1.").arg(access.partnerName);
    if (access.tenantManager)
        return tr("You can, as tenant manager of %1.").arg(access.partnerName);
    return tr("A tenant manager or a Teams Rooms Pro Manager of %1.").arg(access.partnerName);
}

QString InvitationWords::whyNotOpen(const Invitation &invitation, const QDateTime &now)
{
    switch (standing(invitation, now)) {
    case Standing::Open:
    case Standing::Urgent: return {};
    case Standing::Expired:
        return tr("This invitation expired on %1 and can no longer be answered. %2 has to send a new one.")
            .arg(moment(invitation.expires), invitation.customerName);
    case Standing::Accepted:
        return tr("A colleague has accepted this invitation. %1 is among your customers now.")
            .arg(invitation.customerName);
    case Standing::Withdrawn:
        return tr("%1 has withdrawn this invitation. Nothing was accepted.").arg(invitation.customerName);
    }
    return {};
}

QString InvitationWords::renewalRequest(const Invitation &invitation, const Access &access)
{
    const QString domain =
        !invitation.partnerDomain.isEmpty() ? invitation.partnerDomain : access.partnerDomains.value(0);
    //: A message to a customer. %1 customer, %2 date, %3 our domain, %4 our organisation, %5 the person.
    return tr("Hello %1 team,\n\n"
              "your invitation to manage your Teams Rooms expired on %2 before we could accept it. "
              "Please send a new one: in the Teams Rooms Pro Management portal open Settings > Partners > Add partner, "
              "enter our domain %3, and choose up to 30 days until it expires.\n\n"
              "Thank you\n%5\n%4")
        .arg(invitation.customerName, QLocale().toString(invitation.expires.toLocalTime().date(), QLocale::LongFormat),
             domain, access.partnerName, access.user.displayName);
}

QString InvitationWords::country(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

} // namespace roomwarden
