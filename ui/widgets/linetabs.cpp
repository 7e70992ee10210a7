// Tabs on a hairline.
#include "ui/widgets/linetabs.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace roomwarden {

LineTabs::LineTabs(const Theme &theme, QWidget *parent) : QTabBar(parent), m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
}

void LineTabs::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Border));
    }
    QTabBar::paintEvent(event);
}

} // namespace roomwarden
