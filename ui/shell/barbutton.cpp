// A button of the top bar.
#include "ui/shell/barbutton.h"

#include "ui/widgets/tenantcolor.h"
#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QStyle>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int iconExtent = 16;
constexpr int squareSize = 10;
constexpr int gap = 8;
constexpr int arrowSize = 16;
constexpr int buttonHeight = 32;

} // namespace

BarButton::BarButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void BarButton::setContent(const QString &icon, ColorRole tone, const QString &text)
{
    m_icon = icon;
    m_tone = tone;
    m_customer.reset();
    setText(text);
    updateGeometry();
    update();
}

void BarButton::setCustomer(const TenantId &customer, const QString &name)
{
    m_customer = customer;
    setText(name);
    updateGeometry();
    update();
}

void BarButton::setRemark(const QString &remark)
{
    m_remark = remark;
    updateGeometry();
    update();
}

QSize BarButton::sizeHint() const
{
    int width = 2 * padding + qMin(m_maximum, fontMetrics().horizontalAdvance(text()) + 2);
    width += (m_customer ? squareSize : iconExtent) + gap;
    if (!m_remark.isEmpty()) {
        const QFontMetrics small(m_theme.font(TypeStyle::Small));
        width += qMin(m_maximum, small.horizontalAdvance(m_remark) + 2) + gap;
    }
    if (m_opens)
        width += gap / 2 + arrowSize;
    return QSize(width, qMax(buttonHeight, (fontMetrics().height() + 15) / 4 * 4));
}

QSize BarButton::minimumSizeHint() const
{
    return QSize(2 * padding + iconExtent + (m_opens ? gap / 2 + arrowSize : 0), sizeHint().height());
}

void BarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const auto centred = [&](int x, int size) { return mirrored(QRect(x, (height() - size) / 2, size, size)); };
    const bool touched = underMouse() || isDown();
    painter.setPen(m_framed ? QPen(m_theme.color(ColorRole::BorderStrong)) : QPen(Qt::NoPen));
    painter.setBrush(touched    ? QBrush(m_theme.color(ColorRole::AccentSoft))
                     : m_framed ? QBrush(m_theme.color(ColorRole::Surface))
                                : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    int left = padding;
    if (m_customer) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tenantColor(*m_customer, m_theme.isDark()));
        painter.drawRoundedRect(centred(left, squareSize), 3, 3);
        left += squareSize + gap;
    } else {
        m_theme.icon(m_icon, m_tone).paint(&painter, centred(left, iconExtent));
        left += iconExtent + gap;
    }
    int right = width() - padding;
    if (m_opens) {
        right -= arrowSize;
        m_theme.icon(u"chevron-down"_s, ColorRole::TextMuted).paint(&painter, centred(right, arrowSize));
        right -= gap / 2;
    }
    const QFontMetrics metrics = fontMetrics();
    const int textWidth = qMin(metrics.horizontalAdvance(text()) + 2, right - left);
    painter.setPen(m_theme.color(ColorRole::Text));
    if (textWidth > 12) {
        painter.drawText(mirrored(QRect(left, 0, textWidth, height())),
                         int(leadingEdge(layoutDirection()) | Qt::AlignVCenter),
                         metrics.elidedText(text(), Qt::ElideRight, textWidth));
    }
    left += textWidth + gap;
    if (!m_remark.isEmpty() && right - left > 40) {
        const QFont small = m_theme.font(TypeStyle::Small);
        painter.setFont(small);
        painter.setPen(m_theme.color(ColorRole::TextMuted));
        painter.drawText(mirrored(QRect(left, 0, right - left, height())),
                         int(leadingEdge(layoutDirection()) | Qt::AlignVCenter),
                         QFontMetrics(small).elidedText(m_remark, Qt::ElideRight, right - left));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace roomwarden
