// Counts failed authentications by address, in windows of a minute.
#include "service/identity/failurelimit.h"

namespace roomwarden::service {

namespace {

constexpr qint64 windowLength = 60'000; // milliseconds
constexpr qsizetype peersKept = 10'000;

} // namespace

FailureLimit::FailureLimit(const Clock &clock, int failuresAMinute) : m_clock(clock), m_limit(failuresAMinute) { }

std::optional<std::chrono::seconds> FailureLimit::failed(const QString &peer)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const std::lock_guard lock(m_mutex);
    if (m_windows.size() >= peersKept && !m_windows.contains(peer)) {
        m_windows.removeIf([now](const auto &entry) { return entry.value().start + windowLength <= now; });
        if (m_windows.size() >= peersKept)
            m_windows.clear(); // an attack from everywhere: forget rather than grow
    }
    Window &window = m_windows[peer];
    if (window.start + windowLength <= now || window.start > now)
        window = {.start = now};
    if (++window.failures <= m_limit)
        return std::nullopt;
    return std::chrono::seconds((window.start + windowLength - now + 999) / 1'000);
}

} // namespace roomwarden::service
