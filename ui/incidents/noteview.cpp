// One note: who, when, and the words.
#include "ui/incidents/noteview.h"

#include "models/displaynames.h"
#include "ui/incidents/incidentmarks.h"
#include "ui/incidents/incidentwords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace roomwarden {

NoteView::NoteView(const IncidentNote &note, const QDateTime &now, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_ours(note.authorKind == IncidentNote::Author::Partner)
{
    auto *icon = new QLabel;
    const Mark mark = markOf(note.authorKind);
    icon->setPixmap(theme.icon(mark.icon, mark.color).pixmap(QSize(16, 16), devicePixelRatioF()));
    icon->setAccessibleName(displayName(note.authorKind));
    auto *author = new ElidedLabel(theme, TypeStyle::BodyStrong);
    author->setFullText(note.author);
    auto *kind = new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted);
    kind->setText(note.author == displayName(note.authorKind) ? QString() : displayName(note.authorKind));
    auto *time = new TextLabel(theme, TypeStyle::Small, TextLabel::Tone::Muted);
    time->setText(clockTime(note.time, now));
    time->setToolTip(IncidentWords::utc(note.time));
    auto *text = new TextLabel(theme);
    text->setWrapping(true);
    text->setSelectable(true);
    text->setText(note.text);

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::space(2));
    head->addWidget(icon);
    head->addWidget(author, 1);
    head->addWidget(kind);
    head->addWidget(time);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    layout->setSpacing(Theme::space(1));
    layout->addLayout(head);
    layout->addWidget(text);
    //: A note, for assistive technology. %1: author, %2: time, %3: text.
    setAccessibleName(tr("%1, %2: %3").arg(note.author, clockTime(note.time, now), note.text));
}

void NoteView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_ours ? ColorRole::AccentSoft : ColorRole::SurfaceSunken));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace roomwarden
