// Rows of incidents.
#include "models/incidenttablemodel.h"

#include "core/base/clock.h"
#include "models/displaynames.h"

#include <QLocale>

#include <set>

namespace roomwarden {

struct IncidentTableModel::Private
{
    const IncidentStore &store;
    const Clock &clock;
    IncidentQuery query = {};
    std::set<Slot> known = {};
    std::vector<Slot> rows = {};
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
};

int FacetCounts::total() const
{
    int sum = 0;
    for (const auto &row : bySeverityAndStatus) {
        for (const int count : row)
            sum += count;
    }
    return sum;
}

int FacetCounts::of(Severity severity) const
{
    int sum = 0;
    for (const int count : bySeverityAndStatus[static_cast<size_t>(severity)])
        sum += count;
    return sum;
}

int FacetCounts::of(DisplayStatus status) const
{
    int sum = 0;
    for (const auto &row : bySeverityAndStatus)
        sum += row[static_cast<size_t>(status)];
    return sum;
}

int FacetCounts::of(Severity severity, DisplayStatus status) const
{
    return bySeverityAndStatus[static_cast<size_t>(severity)][static_cast<size_t>(status)];
}

IncidentTableModel::IncidentTableModel(const IncidentStore &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent),
      d(new Private{.store = store, .clock = clock})
{
    connect(&store, &IncidentStore::changed, this, [this](const StoreChange &change) {
        beginResetModel();
        for (const Slot slot : change.inserted)
            d->known.insert(slot);
        for (const Slot slot : change.removed)
            d->known.erase(slot);
        d->rows.assign(d->known.begin(), d->known.end());
        endResetModel();
        Q_EMIT
        countsChanged();
    });
}

IncidentTableModel::~IncidentTableModel() = default;

int IncidentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->rows.size());
}
int IncidentTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant IncidentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Incident incident = incidentAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == UpdatedColumn)
            return incident.updated;
        return text(index.row(), static_cast<Column>(index.column()));
    case IdRole: return incident.id.text();
    case CustomerIdRole: return incident.customer.text();
    case CustomerNameRole: return incident.customerName;
    case SeverityRole: return static_cast<int>(incident.severity);
    case StatusRole: return static_cast<int>(incident.displayStatus);
    case PendingRole: return isPendingAt(index.row());
    case HighImpactRole: return incident.highImpact;
    default: return {};
    }
}

QVariant IncidentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case SeverityColumn: return tr("Severity");
    case CustomerColumn: return tr("Customer");
    case RoomColumn: return tr("Room");
    case TitleColumn: return tr("Incident");
    case StatusColumn: return tr("Status");
    case AssigneeColumn: return tr("Assignee");
    case AgeColumn: return tr("Age");
    case UpdatedColumn: return tr("Updated");
    case RepeatsColumn: return tr("Repeats");
    case TicketColumn: return tr("Ticket");
    case ColumnCount: break;
    }
    return {};
}

void IncidentTableModel::setQuery(const IncidentQuery &query) { d->query = query; }
const IncidentQuery &IncidentTableModel::query() const { return d->query; }
void IncidentTableModel::sort(int column, Qt::SortOrder order)
{
    d->column = column;
    d->order = order;
}
int IncidentTableModel::sortColumn() const { return d->column; }
Qt::SortOrder IncidentTableModel::sortOrder() const { return d->order; }
bool IncidentTableModel::isBusy() const { return false; }
Incident IncidentTableModel::incidentAt(int row) const { return d->store.incident(d->rows[static_cast<size_t>(row)]); }
IncidentId IncidentTableModel::idAt(int row) const { return incidentAt(row).id; }

int IncidentTableModel::rowOf(const IncidentId &id) const
{
    const auto slot = d->store.find(id);
    const auto it = slot ? std::find(d->rows.begin(), d->rows.end(), *slot) : d->rows.end();
    return it == d->rows.end() ? -1 : static_cast<int>(it - d->rows.begin());
}

QString IncidentTableModel::text(int row, Column column) const
{
    const Incident incident = incidentAt(row);
    switch (column) {
    case SeverityColumn: return displayName(incident.severity);
    case CustomerColumn: return incident.customerName;
    case RoomColumn: return incident.rooms.empty() ? QString() : incident.rooms.front().displayName;
    case TitleColumn: return incident.title;
    case StatusColumn: return displayName(incident.displayStatus);
    case AssigneeColumn: return incident.assignee ? incident.assignee->displayName : QString();
    case AgeColumn: return shortSpan(std::chrono::milliseconds(incident.created.msecsTo(d->clock.now())));
    case UpdatedColumn: return QLocale().toString(incident.updated.toLocalTime(), QLocale::ShortFormat);
    case RepeatsColumn: return QString::number(incident.repeats);
    case TicketColumn: return incident.id.text();
    case ColumnCount: break;
    }
    return {};
}

Severity IncidentTableModel::severityAt(int row) const { return incidentAt(row).severity; }
DisplayStatus IncidentTableModel::statusAt(int row) const { return incidentAt(row).displayStatus; }
bool IncidentTableModel::isPendingAt(int row) const { return d->store.isPending(d->rows[static_cast<size_t>(row)]); }
bool IncidentTableModel::isHighImpactAt(int row) const { return incidentAt(row).highImpact; }
int IncidentTableModel::sizeOfScope() const { return static_cast<int>(d->known.size()); }
FacetCounts IncidentTableModel::facets() const
{
    FacetCounts counts;
    for (const Slot slot : d->known) {
        const Incident incident = d->store.incident(slot);
        ++counts
              .bySeverityAndStatus[static_cast<size_t>(incident.severity)][static_cast<size_t>(incident.displayStatus)];
    }
    return counts;
}
IncidentTableModel::Hint IncidentTableModel::emptyHint() const { return {}; }

} // namespace roomwarden
