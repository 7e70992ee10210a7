// Offers to take back the last reversible change.
#include "ui/shell/undooffer.h"

#include "core/actions/commandbus.h"
#include "ui/shell/actionregistry.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/toast.h"

#include <QAction>

namespace roomwarden {

namespace {

// What was done, and what taking it back is called.
struct UndoWords
{
    QString done = {};
    QString undo = {};
};

UndoWords wordsFor(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::AssignIncident:
        //: %1 is the number of an incident, %2 a person
        return {.done = UndoOffer::tr("%1 assigned to %2").arg(command.target, command.assignee().displayName),
                .undo = UndoOffer::tr("&Undo assignment")};
    case Command::Kind::UnassignIncident:
        //: %1 is the number of an incident
        return {.done = UndoOffer::tr("%1 unassigned").arg(command.target),
                .undo = UndoOffer::tr("&Undo unassignment")};
    default: break; // cannot be undone
    }
    return {.done = UndoOffer::tr("Done"), .undo = UndoOffer::tr("&Undo")};
}

} // namespace

UndoOffer::UndoOffer(CommandBus &commands, QAction &action, Toast &toast, QObject *parent)
    : QObject(parent),
      m_commands(commands),
      m_action(action),
      m_toast(toast)
{
    connect(&commands, &CommandBus::undoableChanged, this, &UndoOffer::refresh);
    connect(&action, &QAction::triggered, this, &UndoOffer::undo);
    refresh();
}

void UndoOffer::refresh()
{
    const std::optional<Command> command = m_commands.undoable();
    if (!command) {
        ActionRegistry::setText(&m_action, tr("&Undo"));
        ActionRegistry::setAvailable(&m_action, tr("there is nothing to take back."));
        m_toast.dismiss();
        return;
    }
    const UndoWords words = wordsFor(*command);
    ActionRegistry::setText(&m_action, words.undo);
    ActionRegistry::setAvailable(&m_action, {});
    if (std::exchange(m_offered, command->id) != command->id) {
        //: Button: takes back what was just done
        m_toast.offer(words.done, tr("Undo"), [this] { undo(); });
    }
}

void UndoOffer::undo()
{
    m_toast.dismiss();
    const std::optional<Command> command = m_commands.undoable();
    if (!m_commands.undo() || !command)
        return;
    //: Said to assistive technology when a change is undone. %1: the change, as in "7B12 assigned to Ravi Menon".
    announce(m_toast.window(), tr("Taking back: %1").arg(wordsFor(*command).done));
}

} // namespace roomwarden
