// Where a short form of several steps stands.
#include "ui/tenants/stepbar.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int disc = Theme::space(6);
constexpr int gap = Theme::space(2);  // between disc and word
constexpr int line = Theme::space(6); // between two steps, with a gap on either side

} // namespace

StepBar::StepBar(const QStringList &steps, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_steps(steps),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setCurrent(0);
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    //: Said by a screen reader: %1 of %2 steps, %3 the name of the step.
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

int StepBar::widthOf(int step) const
{
    return disc + gap + QFontMetrics(m_theme.font(TypeStyle::BodyStrong)).horizontalAdvance(m_steps[step]);
}

QSize StepBar::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_steps.size(); ++i)
        width += widthOf(i) + (i > 0 ? line + 2 * gap : 0);
    return {width, disc + 4};
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [&](QRect r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int align = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const int top = (height() - disc) / 2;
    int x = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        if (i > 0) {
            painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
            const QRect r = place({x + gap, 0, line, height()});
            painter.drawLine(QPointF(r.left(), height() / 2.0), QPointF(r.right() + 1, height() / 2.0));
            x += line + 2 * gap;
        }
        const bool now = i == m_current;
        const bool done = i < m_current;
        const QRect circle = place({x, top, disc, disc});
        const QRectF inner = QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(m_theme.color(now ? ColorRole::Accent : ColorRole::BorderStrong), 1));
        painter.setBrush(m_theme.color(now ? ColorRole::Accent : ColorRole::Surface));
        painter.drawEllipse(inner);
        if (done) {
            m_theme.icon(u"check"_s, ColorRole::Success).paint(&painter, circle.adjusted(4, 4, -4, -4));
        } else {
            painter.setFont(m_theme.font(TypeStyle::SmallStrong));
            painter.setPen(m_theme.color(now ? ColorRole::TextOnAccent : ColorRole::TextMuted));
            painter.drawText(circle, Qt::AlignCenter, locale().toString(i + 1));
        }
        painter.setFont(m_theme.font(now ? TypeStyle::BodyStrong : TypeStyle::Body));
        painter.setPen(m_theme.color(now ? ColorRole::Text : ColorRole::TextMuted));
        const int width = widthOf(i);
        painter.drawText(place({x + disc + gap, 0, width - disc - gap, height()}), align, m_steps[i]);
        x += width;
    }
}

} // namespace roomwarden
