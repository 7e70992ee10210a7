// The permission matrix as a grid: a row a permission, by feature; a column a role. One column can be edited; ticking
// what changes something ticks the view it needs, and taking a view away takes what depends on it.
#pragma once

#include "core/domain/permission.h"
#include "models/roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace roomwarden {

class PermissionMatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString name = {}; // of the role
        PermissionSet permissions = {};
        friend bool operator==(const Column &, const Column &) = default;
    };
    enum Role : int {
        FirstOfFeatureRole = FirstFreeRole, // bool: a feature begins with this row
        FeatureRole,                        // QString
        LockedRole,                         // bool: cannot be changed here; the tooltip says why
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Shows these roles; nothing can be edited until setEditable().
    void setColumns(std::vector<Column> columns);
    // The column that can be changed (-1: none), and what the editor holds himself: nobody grants more (INV-13).
    void setEditable(int column, PermissionSet grantable);
    // Leaves only rows in which the columns differ.
    void setOnlyDifferences(bool on);

    [[nodiscard]] PermissionSet permissions(int column) const;
    [[nodiscard]] Permission permissionAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    // Ticks or clears as many of the row's or column's editable cells as can be changed.
    void toggleRow(int row);
    void toggleColumn(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    // The editor ticked or cleared one cell and others followed: a sentence that says so, for eye and ear.
    void followed(const QString &sentence);
    void edited();

private:
    void layOut();
    [[nodiscard]] QString reasonLocked(Permission permission) const;
    [[nodiscard]] QString sentence(int row, int column) const;
    void set(int column, PermissionSet permissions);

    std::vector<Column> m_columns;
    std::vector<Permission> m_rows;
    PermissionSet m_grantable;
    int m_editable = -1;
    bool m_onlyDifferences = false;
};

} // namespace roomwarden
