// One entry of the navigation rail.
#include "ui/shell/navigationbutton.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/textlabel.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace roomwarden {

namespace {

constexpr int buttonHeight = 36;
constexpr int iconExtent = 20;
constexpr int padding = 10;
constexpr int gap = 12;
constexpr int dotSize = 8;

} // namespace

NavigationButton::NavigationButton(const Theme &theme, QString id, const QString &title, QString icon, QWidget *parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_id(std::move(id)),
      m_icon(std::move(icon))
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void NavigationButton::setCount(int count, const QString &words)
{
    m_count = count;
    m_countWords = count > 0 ? words : QString();
    describe();
    update();
}

void NavigationButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void NavigationButton::setTitle(const QString &title, const QString &icon)
{
    setText(title);
    m_icon = icon;
    describe();
    update();
}

void NavigationButton::setKey(const QString &key)
{
    m_key = key;
    describe();
}

void NavigationButton::describe()
{
    //: For assistive technology: %1 a page, %2 what waits there, as in "Tenants, 2 invitations waiting"
    setAccessibleName(m_countWords.isEmpty() ? text() : tr("%1, %2").arg(text(), m_countWords));
    //: Tooltip of a page's button: %1 its name, %2 its key
    setToolTip(m_key.isEmpty() ? accessibleName() : tr("%1 (%2)").arg(accessibleName(), m_key));
}

QSize NavigationButton::sizeHint() const
{
    return QSize(m_collapsed ? 40 : 184, qMax(buttonHeight, (fontMetrics().height() + 19) / 4 * 4));
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const bool current = isChecked();
    if (current || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(current ? ColorRole::Selection : ColorRole::AccentSoft));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (current) {
        // Not by the ground's colour alone.
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Accent));
        painter.drawRoundedRect(mirrored(QRect(0, 8, 3, height() - 16)), 1.5, 1.5);
    }
    const ColorRole tone = current ? ColorRole::SelectionText : ColorRole::Text;
    const QRect icon = mirrored(QRect(padding, (height() - iconExtent) / 2, iconExtent, iconExtent));
    m_theme.icon(m_icon, current ? ColorRole::Accent : ColorRole::TextMuted).paint(&painter, icon);

    if (m_collapsed) {
        if (m_count > 0) {
            painter.setPen(QPen(m_theme.color(ColorRole::SurfaceSunken), 2));
            painter.setBrush(m_theme.color(ColorRole::Accent));
            painter.drawEllipse(QRect(icon.right() - dotSize + 3, icon.top() - 2, dotSize + 2, dotSize + 2));
        }
    } else {
        int right = width() - padding;
        if (m_count > 0) {
            const Badge::Content badge{.text = QLocale().toString(m_count)};
            const int badgeWidth = Badge::sizeFor(m_theme, badge).width();
            right -= badgeWidth;
            Badge::paint(&painter, mirrored(QRect(right, 0, badgeWidth, height())), m_theme, badge, layoutDirection());
            right -= 8;
        }
        const int left = padding + iconExtent + gap;
        const QFont font = m_theme.font(current ? TypeStyle::BodyStrong : TypeStyle::Body);
        painter.setFont(font);
        painter.setPen(m_theme.color(tone));
        painter.setLayoutDirection(Qt::LayoutDirectionAuto);
        painter.drawText(mirrored(QRect(left, 0, right - left, height())),
                         int(leadingEdge(layoutDirection()) | Qt::AlignVCenter),
                         QFontMetrics(font).elidedText(text(), Qt::ElideRight, right - left));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace roomwarden
