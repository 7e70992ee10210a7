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
    : QFrame(parent),
      m_edit(new QPushButton(tr("Edit…"))),
      m_delete(new QPushButton(tr("Delete…")))
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
    m_edit->setAccessibleName(tr("Edit assignment %1").arg(assignment.name));
    m_delete->setAccessibleName(tr("Delete assignment %1").arg(assignment.name));
    setReasons(editReason, deleteReason);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(2));
    head->addWidget(line(assignment.name, TypeStyle::BodyStrong, TextLabel::Tone::Normal), 1);
    head->addWidget(m_edit);
    head->addWidget(m_delete);
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
    connect(m_edit, &QPushButton::clicked, this, [this, assignment] { Q_EMIT editWanted(assignment); });
    connect(m_delete, &QPushButton::clicked, this, [this, assignment] { Q_EMIT deleteWanted(assignment); });
}

void AssignmentCard::setReasons(const QString &editReason, const QString &deleteReason)
{
    for (const auto &[button, reason] : {std::pair(m_edit, editReason), std::pair(m_delete, deleteReason)}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
        button->setAccessibleDescription(reason);
    }
}

} // namespace roomwarden
