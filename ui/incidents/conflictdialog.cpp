// Shows both versions of an incident that somebody else changed first.
#include "ui/incidents/conflictdialog.h"

#include "core/base/clock.h"
#include "models/displaynames.h"
#include "ui/widgets/relativetime.h"

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

ConflictDialog::ConflictDialog(const CommandOutcome &outcome, const Incident &seen, const Theme &theme,
                               const Clock &clock, QWidget *parent)
    : VersionsDialog(theme,
                     {.title = tr("Somebody changed this incident while you were looking at it"),
                      //: Which incident a dialog is about. %1: title, %2: customer.
                      .subject = tr("%1 – %2").arg(seen.title, seen.customerName),
                      .takeTheirs = tr("Keep what is there now"),
                      .keepMine = tr("Do it anyway")},
                     {{.mine = wish(outcome.command), .theirs = present(outcome.current.value_or(seen), seen, clock)}},
                     parent)
{
    setObjectName(u"conflictDialog"_s);
    connect(this, &VersionsDialog::chosen, this,
            [this, command = outcome.command, now = outcome.current.value_or(seen)](const Choice &mine) {
                if (mine.front())
                    Q_EMIT applyAnyway(command, now);
            });
}

QString ConflictDialog::present(const Incident &now, const Incident &seen, const Clock &clock)
{
    QStringList lines = differences(seen, now);
    lines += tr("Last change: %1").arg(clockTime(now.updated, clock.now()));
    return lines.join(u'\n');
}

QStringList ConflictDialog::differences(const Incident &seen, const Incident &now)
{
    QStringList lines;
    if (now.assignee != seen.assignee) {
        lines += now.assignee ? tr("Assigned to %1.").arg(now.assignee->displayName) : tr("Assigned to nobody.");
    }
    if (now.displayStatus != seen.displayStatus)
        //: %1: status now, %2: status before.
        lines += tr("Status is %1, was %2.").arg(displayName(now.displayStatus), displayName(seen.displayStatus));
    if (now.severity != seen.severity)
        //: %1: severity now, %2: severity before.
        lines += tr("Severity is %1, was %2.").arg(displayName(now.severity), displayName(seen.severity));
    if (now.closure && now.closure != seen.closure)
        //: %1: a person or the service, %2: the reason.
        lines += tr("Closed by %1: %2.").arg(now.closure->closedBy, closureReasonName(now.closure->reason));
    if (now.noteCount > seen.noteCount)
        lines += tr("%n notes were added.", nullptr, static_cast<int>(now.noteCount - seen.noteCount));
    if (lines.isEmpty())
        lines += tr("Something that the list does not show has changed.");
    return lines;
}

QString ConflictDialog::wish(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::AssignIncident:
        //: What the technician tried to do with an incident. %1: a person, perhaps the technician.
        return tr("Assign it to %1").arg(command.assignee().displayName);
    case Command::Kind::UnassignIncident: return tr("Take the assignment away");
    case Command::Kind::AddNote: return tr("Add a note");
    case Command::Kind::CloseRecordedIssue:
        return tr("Close the ticket: %1").arg(closureReasonName(command.arguments.value("reason"_L1).toString()));
    default: break; // of other pages
    }
    return {};
}

} // namespace roomwarden
