// Measures how long the GUI thread works between two rests of its event loop: the longest block a person could feel.
// Counts the thread's own processor time, so that neither waiting nor a busy machine is taken for work; where the
// system does not tell it, nothing is measured.
#pragma once

#include <QAbstractEventDispatcher>
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
        // Not from "awake" on: with both of Qt's event loops some events are handled before that is said.
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
                [this] { measure(); });
        m_rested = now();
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
        m_rested = now();
    }

private:
    [[nodiscard]] static std::chrono::nanoseconds now()
    {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#else
        return {};
#endif
    }
    void measure()
    {
        const std::chrono::nanoseconds until = now();
        m_longest = std::max(m_longest, until - m_rested);
        m_rested = until;
    }

    std::chrono::nanoseconds m_rested{};
    std::chrono::nanoseconds m_longest{};
};

} // namespace roomwarden
