// The menus that order the incident list and choose its columns, for the menu bar, the header and the context menu.
#pragma once

#include <QCoreApplication>

class QMenu;

namespace roomwarden {

class IncidentTableModel;
class IncidentTableView;

class ListMenus
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::ListMenus)

public:
    static void sort(QMenu &menu, IncidentTableView &table, IncidentTableModel &model);
    static void columns(QMenu &menu, IncidentTableView &table, IncidentTableModel &model);
};

} // namespace roomwarden
