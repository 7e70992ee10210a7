// A label in one of the theme's type styles.
#include "ui/widgets/textlabel.h"

#include <QEvent>

namespace roomwarden {

TextLabel::TextLabel(const Theme &theme, TypeStyle style, Tone tone, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(theme.font(style));
    setTone(tone);
    align();
}

void TextLabel::setTone(Tone tone)
{
    // Roles of the palette, not colours: a change of theme needs no code here.
    switch (tone) {
    case Tone::Normal: setForegroundRole(QPalette::WindowText); break;
    case Tone::Muted: setForegroundRole(QPalette::PlaceholderText); break;
    case Tone::Accent: setForegroundRole(QPalette::Link); break;
    case Tone::Danger: setForegroundRole(QPalette::BrightText); break;
    }
}

void TextLabel::setWrapping(bool on) { setWordWrap(on); }

void TextLabel::setSelectable(bool on)
{
    setTextInteractionFlags(on ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
    QLabel::changeEvent(event);
}

void TextLabel::align()
{
    // Whoever centred it keeps it centred.
    if (alignment() & Qt::AlignHCenter)
        return;
    setAlignment(leadingEdge(layoutDirection()) | (alignment() & Qt::AlignVertical_Mask));
}

} // namespace roomwarden
