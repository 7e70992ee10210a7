// The actions that belong to no page: session, synchronisation, navigation, look and help, with their keys.
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace roomwarden {

class ActionRegistry;

class ShellActions : public QObject
{
    Q_OBJECT

public:
    explicit ShellActions(ActionRegistry &registry, QObject *parent = nullptr);

    QAction *signOut;
    QAction *otherAccount;
    QAction *lock;
    QAction *quit;
    QAction *undo;
    QAction *syncNow;
    QAction *collapseRail; // checkable
    QAction *nextPane;
    QAction *previousPane;
    QAction *palette;
    QAction *jump;       // to a customer
    QAction *allTickets; // checkable
    QAction *shortcuts;
    QAction *about;

    void setThemeMode(Theme::Mode mode); // ticks its entry

Q_SIGNALS:
    void themeModeChosen(roomwarden::Theme::Mode mode);

private:
    void addThemeModes(ActionRegistry &registry);

    QActionGroup *m_themeModes;
};

} // namespace roomwarden
