// The list of invitations as it is shown.
#include "ui/tenants/invitationrows.h"

#include "core/base/clock.h"
#include "models/invitationlistmodel.h"
#include "ui/tenants/invitationwords.h"
#include "ui/theme/theme.h"

#include <QIcon>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

InvitationRows::InvitationRows(InvitationListModel &model, const Theme &theme, const Clock &clock,
                               std::function<bool(const InvitationId &)> answering, QObject *parent)
    : PresentedRows(theme, parent),
      m_model(model),
      m_clock(clock),
      m_answering(std::move(answering))
{
    setSourceModel(&model);
}

QVariant InvitationRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Invitation &invitation = m_model.invitationAt(index.row());
    const auto standing = InvitationWords::standing(invitation, m_clock.now());
    const bool expiry = index.column() == InvitationListModel::ExpiresColumn;
    const auto words = [&] {
        if (!expiry)
            return QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
        //: State of an invitation: our answer is being held or sent.
        return m_answering(invitation.id) ? tr("Answer on its way")
                                          : InvitationWords::expiry(invitation, m_clock.now());
    };
    switch (role) {
    case Qt::DisplayRole: return words();
    case Qt::DecorationRole:
        if (index.column() == InvitationListModel::CustomerColumn)
            return theme().icon(u"invitation"_s, ColorRole::TextMuted);
        if (!expiry)
            return {};
        if (m_answering(invitation.id))
            return theme().icon(u"pending"_s, ColorRole::TextMuted);
        return InvitationWords::icon(standing).isEmpty()
                   ? QVariant()
                   : theme().icon(InvitationWords::icon(standing), InvitationWords::tone(standing));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (index.column() == InvitationListModel::CustomerColumn)
            //: An invitation for a screen reader: %1 customer, %2 domain, %3 as in "Expires in 5 days".
            return tr("%1, %2, %3, %n room(s)", nullptr, static_cast<int>(invitation.roomCount))
                .arg(invitation.customerName, invitation.customerDomain,
                     InvitationWords::expiry(invitation, m_clock.now()));
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), words());
    case Qt::ForegroundRole:
        if (index.column() == InvitationListModel::CustomerColumn
            || (expiry && standing == InvitationWords::Standing::Urgent))
            return {};
        return theme().color(ColorRole::TextMuted);
    case Qt::TextAlignmentRole:
        if (index.column() == InvitationListModel::RoomsColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant InvitationRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == InvitationListModel::RoomsColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace roomwarden
