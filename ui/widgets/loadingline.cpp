// A line 2 px high on the edge of what is being read.
#include "ui/widgets/loadingline.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <cmath>

namespace roomwarden {

namespace {

constexpr int tickMs = 33;
constexpr qint64 patienceMs = 330;
constexpr double periodMs = 1400;

} // namespace

LoadingLine::LoadingLine(const Theme &theme, const QString &name, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(2);
}

void LoadingLine::setRunning(bool on)
{
    if (on == m_running)
        return;
    m_running = on;
    if (on) {
        m_since.start();
        if (isVisible())
            m_tick.start(tickMs, this);
    } else {
        m_tick.stop();
    }
    update();
}

void LoadingLine::paintEvent(QPaintEvent *)
{
    if (!m_running || m_since.elapsed() < patienceMs)
        return;
    QPainter painter(this);
    const QColor color = m_theme.color(ColorRole::Accent);
    // Whoever switched animations off gets a still line.
    if (!style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this)) {
        painter.fillRect(rect(), color);
        return;
    }
    const double phase = std::fmod(static_cast<double>(m_since.elapsed()), periodMs) / periodMs;
    const int length = qMax(48, width() / 4);
    const int left = static_cast<int>(phase * (width() + length)) - length;
    const QRect part(left, 0, length, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), part), color);
}

void LoadingLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_tick.timerId())
        update();
}

void LoadingLine::showEvent(QShowEvent *)
{
    if (m_running)
        m_tick.start(tickMs, this);
}

void LoadingLine::hideEvent(QHideEvent *) { m_tick.stop(); }

} // namespace roomwarden
