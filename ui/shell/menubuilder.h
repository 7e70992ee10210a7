// Fills a menu bar from the action registry: every action is in exactly one menu, whoever added it and whenever.
#pragma once

#include "ui/shell/actionregistry.h"

#include <QHash>
#include <QObject>

class QMenu;
class QMenuBar;

namespace roomwarden {

class MenuBuilder : public QObject
{
    Q_OBJECT

public:
    // Menus without an action are not shown. Within a menu, actions whose ids share all but the last part stand
    // together: "go.pane.next" beside "go.pane.previous".
    MenuBuilder(const ActionRegistry &registry, QMenuBar &bar, QObject *parent = nullptr);

private:
    void add(QAction *action, ActionRegistry::Menu menu);

    QHash<int, QMenu *> m_menus;
};

} // namespace roomwarden
