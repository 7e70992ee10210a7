// The strip over a page: what is chosen there stands on its lower edge, a hairline over the whole width.
#pragma once

#include <QWidget>

namespace roomwarden {

class Theme;

class HeadStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadStrip(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace roomwarden
