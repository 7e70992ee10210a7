// The permission matrix on the screen: arrow keys move, Space ticks, Shift+Space a row, Ctrl+Space a column.
#pragma once

#include <QTableView>

namespace roomwarden {

class PermissionMatrixModel;
class Theme;

class PermissionGrid final : public QTableView
{
    Q_OBJECT

public:
    // Both must outlive the grid.
    PermissionGrid(PermissionMatrixModel &model, const Theme &theme, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    PermissionMatrixModel &m_matrix;
};

} // namespace roomwarden
