// The menus that order the incident list and choose its columns.
#include "ui/incidents/listmenus.h"

#include "models/incidenttablemodel.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/incidenttableview.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

namespace roomwarden {

void ListMenus::sort(QMenu &menu, IncidentTableView &table, IncidentTableModel &model)
{
    QHeaderView *header = table.horizontalHeader();
    auto *group = new QActionGroup(&menu);
    const auto offer = [&](const QString &name, bool checked, int column, Qt::SortOrder order) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, header,
                         [header, column, order] { header->setSortIndicator(column, order); });
    };
    const int sorted = model.sortColumn();
    //: Order of the incident list: what needs action first, then by severity, then the newest.
    offer(tr("Most urgent first"), sorted < 0, -1, Qt::AscendingOrder);
    for (int column = 0; column < IncidentTableModel::ColumnCount; ++column) {
        offer(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), sorted == column, column,
              sorted == column ? model.sortOrder() : Qt::AscendingOrder);
    }
    menu.addSeparator();
    QAction *reverse = menu.addAction(tr("Reverse"));
    reverse->setEnabled(sorted >= 0);
    QObject::connect(reverse, &QAction::triggered, header, [header] {
        header->setSortIndicator(header->sortIndicatorSection(), header->sortIndicatorOrder() == Qt::AscendingOrder
                                                                     ? Qt::DescendingOrder
                                                                     : Qt::AscendingOrder);
    });
}

void ListMenus::columns(QMenu &menu, IncidentTableView &table, IncidentTableModel &model)
{
    ColumnLayout &columns = table.columns();
    for (int column = 0; column < IncidentTableModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(columns.isWanted(column));
        action->setEnabled(column != IncidentTableModel::TitleColumn);
        QObject::connect(action, &QAction::toggled, &columns,
                         [&columns, column](bool on) { columns.setWanted(column, on); });
    }
    menu.addSeparator();
    QObject::connect(menu.addAction(tr("As at first")), &QAction::triggered, &columns, &ColumnLayout::reset);
}

} // namespace roomwarden
