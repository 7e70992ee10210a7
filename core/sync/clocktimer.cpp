// Looks at the clock in short sleeps.
#include "core/sync/clocktimer.h"

#include <algorithm>

namespace roomwarden {

ClockTimer::ClockTimer(const Clock &clock, std::chrono::milliseconds tick, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_tick(tick)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClockTimer::look);
}

void ClockTimer::start(std::chrono::milliseconds wait)
{
    m_wait = std::max(wait, std::chrono::milliseconds(0));
    m_due = m_clock.now().addMSecs(m_wait.count());
    m_since.start();
    m_timer.start(std::min(m_wait, m_tick));
}

void ClockTimer::stop() { m_timer.stop(); }

void ClockTimer::look()
{
    const std::chrono::milliseconds left(m_clock.now().msecsTo(m_due));
    const std::chrono::milliseconds really = m_wait - std::chrono::milliseconds(m_since.elapsed());
    const std::chrono::milliseconds sooner = std::min(left, really);
    if (sooner.count() <= 0)
        Q_EMIT
    fired();
    else m_timer.start(std::min(sooner, m_tick));
}

} // namespace roomwarden
