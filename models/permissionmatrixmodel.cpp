// Rows, ticks, and what follows from a tick.
#include "models/permissionmatrixmodel.h"

#include "models/displaynames.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

// What is taken away together with a permission: everything that brings it along.
PermissionSet without(PermissionSet set, Permission removed)
{
    PermissionSet left;
    for (int i = 0; i < permissionCount; ++i) {
        const auto one = static_cast<Permission>(i);
        if (one != removed && set.contains(one) && !PermissionSet{one}.withDependencies().contains(removed))
            left.insert(one);
    }
    return left;
}

QString namesOf(PermissionSet set)
{
    QStringList names;
    for (int i = 0; i < permissionCount; ++i) {
        if (set.contains(static_cast<Permission>(i)))
            names += displayName(static_cast<Permission>(i));
    }
    return names.join(u", "_s);
}

PermissionSet difference(PermissionSet from, PermissionSet taken)
{
    for (int i = 0; i < permissionCount; ++i) {
        if (taken.contains(static_cast<Permission>(i)))
            from.remove(static_cast<Permission>(i));
    }
    return from;
}

} // namespace

void PermissionMatrixModel::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_editable = -1;
    layOut();
    endResetModel();
}

void PermissionMatrixModel::setEditable(int column, PermissionSet grantable)
{
    beginResetModel();
    m_editable = column;
    m_grantable = grantable;
    layOut();
    endResetModel();
}

void PermissionMatrixModel::setOnlyDifferences(bool on)
{
    if (m_onlyDifferences == on)
        return;
    beginResetModel();
    m_onlyDifferences = on;
    layOut();
    endResetModel();
}

void PermissionMatrixModel::layOut()
{
    m_rows.clear();
    for (int i = 0; i < permissionCount; ++i) {
        const auto permission = static_cast<Permission>(i);
        bool differs = false;
        for (const Column &column : m_columns)
            differs |= column.permissions.contains(permission) != m_columns.front().permissions.contains(permission);
        if (!m_onlyDifferences || differs)
            m_rows.push_back(permission);
    }
}

PermissionSet PermissionMatrixModel::permissions(int column) const
{
    return m_columns[static_cast<size_t>(column)].permissions;
}

int PermissionMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PermissionMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString PermissionMatrixModel::reasonLocked(Permission permission) const
{
    if (notGrantableToPartners().contains(permission))
        return tr("No role of a partner can hold this: only the customer's own people can.");
    if (!m_grantable.contains(permission))
        return tr("You do not hold this permission at this customer, so you cannot grant it.");
    return {};
}

QString PermissionMatrixModel::sentence(int row, int column) const
{
    const Column &role = m_columns[static_cast<size_t>(column)];
    const Permission permission = permissionAt(row);
    const QString state = role.permissions.contains(permission) ? tr("allowed") : tr("not allowed");
    //: A cell of the permission matrix for a screen reader. %1: "Rooms: View", %2: role, %3: allowed or not allowed.
    QString words = tr("%1, %2: %3").arg(displayName(permission), role.name, state);
    const QString reason = column == m_editable ? reasonLocked(permission) : QString();
    return reason.isEmpty() ? words : QString(words + u". "_s + reason);
}

QVariant PermissionMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Permission permission = permissionAt(index.row());
    const bool allowed = permissions(index.column()).contains(permission);
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == m_editable ? QVariant(allowed ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
        if (index.column() == m_editable)
            return {};
        //: Cell of the permission matrix of a role that cannot be edited: the role has the permission, or has it not.
        return allowed ? tr("Yes") : u"–"_s;
    case Qt::ToolTipRole: return index.column() == m_editable ? reasonLocked(permission) : QString();
    case Qt::AccessibleTextRole:
    case SentenceRole: return sentence(index.row(), index.column());
    case LockedRole: return index.column() != m_editable || !reasonLocked(permission).isEmpty();
    case FeatureRole: return featureName(permission);
    case FirstOfFeatureRole:
        return index.row() == 0 || featureName(permissionAt(index.row() - 1)) != featureName(permission);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    default: return {};
    }
}

QVariant PermissionMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return m_columns[static_cast<size_t>(section)].name;
    return displayName(permissionAt(section));
}

Qt::ItemFlags PermissionMatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == m_editable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

void PermissionMatrixModel::set(int column, PermissionSet permissions)
{
    Column &role = m_columns[static_cast<size_t>(column)];
    if (role.permissions == permissions)
        return;
    role.permissions = permissions;
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    Q_EMIT edited();
}

bool PermissionMatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != m_editable)
        return false;
    const Permission permission = permissionAt(index.row());
    if (const QString reason = reasonLocked(permission); !reason.isEmpty()) {
        Q_EMIT followed(reason);
        return false;
    }
    const PermissionSet before = permissions(index.column());
    const bool on = value.toInt() == Qt::Checked;
    const PermissionSet after =
        on ? (before | PermissionSet{permission}).withDependencies() : without(before, permission);
    set(index.column(), after);
    PermissionSet others = on ? difference(after, before) : difference(before, after);
    others.remove(permission);
    if (!others.isEmpty()) {
        //: A tick in the permission matrix brought others along. %1: their names.
        Q_EMIT followed((on ? tr("Also allowed, because it is needed: %1") : tr("No longer allowed either: %1"))
                            .arg(namesOf(others)));
    }
    return true;
}

void PermissionMatrixModel::toggleRow(int row)
{
    if (m_editable < 0 || row < 0 || row >= rowCount())
        return;
    const QModelIndex cell = index(row, m_editable);
    setData(cell, data(cell, Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
            Qt::CheckStateRole);
}

void PermissionMatrixModel::toggleColumn(int column)
{
    if (column != m_editable || column < 0)
        return;
    const PermissionSet possible = difference(m_grantable, notGrantableToPartners());
    set(column, permissions(column).contains(possible) ? PermissionSet() : possible.withDependencies());
}

} // namespace roomwarden
