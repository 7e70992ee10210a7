// The customers, active and former, one a row: what the Customers page shows. GUI thread.
#pragma once

#include "core/domain/tenant.h"
#include "models/mergedrows.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QSet>

namespace roomwarden {

class Clock;
class IncidentStore;
class TenantStore;

// A customer as a row, with what the columns show of the incidents.
struct TenantRow
{
    Tenant tenant = {};
    int activeIncidents = -1; // -1: no access to the data
    QStringList warnings = {};
    [[nodiscard]] const QString &key() const { return tenant.id.text(); }
    friend bool operator==(const TenantRow &, const TenantRow &) = default;
};

class TenantListModel final : public MergedRows<QAbstractTableModel, TenantRow>
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        DomainColumn,
        RelationshipColumn,
        RolesColumn,     // "Help desk, Primary admins"
        IncidentsColumn, // active ones; empty without access to the data
        RoomsColumn,     // in scope: a number everybody may know
        DataAgeColumn,   // since the last successful reading; empty without access to the data
        ColumnCount
    };
    enum Role {
        DomainRole = FirstFreeRole, // QString
        RelationshipRole,           // int: RelationshipStatus
        HasDataAccessRole,          // bool
        ActiveIncidentsRole,        // int; -1 without access to the data
        NotReachedRole,             // bool: missing from the last aggregated answer
    };
    enum class Show : quint8 { Active, Former, Everything };

    TenantListModel(const TenantStore &tenants, const IncidentStore &incidents, const Clock &clock,
                    QObject *parent = nullptr);

    void setShown(Show show);
    // From the sync status: when the incidents were last read, and which customers that reading missed.
    void setDataTime(const QDateTime &lastSuccess, const QSet<TenantId> &notReached);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Tenant &tenantAt(int row) const; // valid until the next signal
    [[nodiscard]] int rowOf(const TenantId &id) const;   // -1: not shown

private:
    void rebuild();
    void recount();
    [[nodiscard]] int activeIncidents(const Tenant &tenant) const;

    const TenantStore &m_tenants;
    const IncidentStore &m_incidents;
    const Clock &m_clock;
    Show m_show = Show::Active;
    QDateTime m_lastSuccess;
    QSet<TenantId> m_notReached;
};

} // namespace roomwarden
