// A customer's colour: always the same for the same customer, readable in both themes, and never without the name.
#include "ui/widgets/tenantcolor.h"

#include "ui/widgets/textlabel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <array>

namespace roomwarden {

namespace {

constexpr int squareSize = 10;
constexpr int gap = 8;

// Far from the severities' red and orange as a hue can be: a customer must not look like an alarm.
constexpr std::array<std::array<QRgb, 2>, tenantColorCount> colors = {{
    {0xff3b6fd4, 0xff7ba4f2},
    {0xff0f7f7a, 0xff4fc1bb},
    {0xff7a4fc4, 0xffb094f0},
    {0xff4d7c1f, 0xff93c560},
    {0xffa93f8f, 0xffe08fcb},
    {0xff8a6d1b, 0xffcbb05c},
    {0xff1f7d4c, 0xff62c592},
    {0xff5a66b8, 0xff9aa5ec},
    {0xff287a9e, 0xff6bbbe0},
    {0xff85605a, 0xffc7a29b},
    {0xff6b7280, 0xffa9b1bf},
    {0xff8f4f9e, 0xffce98dc},
}};

} // namespace

QColor tenantColor(const TenantId &customer, bool dark)
{
    // FNV-1a: qHash() is salted and would give another colour after the next start.
    quint32 hash = 2166136261U;
    for (const QChar c : customer.text()) {
        hash ^= c.toLower().unicode();
        hash *= 16777619U;
    }
    hash ^= hash >> 16;
    return QColor::fromRgb(colors[hash % tenantColorCount][dark ? 1 : 0]);
}

TenantChip::TenantChip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFont(theme.font(TypeStyle::Body));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TenantChip::setTenant(const TenantId &customer, const QString &name)
{
    m_customer = customer;
    m_name = name;
    //: For assistive technology: the customer something belongs to
    setAccessibleName(tr("Customer %1").arg(name));
    setToolTip(name);
    updateGeometry();
    update();
}

void TenantChip::setTypeStyle(TypeStyle style)
{
    setFont(m_theme.font(style));
    updateGeometry();
}

void TenantChip::paint(QPainter *painter, const QRect &rect, const Theme &theme, const TenantId &customer,
                       const QString &name, Qt::LayoutDirection direction)
{
    const QRect square(rect.left(), rect.top() + (rect.height() - squareSize) / 2, squareSize, squareSize);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPen text = painter->pen();
    painter->setPen(Qt::NoPen);
    painter->setBrush(tenantColor(customer, theme.isDark()));
    painter->drawRoundedRect(QStyle::visualRect(direction, rect, square), 3, 3);
    painter->setPen(text);
    const QRect words = rect.adjusted(squareSize + gap, 0, 0, 0);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->drawText(QStyle::visualRect(direction, rect, words),
                      int(leadingEdge(direction) | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize TenantChip::sizeHint() const
{
    return QSize(squareSize + gap + fontMetrics().horizontalAdvance(m_name) + 2, qMax(20, fontMetrics().height()));
}

QSize TenantChip::minimumSizeHint() const
{
    return QSize(squareSize + gap + fontMetrics().averageCharWidth() * 6, sizeHint().height());
}

void TenantChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    paint(&painter, rect(), m_theme, m_customer, m_name, layoutDirection());
}

} // namespace roomwarden
