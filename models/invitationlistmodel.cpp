// Invitations as rows.
#include "models/invitationlistmodel.h"

#include "core/base/clock.h"
#include "core/store/tenantstore.h"
#include "models/displaynames.h"

#include <QLocale>

namespace roomwarden {

InvitationListModel::InvitationListModel(const TenantStore &tenants, const Clock &clock, QObject *parent)
    : MergedRows(parent),
      m_tenants(tenants),
      m_clock(clock)
{
    connect(&tenants, &TenantStore::invitationsChanged, this, &InvitationListModel::rebuild);
    rebuild();
}

void InvitationListModel::rebuild()
{
    std::vector<InvitationRow> next;
    for (const Invitation &invitation : m_tenants.invitations())
        next.push_back({.invitation = invitation});
    std::sort(next.begin(), next.end(), [](const InvitationRow &a, const InvitationRow &b) {
        const auto key = [](const Invitation &invitation) {
            return std::tuple(invitation.status != Invitation::Status::Pending, invitation.expires.toMSecsSinceEpoch(),
                              invitation.id.text());
        };
        return key(a.invitation) < key(b.invitation);
    });
    replaceRows(std::move(next));
}

int InvitationListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : size(); }
int InvitationListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

int InvitationListModel::daysLeft(const Invitation &invitation) const
{
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    const qint64 left = m_clock.now().msecsTo(invitation.expires);
    return left <= 0 ? 0 : static_cast<int>((left + day - 1) / day);
}

QVariant InvitationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Invitation &invitation = row(index.row()).invitation;
    const bool pending = invitation.status == Invitation::Status::Pending;
    const auto expiry = [&]() -> QString {
        if (!pending)
            return QLocale().toString(invitation.expires.toLocalTime().date(), QLocale::ShortFormat);
        const int days = daysLeft(invitation);
        //: When an invitation expires.
        return days == 0 ? tr("Expired") : tr("in %n day(s)", "expires", days);
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(index.column())) {
        case CustomerColumn: return invitation.customerName;
        case DomainColumn: return invitation.customerDomain;
        case RoomsColumn: return QLocale().toString(invitation.roomCount);
        case SentColumn: return QLocale().toString(invitation.created.toLocalTime().date(), QLocale::ShortFormat);
        case ExpiresColumn: return expiry();
        case StatusColumn: return displayName(invitation.status);
        case ColumnCount: break;
        }
        return {};
    case IdRole: return invitation.id.text();
    case CustomerIdRole: return invitation.customer.text();
    case CustomerNameRole: return invitation.customerName;
    case DomainRole: return invitation.customerDomain;
    case InvitationStatusRole: return static_cast<int>(invitation.status);
    case ExpiresRole: return invitation.expires;
    case DaysLeftRole: return daysLeft(invitation);
    case SentenceRole:
        //: An invitation as one sentence for a screen reader: %1 customer, %2 domain, %3 state, %4 "in 3 days".
        return tr("%1, %2, %3, %n room(s), expires %4", nullptr, static_cast<int>(invitation.roomCount))
            .arg(invitation.customerName, invitation.customerDomain, displayName(invitation.status), expiry());
    default: return {};
    }
}

QVariant InvitationListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    //: Column of the list of invitations.
    case CustomerColumn: return tr("Customer");
    //: Column of the list of invitations: the customer's internet domain.
    case DomainColumn: return tr("Domain");
    //: Column of the list of invitations: how many rooms are offered.
    case RoomsColumn: return tr("Rooms");
    //: Column of the list of invitations: the day it was sent.
    case SentColumn: return tr("Sent");
    //: Column of the list of invitations: "in 3 days".
    case ExpiresColumn: return tr("Expires");
    //: Column of the list of invitations: pending, accepted, expired.
    case StatusColumn: return tr("Status");
    case ColumnCount: break;
    }
    return {};
}

const Invitation &InvitationListModel::invitationAt(int index) const { return row(index).invitation; }

int InvitationListModel::rowOf(const InvitationId &id) const
{
    const auto it = std::find_if(rows().begin(), rows().end(),
                                 [&](const InvitationRow &candidate) { return candidate.invitation.id == id; });
    return it == rows().end() ? -1 : static_cast<int>(it - rows().begin());
}

int InvitationListModel::pendingCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const InvitationRow &candidate) {
        return candidate.invitation.status == Invitation::Status::Pending;
    }));
}

} // namespace roomwarden
