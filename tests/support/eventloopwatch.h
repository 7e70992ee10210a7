// Measures how long the GUI thread works between two turns of its event loop: the longest block a person could feel.
// Counts the thread's own processor time where the system tells it, so that a busy test machine proves nothing.
#pragma once

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QObject>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace roomwarden {

class EventLoopWatch : public QObject
{
public:
    EventLoopWatch()
    {
        const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_awake = now(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { measure(); });
        m_awake = now();
    }

    // The longest turn since the last reset.
    [[nodiscard]] std::chrono::milliseconds longest()
    {
        measure();
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_longest);
    }
    void reset()
    {
        m_longest = {};
        m_awake = now();
    }

private:
    [[nodiscard]] static std::chrono::nanoseconds now()
    {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#else
        return std::chrono::steady_clock::now().time_since_epoch();
#endif
    }
    void measure() { m_longest = std::max(m_longest, now() - m_awake); }

    std::chrono::nanoseconds m_awake{};
    std::chrono::nanoseconds m_longest{};
};

} // namespace roomwarden
