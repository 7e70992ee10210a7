// How long to wait after each failure in a row: growing, capped, and blurred so that consoles do not march in step.
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <optional>

namespace roomwarden {

class BackOff
{
public:
    BackOff(std::chrono::milliseconds first, std::chrono::milliseconds most, int factor = 2)
        : m_first(first),
          m_most(most),
          m_factor(factor),
          m_next(first)
    { }

    // asked: what the service asked for (Retry-After); it is kept at least.
    [[nodiscard]] std::chrono::milliseconds next(std::optional<std::chrono::seconds> asked = {})
    {
        const std::chrono::milliseconds wait = std::min(m_next, m_most);
        m_next = std::min(wait * m_factor, m_most);
        const double blur = QRandomGenerator::global()->generateDouble(); // in [0, 1)
        const auto extra = std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(wait.count()) * blur / 4));
        return asked ? std::max<std::chrono::milliseconds>(*asked, std::chrono::milliseconds(0)) + extra / 4
                     : wait + extra;
    }
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_most;
    int m_factor;
    std::chrono::milliseconds m_next;
};

} // namespace roomwarden
