// Shows both versions of an incident that somebody else changed first.
#include "ui/incidents/conflictdialog.h"

#include "core/base/clock.h"
#include "models/displaynames.h"
#include "ui/theme/theme.h"
#include "ui/widgets/relativetime.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

QLabel *paragraph(const QString &text, const QFont &font)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(const CommandOutcome &outcome, const Incident &seen, const Theme &theme,
                               const Clock &clock, QWidget *parent)
    : QDialog(parent)
{
    const Incident now = outcome.current.value_or(seen);
    setObjectName(u"conflictDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed by somebody else"));
    setMinimumWidth(480);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::space(4));
    grid->setVerticalSpacing(Theme::space(2));
    grid->setColumnStretch(1, 1);
    //: What the technician tried to do, before the words for it.
    grid->addWidget(paragraph(tr("You"), theme.font(TypeStyle::BodyStrong)), 0, 0, Qt::AlignTop);
    grid->addWidget(paragraph(wish(outcome.command), theme.font(TypeStyle::Body)), 0, 1);
    //: What the service has by now, before the words for it.
    grid->addWidget(paragraph(tr("Now"), theme.font(TypeStyle::BodyStrong)), 1, 0, Qt::AlignTop);
    QStringList lines = differences(seen, now);
    lines += tr("Last change: %1").arg(clockTime(now.updated, clock.now()));
    grid->addWidget(paragraph(lines.join(u'\n'), theme.font(TypeStyle::Body)), 1, 1);

    auto *buttons = new QDialogButtonBox;
    auto *keep = buttons->addButton(tr("Keep what is there now"), QDialogButtonBox::RejectRole);
    auto *apply = buttons->addButton(tr("Do it anyway"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(u"applyAnyway"_s);
    apply->setAutoDefault(false);
    keep->setObjectName(u"keepTheirs"_s);
    keep->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(5), Theme::space(5), Theme::space(5), Theme::space(4));
    layout->setSpacing(Theme::space(4));
    layout->addWidget(
        paragraph(tr("Somebody changed this incident while you were looking at it"), theme.font(TypeStyle::Heading)));
    //: Which incident a dialog is about. %1: title, %2: customer.
    layout->addWidget(paragraph(tr("%1 – %2").arg(now.title, now.customerName), theme.font(TypeStyle::Body)));
    layout->addLayout(grid);
    layout->addWidget(buttons);

    const Command command = outcome.command;
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, command, now] {
        Q_EMIT
        applyAnyway(command, now);
        accept();
    });
    keep->setFocus();
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
