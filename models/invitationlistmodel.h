// The invitations customers have sent, those that wait for an answer first, soonest to expire on top. GUI thread.
#pragma once

#include "core/domain/invitation.h"
#include "models/mergedrows.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace roomwarden {

class Clock;
class TenantStore;

struct InvitationRow
{
    Invitation invitation = {};
    [[nodiscard]] const QString &key() const { return invitation.id.text(); }
    friend bool operator==(const InvitationRow &, const InvitationRow &) = default;
};

class InvitationListModel final : public MergedRows<QAbstractTableModel, InvitationRow>
{
    Q_OBJECT

public:
    enum Column { CustomerColumn, DomainColumn, RoomsColumn, SentColumn, ExpiresColumn, StatusColumn, ColumnCount };
    enum Role {
        InvitationStatusRole = FirstFreeRole, // int: Invitation::Status
        DomainRole,                           // QString
        ExpiresRole,                          // QDateTime, UTC
        DaysLeftRole, // int: whole days until it expires, rounded up; 0 once it has. The service decides (INV-7)
    };

    InvitationListModel(const TenantStore &tenants, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Invitation &invitationAt(int row) const; // valid until the next signal
    [[nodiscard]] int rowOf(const InvitationId &id) const;       // -1: not there
    [[nodiscard]] int pendingCount() const;

private:
    void rebuild();
    [[nodiscard]] int daysLeft(const Invitation &invitation) const;

    const TenantStore &m_tenants;
    const Clock &m_clock;
};

} // namespace roomwarden
