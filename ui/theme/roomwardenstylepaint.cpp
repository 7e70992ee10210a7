// How our own elements are drawn: flat, 6 px corners, hairlines, a 2 px ring for the focus.
#include "ui/theme/roomwardenstyle.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace roomwarden {

namespace {

constexpr qreal radius = 6;

// Half a pixel in, so that a line one pixel wide is one pixel wide.
QRectF outline(const QRect &rect, qreal pen = 1) { return QRectF(rect).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2); }

QColor blend(const QColor &under, const QColor &over, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

class Painting
{
public:
    explicit Painting(QPainter *painter) : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Painting() { m_painter->restore(); }
    Painting(const Painting &) = delete;
    Painting &operator=(const Painting &) = delete;

private:
    QPainter *m_painter;
};

} // namespace

void RoomwardenStyle::drawCheck(const QStyleOption *option, QPainter *painter) const
{
    const Painting guard(painter);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const QRectF box = outline(option->rect);
    if (!enabled)
        painter->setOpacity(0.5);
    painter->setPen(color(on ? ColorRole::Accent : ColorRole::BorderStrong));
    painter->setBrush(color(on ? ColorRole::Accent : ColorRole::Surface));
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(
        QPen(color(ColorRole::TextOnAccent), qMax(1.6, box.width() / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option->state & State_On)
        painter->drawPolyline(QPolygonF({at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)}));
    else if (option->state & State_NoChange)
        painter->drawLine(at(0.27, 0.5), at(0.73, 0.5));
    if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange) {
        painter->setPen(QPen(color(ColorRole::Focus), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(-1, -1, 1, 1), 5, 5);
    }
}

void RoomwardenStyle::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const Painting guard(painter);
    const bool on = option->state & State_On;
    if (!(option->state & State_Enabled))
        painter->setOpacity(0.5);
    const QRectF box = outline(option->rect);
    painter->setPen(color(on ? ColorRole::Accent : ColorRole::BorderStrong));
    painter->setBrush(color(on ? ColorRole::Accent : ColorRole::Surface));
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(ColorRole::TextOnAccent));
        painter->drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
    }
}

void RoomwardenStyle::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Painting guard(painter);
    const auto is = [widget](const char *property) { return widget && widget->property(property).toBool(); };
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = enabled && option->state & State_MouseOver;
    const bool focus = option->state & State_HasFocus;
    const bool strong = enabled && (is(primaryProperty) || is(dangerProperty));

    QColor fill = color(ColorRole::SurfaceRaised);
    QColor line = color(ColorRole::BorderStrong);
    if (strong) {
        fill = color(is(dangerProperty) ? ColorRole::Danger : ColorRole::Accent);
        line = fill;
    } else if (is(quietProperty)) {
        fill = Qt::transparent;
        line = Qt::transparent;
    } else if (!enabled) {
        line = color(ColorRole::Border);
    }
    if (down)
        fill = strong ? blend(fill, color(ColorRole::Text), 0.2F) : color(ColorRole::Selection);
    else if (hover)
        fill = strong ? blend(fill, color(ColorRole::Text), 0.1F) : color(ColorRole::AccentSoft);

    painter->setPen(line);
    painter->setBrush(fill);
    painter->drawRoundedRect(outline(option->rect), radius, radius);
    if (focus) {
        painter->setBrush(Qt::NoBrush);
        if (strong) {
            // The ring is the accent itself: a gap in the surface's colour makes it visible on the accent.
            painter->setPen(QPen(color(ColorRole::Surface), 1.5));
            painter->drawRoundedRect(outline(option->rect, 5), radius - 2, radius - 2);
        }
        painter->setPen(QPen(color(ColorRole::Focus), 2));
        painter->drawRoundedRect(outline(option->rect, 2), radius - 1, radius - 1);
    }
}

void RoomwardenStyle::drawToolPanel(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const Painting guard(painter);
    if (enabled && option->state & (State_Sunken | State_On | State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            color(option->state & (State_Sunken | State_On) ? ColorRole::Selection : ColorRole::AccentSoft));
        painter->drawRoundedRect(option->rect, radius, radius);
    }
    if (option->state & State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(ColorRole::Focus), 2));
        painter->drawRoundedRect(outline(option->rect, 2), radius - 1, radius - 1);
    }
}

void RoomwardenStyle::drawField(const QStyleOption *option, QPainter *painter) const
{
    const Painting guard(painter);
    const bool enabled = option->state & State_Enabled;
    const bool focus = enabled && option->state & State_HasFocus;
    painter->setBrush(color(enabled ? ColorRole::Surface : ColorRole::SurfaceSunken));
    painter->setPen(QPen(color(focus     ? ColorRole::Focus
                               : enabled ? ColorRole::BorderStrong
                                         : ColorRole::Border),
                         focus ? 2 : 1));
    painter->drawRoundedRect(outline(option->rect, focus ? 2 : 1), radius, radius);
}

// A field with something to choose from behind an arrow; the field itself lies in it without a frame.
void RoomwardenStyle::drawEditableBox(const QStyleOptionComboBox *option, QPainter *painter,
                                      const QWidget *widget) const
{
    drawField(option, painter);
    QStyleOption arrow = *option;
    const QRect button = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    arrow.rect = alignedRect(option->direction, Qt::AlignCenter, QSize(8, 8), button);
    drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

void RoomwardenStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const bool hover = option->state & State_Enabled && option->state & State_MouseOver;
    painter->fillRect(option->rect, color(hover ? ColorRole::AccentSoft : ColorRole::SurfaceSunken));
    const QRect rect = option->rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(ColorRole::Border));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool last = !header || header->position == QStyleOptionHeader::End
                      || header->position == QStyleOptionHeader::OnlyOneSection;
    if (!last) {
        const int x = option->direction == Qt::LeftToRight ? rect.right() : rect.left();
        painter->fillRect(QRect(x, rect.top() + 8, 1, rect.height() - 16), color(ColorRole::Border));
    }
}

void RoomwardenStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const Painting guard(painter);
    const QRect rect = option->rect;
    const bool selected = option->state & State_Selected;
    if (!selected && option->state & State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(ColorRole::AccentSoft));
        painter->drawRoundedRect(rect.adjusted(2, 4, -2, -4), radius, radius);
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(ColorRole::Border));
    if (selected)
        painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2), color(ColorRole::Accent));
    if (option->state & State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(color(ColorRole::Focus), 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(3, 5, -3, -5), radius - 1, radius - 1);
    }
}

void RoomwardenStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return;
    const Painting guard(painter);
    painter->fillRect(slider->rect, slider->palette.color(QPalette::Base));
    if (slider->minimum == slider->maximum)
        return;
    const QRectF handle = subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget);
    const bool active = slider->state & (State_MouseOver | State_Sunken);
    const qreal thickness = active ? 8 : 6;
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const qreal inset = ((horizontal ? handle.height() : handle.width()) - thickness) / 2;
    const QRectF bar = horizontal ? handle.adjusted(2, inset, -2, -inset) : handle.adjusted(inset, 2, -inset, -2);
    QColor fill = color(ColorRole::BorderStrong);
    if (!active)
        fill.setAlphaF(0.7F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(bar, thickness / 2, thickness / 2);
}

} // namespace roomwarden
