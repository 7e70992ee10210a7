// Slows down whoever presents wrong credentials: so many failures a minute from one address, then 429. Credentials
// that are right are never refused because of a neighbour's failures behind the same address. Thread-safe.
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace roomwarden::service {

class FailureLimit
{
public:
    // The clock must outlive this.
    explicit FailureLimit(const Clock &clock, int failuresAMinute = 20);

    // Counts one failure. Gives how long the peer should wait once there were too many.
    [[nodiscard]] std::optional<std::chrono::seconds> failed(const QString &peer);

private:
    struct Window
    {
        qint64 start = 0; // milliseconds since 1970
        int failures = 0;
    };

    const Clock &m_clock;
    const int m_limit;
    std::mutex m_mutex;
    QHash<QString, Window> m_windows; // bounded: windows that are over are dropped when it grows
};

} // namespace roomwarden::service
