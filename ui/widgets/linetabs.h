// Tabs on a hairline that runs the whole width, so that what is below reads as one part.
#pragma once

#include <QTabBar>

namespace roomwarden {

class Theme;

// Paints the hairline along the lower edge of a widget that is being painted.
void paintLowerEdge(QWidget &widget, const Theme &theme);

class LineTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit LineTabs(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace roomwarden
