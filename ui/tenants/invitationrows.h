// The list of invitations as it is shown: how long each is still good, pointed out when that is not long.
#pragma once

#include "core/domain/ids.h"
#include "ui/tenants/presentedrows.h"

#include <functional>

namespace roomwarden {

class Clock;
class InvitationListModel;

class InvitationRows final : public PresentedRows
{
    Q_OBJECT

public:
    // answering: whether an answer to this invitation is being held or sent. The model outlives the rows.
    InvitationRows(InvitationListModel &model, const Theme &theme, const Clock &clock,
                   std::function<bool(const InvitationId &)> answering, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    InvitationListModel &m_model;
    const Clock &m_clock;
    const std::function<bool(const InvitationId &)> m_answering;
};

} // namespace roomwarden
