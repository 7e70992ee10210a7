// Tabs on a hairline.
#include "ui/widgets/linetabs.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace roomwarden {

void paintLowerEdge(QWidget &widget, const Theme &theme)
{
    QPainter painter(&widget);
    painter.fillRect(0, widget.height() - 1, widget.width(), 1, theme.color(ColorRole::Border));
}

LineTabs::LineTabs(const Theme &theme, QWidget *parent) : QTabBar(parent), m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
}

void LineTabs::paintEvent(QPaintEvent *event)
{
    paintLowerEdge(*this, m_theme);
    QTabBar::paintEvent(event);
}

} // namespace roomwarden
