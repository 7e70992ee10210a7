// A line 2 px high on the edge of what is being read. Takes its room always, so that nothing jumps.
#pragma once

#include "ui/theme/theme.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace roomwarden {

class LoadingLine : public QWidget
{
    Q_OBJECT

public:
    // name: what is being read, for assistive technology, as in "Reading incidents".
    LoadingLine(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    // Appears only if it still runs after a third of a second: what is quick does not flicker.
    void setRunning(bool on);
    [[nodiscard]] bool isRunning() const { return m_running; }

    [[nodiscard]] QSize sizeHint() const override { return QSize(40, 2); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    const Theme &m_theme;
    bool m_running = false;
    QElapsedTimer m_since;
    QBasicTimer m_tick;
};

} // namespace roomwarden
