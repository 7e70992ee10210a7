// As it would be written without thinking of size; the columns are those of our table.
#include "tests/bench/proxypeer.h"

#include "models/displaynames.h"
#include "models/incidenttablemodel.h"
#include "tests/bench/benchdata.h"

#include <QLocale>

namespace roomwarden::bench {

class ProxyPeer::Source final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : IncidentTableModel::ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Incident &row = rows[static_cast<size_t>(index.row())];
        if (role == Qt::UserRole) { // to sort by
            switch (index.column()) {
            case IncidentTableModel::SeverityColumn: return static_cast<int>(row.severity);
            case IncidentTableModel::StatusColumn: return static_cast<int>(row.displayStatus);
            case IncidentTableModel::AgeColumn: return row.created;
            case IncidentTableModel::UpdatedColumn: return row.updated;
            case IncidentTableModel::RepeatsColumn: return row.repeats;
            default: return data(index, Qt::DisplayRole);
            }
        }
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case IncidentTableModel::SeverityColumn: return displayName(row.severity);
        case IncidentTableModel::CustomerColumn: return row.customerName;
        case IncidentTableModel::RoomColumn: return row.rooms.front().displayName;
        case IncidentTableModel::TitleColumn: return row.title;
        case IncidentTableModel::StatusColumn: return displayName(row.displayStatus);
        case IncidentTableModel::AssigneeColumn: return row.assignee ? row.assignee->displayName : QString();
        case IncidentTableModel::AgeColumn: return QLocale().toString(row.created, QLocale::ShortFormat);
        case IncidentTableModel::UpdatedColumn: return QLocale().toString(row.updated, QLocale::ShortFormat);
        case IncidentTableModel::RepeatsColumn: return row.repeats;
        case IncidentTableModel::TicketColumn: return row.id.text();
        default: return {};
        }
    }

    std::vector<Incident> rows;
    friend class ProxyPeer;
};

ProxyPeer::ProxyPeer() : m_source(new Source(this))
{
    setSortRole(Qt::UserRole);
    setSourceModel(m_source);
}

ProxyPeer::~ProxyPeer() = default;

void ProxyPeer::load(int rows)
{
    m_source->beginResetModel();
    for (int i = 0; i < rows; ++i)
        m_source->rows.push_back(incident(i));
    m_source->endResetModel();
}

void ProxyPeer::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

void ProxyPeer::setCustomer(const TenantId &customer)
{
    m_customer = customer;
    invalidateFilter();
}

bool ProxyPeer::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Incident &incident = m_source->rows[static_cast<size_t>(row)];
    const auto has = [&](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return (m_customer.isNull() || incident.customer == m_customer)
           && (m_text.isEmpty() || has(incident.title) || has(incident.customerName)
               || has(incident.rooms.front().displayName) || has(incident.type.displayName)
               || has(incident.type.category) || has(incident.id.text())
               || (incident.assignee && has(incident.assignee->displayName)));
}

void ProxyPeer::apply(const Delta &delta)
{
    QHash<IncidentId, int> places;
    for (size_t i = 0; i < m_source->rows.size(); ++i)
        places.insert(m_source->rows[i].id, static_cast<int>(i));
    for (const Incident &incident : delta.changed) {
        const int row = places.value(incident.id, -1);
        if (row < 0)
            continue;
        m_source->rows[static_cast<size_t>(row)] = incident;
        Q_EMIT m_source->dataChanged(m_source->index(row, 0),
                                     m_source->index(row, IncidentTableModel::ColumnCount - 1));
    }
    std::vector<int> gone;
    for (const IncidentId &id : delta.removed) {
        if (const int row = places.value(id, -1); row >= 0)
            gone.push_back(row);
    }
    std::sort(gone.begin(), gone.end(), std::greater<>()); // from the back: no row shifts another
    for (const int row : gone) {
        m_source->beginRemoveRows({}, row, row);
        m_source->rows.erase(m_source->rows.begin() + row);
        m_source->endRemoveRows();
    }
    const int first = m_source->rowCount();
    m_source->beginInsertRows({}, first, first + static_cast<int>(delta.added.size()) - 1);
    m_source->rows.insert(m_source->rows.end(), delta.added.begin(), delta.added.end());
    m_source->endInsertRows();
}

} // namespace roomwarden::bench
