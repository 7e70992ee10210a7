// Grey bars where text is about to be.
#include "ui/incidents/skeleton.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace roomwarden {

Skeleton::Skeleton(const Theme &theme, const QString &name, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(name);
    m_delay.setSingleShot(true);
    m_delay.setInterval(200); // shorter waits show nothing: bars that flash are worse than none
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_visibleBars = true;
        update();
    });
}

void Skeleton::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_delay.start();
}

void Skeleton::hideEvent(QHideEvent *event)
{
    m_delay.stop();
    m_visibleBars = false;
    QWidget::hideEvent(event);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    if (!m_visibleBars)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::NeutralSoft));
    // Widths in hundredths: a heading, a paragraph, a heading, a paragraph, facts.
    static constexpr int widths[] = {24, 92, 84, 56, 0, 30, 88, 64, 0, 46, 52, 40, 48};
    const int room = width() - Theme::space(8);
    int y = Theme::space(4);
    for (const int share : widths) {
        const QRect bar(Theme::space(4), y, room * share / 100, Theme::space(3));
        if (share > 0)
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 4, 4);
        y += share > 0 ? Theme::space(5) : Theme::space(3);
    }
}

} // namespace roomwarden
