// A label in one of the theme's type styles. Always plain text: what a customer wrote is never taken for markup.
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace roomwarden {

// The edge where reading starts, by the layout and not by the text: a Latin name in a right-to-left window stands
// right.
[[nodiscard]] inline Qt::Alignment leadingEdge(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Normal, Muted, Accent, Danger };

    explicit TextLabel(const Theme &theme, TypeStyle style = TypeStyle::Body, Tone tone = Tone::Normal,
                       QWidget *parent = nullptr);

    void setTone(Tone tone); // follows the theme by itself
    // Several lines, and text that mouse and keyboard can select and copy.
    void setWrapping(bool on);
    void setSelectable(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void align();
};

} // namespace roomwarden
