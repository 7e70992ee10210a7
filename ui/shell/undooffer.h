// Offers to take back the last reversible change: the Undo action says what it would undo, and a toast says it for ten
// seconds.
#pragma once

#include <QObject>
#include <QUuid>

class QAction;

namespace roomwarden {

class CommandBus;
class Toast;

class UndoOffer : public QObject
{
    Q_OBJECT

public:
    UndoOffer(CommandBus &commands, QAction &action, Toast &toast, QObject *parent = nullptr);

private:
    void refresh();
    void undo();

    CommandBus &m_commands;
    QAction &m_action;
    Toast &m_toast;
    QUuid m_offered; // the command the toast is or was about: offered once
};

} // namespace roomwarden
