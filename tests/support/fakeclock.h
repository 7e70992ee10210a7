// A clock that a test moves by hand.
#pragma once

#include "core/base/clock.h"

#include <atomic>
#include <chrono>

namespace roomwarden {

class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load()).toUTC(); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now{1'741'000'000'000}; // 2025-03-03, 11:06:40 UTC
};

} // namespace roomwarden
