// A word on a soft ground, with an icon that carries the meaning too.
#include "ui/widgets/badge.h"

#include "ui/theme/colortable.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace roomwarden {

namespace {

constexpr int iconSize = 14;
constexpr int padding = 8;
constexpr int gap = 4;

} // namespace

Badge::Badge(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setContent(const Content &content)
{
    m_content = content;
    setAccessibleName(content.text);
    updateGeometry();
    update();
}

QSize Badge::sizeFor(const Theme &theme, const Content &content)
{
    const QFontMetrics metrics(theme.font(TypeStyle::SmallStrong));
    const int icon = content.icon.isEmpty() ? 0 : iconSize + gap;
    const int height = qMax(20, (metrics.height() + 5) / 4 * 4);
    return QSize(qMax(height, 2 * padding + icon + metrics.horizontalAdvance(content.text) + 1), height);
}

void Badge::paint(QPainter *painter, const QRect &rect, const Theme &theme, const Content &content,
                  Qt::LayoutDirection direction)
{
    const QSize wanted = sizeFor(theme, content);
    const QRect box = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter,
                                          QSize(qMin(wanted.width(), rect.width()), wanted.height()), rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(softOf(content.tone)));
    painter->drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);

    QRect inner = box.adjusted(padding, 0, -padding, 0);
    if (!content.icon.isEmpty()) {
        const QRect icon(inner.left(), box.top() + (box.height() - iconSize) / 2, iconSize, iconSize);
        theme.icon(content.icon, content.tone).paint(painter, QStyle::visualRect(direction, box, icon));
        inner.setLeft(icon.right() + 1 + gap);
    }
    const QFont font = theme.font(TypeStyle::SmallStrong);
    painter->setFont(font);
    painter->setPen(theme.color(content.tone));
    const QString text = QFontMetrics(font).elidedText(content.text, Qt::ElideRight, inner.width() + 1);
    const int align = content.icon.isEmpty() ? Qt::AlignCenter : int(Qt::AlignLeading | Qt::AlignVCenter);
    painter->setLayoutDirection(direction);
    painter->drawText(QStyle::visualRect(direction, box, inner.adjusted(0, 0, 1, 0)), align | Qt::TextSingleLine, text);
    painter->restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_theme, m_content, layoutDirection());
}

} // namespace roomwarden
