// Offers to take back the last reversible change.
#include "ui/shell/undooffer.h"

#include "core/actions/commandbus.h"
#include "core/base/clock.h"
#include "core/store/snoozes.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/snoozewords.h"
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

UndoWords wordsFor(const Command &command, int count)
{
    switch (command.kind) {
    case Command::Kind::AssignIncident: {
        const QString person = command.assignee().displayName;
        return {.done = count == 1
                            //: %1 is the number of an incident, %2 a person
                            ? UndoOffer::tr("%1 assigned to %2").arg(command.target, person)
                            //: %1 is a person
                            : UndoOffer::tr("%Ln incidents assigned to %1", nullptr, count).arg(person),
                .undo = UndoOffer::tr("&Undo assignment")};
    }
    case Command::Kind::UnassignIncident:
        return {.done = count == 1
                            //: %1 is the number of an incident
                            ? UndoOffer::tr("%1 unassigned").arg(command.target)
                            : UndoOffer::tr("%Ln incidents unassigned", nullptr, count),
                .undo = UndoOffer::tr("&Undo unassignment")};
    case Command::Kind::SuppressSignal:
        return {.done = UndoOffer::tr("%Ln signals suppressed", nullptr, count),
                .undo = UndoOffer::tr("&Undo suppression")};
    case Command::Kind::UnsuppressSignal:
        return {.done = UndoOffer::tr("%Ln signals no longer suppressed", nullptr, count),
                .undo = UndoOffer::tr("&Undo end of suppression")};
    default: break; // cannot be undone
    }
    return {.done = UndoOffer::tr("Done"), .undo = UndoOffer::tr("&Undo")};
}

} // namespace

UndoOffer::UndoOffer(const ConsoleContext &context, QAction &action, Toast &toast, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_action(action),
      m_toast(toast)
{
    // Later: many changes made with one key are offered once.
    connect(&context.commands, &CommandBus::undoableChanged, this, &UndoOffer::refresh, Qt::QueuedConnection);
    connect(&context.snoozes, &Snoozes::undoableChanged, this, [this] {
        m_snoozedLast = m_context.snoozes.undoable() > 0;
        if (m_snoozedLast)
            m_onToast.clear();
        refresh();
        if (m_snoozedLast)
            offer(snoozed(), tr("&Undo snooze"), true);
    });
    connect(&action, &QAction::triggered, this, &UndoOffer::undo);
    refresh();
}

QString UndoOffer::snoozed() const
{
    const QString until = SnoozeWords::until(m_context.snoozes.undoableEnd(), m_context.clock.now());
    //: %1: as in "until 14:30"
    return tr("%Ln incidents snoozed %1", nullptr, m_context.snoozes.undoable()).arg(until);
}

void UndoOffer::offer(const QString &done, const QString &undoText, bool anew)
{
    ActionRegistry::setText(&m_action, undoText);
    ActionRegistry::setAvailable(&m_action, {});
    if (anew) {
        //: Button: takes back what was just done
        m_toast.offer(done, tr("Undo"), [this] { undo(); });
    }
}

void UndoOffer::refresh()
{
    const std::optional<Command> command = m_context.commands.undoable();
    const std::vector<QUuid> together = m_context.commands.undoableTogether();
    const bool newer = command && !m_offered.contains(command->id);
    m_offered.unite(QSet<QUuid>(together.begin(), together.end()));
    m_snoozedLast = m_snoozedLast && !newer;
    // Its button must take back what it says and nothing else.
    if (!newer && !m_snoozedLast && !(command && m_onToast.contains(command->id)))
        m_toast.dismiss();
    if (m_snoozedLast) {
        offer({}, tr("&Undo snooze"), false);
    } else if (command) {
        const UndoWords words = wordsFor(*command, static_cast<int>(together.size()));
        if (newer)
            m_onToast = QSet<QUuid>(together.begin(), together.end());
        offer(words.done, words.undo, newer);
    } else {
        ActionRegistry::setText(&m_action, tr("&Undo"));
        ActionRegistry::setAvailable(&m_action, tr("there is nothing to take back."));
        m_offered.clear();
    }
}

void UndoOffer::undo()
{
    m_toast.dismiss();
    QString done;
    if (m_snoozedLast) {
        done = snoozed();
        m_context.snoozes.undo();
    } else {
        const std::optional<Command> command = m_context.commands.undoable();
        const auto count = static_cast<int>(m_context.commands.undoableTogether().size());
        if (!m_context.commands.undo() || !command)
            return;
        done = wordsFor(*command, count).done;
    }
    //: Said to assistive technology when a change is undone. %1: the change, as in "7B12 assigned to Ravi Menon".
    announce(m_toast.window(), tr("Taking back: %1").arg(done));
}

} // namespace roomwarden
