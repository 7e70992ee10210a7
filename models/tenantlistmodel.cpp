// Customers as rows; counts come from the incidents at hand where there are any, else from the service's answer.
#include "models/tenantlistmodel.h"

#include "core/base/clock.h"
#include "core/store/incidentstore.h"
#include "core/store/tenantstore.h"
#include "models/displaynames.h"
#include "models/relationshipwarnings.h"

#include <QLocale>

namespace roomwarden {

TenantListModel::TenantListModel(const TenantStore &tenants, const IncidentStore &incidents, const Clock &clock,
                                 QObject *parent)
    : MergedRows(parent),
      m_tenants(tenants),
      m_incidents(incidents),
      m_clock(clock)
{
    connect(&tenants, &TenantStore::tenantsChanged, this, &TenantListModel::rebuild);
    connect(&incidents, &IncidentStore::changed, this, &TenantListModel::recount);
    rebuild();
}

void TenantListModel::setShown(Show show)
{
    m_show = show;
    rebuild();
}

void TenantListModel::setDataTime(const QDateTime &lastSuccess, const QSet<TenantId> &notReached)
{
    m_lastSuccess = lastSuccess;
    m_notReached = notReached;
    if (size() > 0)
        Q_EMIT
    dataChanged(index(0, DataAgeColumn), index(size() - 1, DataAgeColumn));
}

void TenantListModel::rebuild()
{
    std::vector<TenantRow> next;
    for (const Tenant &tenant : m_tenants.tenants()) {
        const bool former = tenant.relationship == RelationshipStatus::Terminated;
        if ((m_show == Show::Active && former) || (m_show == Show::Former && !former))
            continue;
        next.push_back({.tenant = tenant,
                        .activeIncidents = activeIncidents(tenant),
                        .warnings = relationshipWarnings(tenant, m_tenants.before(tenant.id))});
    }
    std::sort(next.begin(), next.end(), [](const TenantRow &a, const TenantRow &b) {
        const int byName = QString::localeAwareCompare(a.tenant.displayName, b.tenant.displayName);
        return byName != 0 ? byName < 0 : a.tenant.id < b.tenant.id;
    });
    replaceRows(std::move(next));
}

int TenantListModel::activeIncidents(const Tenant &tenant) const
{
    if (!tenant.hasDataAccess() || !tenant.permissions.contains(Permission::TicketsView))
        return -1;
    const int known = m_incidents.activeCount(tenant.id);
    return known == 0 && tenant.counts ? static_cast<int>(tenant.counts->activeIncidents) : known;
}

void TenantListModel::recount()
{
    updateRows([&](TenantRow &row) {
        const int before = std::exchange(row.activeIncidents, activeIncidents(row.tenant));
        return before != row.activeIncidents;
    });
}

int TenantListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : size(); }
int TenantListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TenantListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TenantRow &shown = row(index.row());
    const Tenant &tenant = shown.tenant;
    const int active = shown.activeIncidents;
    const auto cell = [&](Column column) -> QString {
        switch (column) {
        case NameColumn: return tenant.displayName;
        case DomainColumn: return tenant.primaryDomain;
        case RelationshipColumn:
            return tenant.relationship == RelationshipStatus::Terminated && tenant.terminatedBy != TerminatedBy::Unknown
                       ? displayName(tenant.terminatedBy)
                       : displayName(tenant.relationship);
        case RolesColumn: return QLocale().createSeparatedList(tenant.roles);
        case IncidentsColumn: return active < 0 ? QString() : QLocale().toString(active);
        case RoomsColumn: return QLocale().toString(tenant.roomCountInScope);
        case DataAgeColumn:
            if (!tenant.hasDataAccess() || m_lastSuccess.isNull())
                return {};
            if (m_notReached.contains(tenant.id)) {
                //: Age of a customer's data: the last reading did not reach this customer.
                return tr("Not reached");
            }
            return shortSpan(std::chrono::milliseconds(m_lastSuccess.msecsTo(m_clock.now())));
        case ColumnCount: break;
        }
        Q_UNREACHABLE();
    };
    switch (role) {
    case Qt::DisplayRole: return cell(static_cast<Column>(index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == IncidentsColumn || index.column() == RoomsColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case IdRole:
    case CustomerIdRole: return tenant.id.text();
    case CustomerNameRole: return tenant.displayName;
    case DomainRole: return tenant.primaryDomain;
    case RelationshipRole: return static_cast<int>(tenant.relationship);
    case HasDataAccessRole: return tenant.hasDataAccess();
    case ActiveIncidentsRole: return active;
    case WarningsRole: return shown.warnings;
    case NotReachedRole: return m_notReached.contains(tenant.id);
    case SortRole:
        switch (index.column()) {
        case IncidentsColumn: return active;
        case RoomsColumn: return tenant.roomCountInScope;
        default: return cell(static_cast<Column>(index.column()));
        }
    case SentenceRole:
        if (active < 0) {
            //: A customer as one sentence for a screen reader: %1 name, %2 domain, %3 state of the relationship.
            return withWarnings(tr("%1, %2, %3, no access to its data")
                                    .arg(tenant.displayName, tenant.primaryDomain, cell(RelationshipColumn)),
                                shown.warnings);
        }
        //: A customer as one sentence for a screen reader: %1 name, %2 domain, %3 state of the relationship.
        return withWarnings(tr("%1, %2, %3, %n active incident(s)", nullptr, active)
                                .arg(tenant.displayName, tenant.primaryDomain, cell(RelationshipColumn)),
                            shown.warnings);
    default: return {};
    }
}

QVariant TenantListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    //: Column of the list of customers.
    case NameColumn: return tr("Customer");
    //: Column of the list of customers: the internet domain.
    case DomainColumn: return tr("Domain");
    //: Column of the list of customers: active or ended.
    case RelationshipColumn: return tr("Relationship");
    //: Column of the list of customers: roles of the reader at this customer.
    case RolesColumn: return tr("My roles");
    //: Column of the list of customers: how many incidents are active.
    case IncidentsColumn: return tr("Incidents");
    //: Column of the list of customers: how many rooms we look after.
    case RoomsColumn: return tr("Rooms");
    //: Column of the list of customers: how old the data at hand is.
    case DataAgeColumn: return tr("Data age");
    case ColumnCount: break;
    }
    return {};
}

const Tenant &TenantListModel::tenantAt(int index) const { return row(index).tenant; }

int TenantListModel::rowOf(const TenantId &id) const
{
    const auto it = std::find_if(rows().begin(), rows().end(),
                                 [&](const TenantRow &candidate) { return candidate.tenant.id == id; });
    return it == rows().end() ? -1 : static_cast<int>(it - rows().begin());
}

} // namespace roomwarden
