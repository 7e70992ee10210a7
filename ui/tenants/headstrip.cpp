// The strip over a page.
#include "ui/tenants/headstrip.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace roomwarden {

HeadStrip::HeadStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeadStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(ColorRole::Border));
}

} // namespace roomwarden
