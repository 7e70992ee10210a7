// Labels and two buttons.
#include "ui/roles/assignmentcard.h"

#include "ui/roles/rolewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

QString namesOf(const std::vector<Principal> &members)
{
    QStringList names;
    for (const Principal &member : members)
        names += member.displayName;
    return names.join(u", "_s);
}

} // namespace

AssignmentCard::AssignmentCard(const Assignment &assignment, const Theme &theme, const QString &editReason,
                               const QString &deleteReason, QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(assignment.name);
    const auto line = [&](const QString &text, TypeStyle style, TextLabel::Tone tone) {
        auto *label = new TextLabel(theme, style, tone);
        label->setText(text);
        label->setWrapping(true);
        label->setVisible(!text.isEmpty());
        return label;
    };
    const auto button = [&](const QString &text, const QString &spoken, const QString &reason) {
        auto *made = new QPushButton(text);
        made->setAccessibleName(spoken);
        made->setEnabled(reason.isEmpty());
        made->setToolTip(reason);
        made->setAccessibleDescription(reason);
        return made;
    };
    auto *edit = button(tr("Edit…"), tr("Edit assignment %1").arg(assignment.name), editReason);
    auto *remove = button(tr("Delete…"), tr("Delete assignment %1").arg(assignment.name), deleteReason);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(2));
    head->addWidget(line(assignment.name, TypeStyle::BodyStrong, TextLabel::Tone::Normal), 1);
    head->addWidget(edit);
    head->addWidget(remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(4), Theme::space(3), Theme::space(3), Theme::space(3));
    column->setSpacing(Theme::space(1));
    column->addLayout(head);
    column->addWidget(line(assignment.description, TypeStyle::Body, TextLabel::Tone::Muted));
    //: Who holds a role. %1: "14 people and 3 groups", %2: their names.
    column->addWidget(
        line(tr("Members: %1 – %2").arg(RoleWords::members(assignment.members), namesOf(assignment.members)),
             TypeStyle::Body, TextLabel::Tone::Normal));
    column->addWidget(
        line(tr("Scope: %1").arg(RoleWords::scope(assignment.scope)), TypeStyle::Body, TextLabel::Tone::Normal));
    column->addWidget(
        line(assignment.emailNotifications ? tr("E-mail notifications are on.") : tr("E-mail notifications are off."),
             TypeStyle::Small, TextLabel::Tone::Muted));
    connect(edit, &QPushButton::clicked, this, [this, assignment] { Q_EMIT editWanted(assignment); });
    connect(remove, &QPushButton::clicked, this, [this, assignment] { Q_EMIT deleteWanted(assignment); });
}

} // namespace roomwarden
