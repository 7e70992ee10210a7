// Grey bars where text is about to be; they appear only if it takes longer than a glance.
#pragma once

#include <QTimer>
#include <QWidget>

namespace roomwarden {

class Theme;

class Skeleton : public QWidget
{
    Q_OBJECT

public:
    // name: what is being read, for assistive technology.
    Skeleton(const Theme &theme, const QString &name, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QTimer m_delay;
    bool m_visibleBars = false;
};

} // namespace roomwarden
