// The strip over a page.
#include "ui/tenants/headstrip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/linetabs.h"

namespace roomwarden {

HeadStrip::HeadStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeadStrip::paintEvent(QPaintEvent *) { paintLowerEdge(*this, m_theme); }

} // namespace roomwarden
