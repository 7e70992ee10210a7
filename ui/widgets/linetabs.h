// Tabs on a hairline that runs the whole width, so that what is below reads as one part.
#pragma once

#include <QTabBar>

namespace roomwarden {

class Theme;

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
