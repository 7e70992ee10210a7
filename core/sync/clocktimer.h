// A single-shot timer whose deadline is on the Clock: it is met after a suspend, and a test can move it near.
#pragma once

#include "core/base/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace roomwarden {

class ClockTimer final : public QObject
{
    Q_OBJECT

public:
    // tick: the longest it sleeps before it looks at the clock again.
    ClockTimer(const Clock &clock, std::chrono::milliseconds tick, QObject *parent = nullptr);

    void start(std::chrono::milliseconds wait); // from now; replaces the deadline before
    void stop();
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }
    [[nodiscard]] QDateTime due() const { return isActive() ? m_due : QDateTime(); }

Q_SIGNALS:
    void fired();

private:
    void look();

    const Clock &m_clock;
    const std::chrono::milliseconds m_tick;
    std::chrono::milliseconds m_wait{0};
    QDateTime m_due;
    QElapsedTimer m_since; // met too when so much time has really passed, whatever became of the clock
    QTimer m_timer;
};

} // namespace roomwarden
