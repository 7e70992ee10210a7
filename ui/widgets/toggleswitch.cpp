// A labelled switch: takes effect at once.
#include "ui/widgets/toggleswitch.h"

#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QStyle>

namespace roomwarden {

namespace {

constexpr QSize track(32, 18);
constexpr int gap = 8;
constexpr int margin = 4; // room for the focus ring

} // namespace

ToggleSwitch::ToggleSwitch(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent),
      m_theme(theme)
{
    setCheckable(true);
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ToggleSwitch::sizeHint() const
{
    return QSize(track.width() + gap + fontMetrics().horizontalAdvance(text()) + 2 * margin,
                 qMax(28, fontMetrics().height() + 2 * margin));
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const QRectF groove = mirrored(QRect(QPoint(margin, (height() - track.height()) / 2), track));
    const bool knobAtEnd = on != (layoutDirection() == Qt::RightToLeft);
    const qreal knob = groove.height() - 6;
    const QRectF disc(knobAtEnd ? groove.right() - knob - 3 : groove.left() + 3, groove.top() + 3, knob, knob);
    if (!isEnabled())
        painter.setOpacity(0.5);

    painter.setPen(on ? m_theme.color(ColorRole::Accent) : m_theme.color(ColorRole::BorderStrong));
    painter.setBrush(m_theme.color(on ? ColorRole::Accent : ColorRole::Surface));
    painter.drawRoundedRect(groove.adjusted(0.5, 0.5, -0.5, -0.5), groove.height() / 2, groove.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(on ? ColorRole::TextOnAccent : ColorRole::BorderStrong));
    painter.drawEllipse(disc);
    if (on) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({disc.topLeft() + QPointF(3.2, 6.2), disc.topLeft() + QPointF(5.2, 8.2),
                                        disc.topLeft() + QPointF(8.8, 4.0)}));
    }

    const QRect words(margin + track.width() + gap, 0, width() - track.width() - gap - margin, height());
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(mirrored(words), int(leadingEdge(layoutDirection()) | Qt::AlignVCenter) | Qt::TextShowMnemonic,
                     text());
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace roomwarden
