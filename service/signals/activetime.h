// From the history of a ticket to the times in which it was active. Pure; knows no storage and no clock.
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace roomwarden::service {

// Milliseconds since 1970; the end is not part of it.
struct Span
{
    qint64 from = 0;
    qint64 to = 0;
    friend bool operator==(const Span &, const Span &) = default;
};

// Reads one history, line by line, oldest first.
class ActiveTime
{
public:
    // A line: the state (a wire name) that began at a time. Gives the span that ended with it, if one did. New and
    // Investigating are active; going from one to the other ends nothing.
    [[nodiscard]] std::optional<Span> line(qint64 time, QStringView state)
    {
        const bool active = state == QLatin1StringView("new") || state == QLatin1StringView("investigating");
        if (!active)
            return end(time);
        if (!m_since)
            m_since = time;
        return std::nullopt;
    }

    // After the last line: what is still active ends at a time. Ready for another history.
    [[nodiscard]] std::optional<Span> end(qint64 time)
    {
        const std::optional<qint64> since = std::exchange(m_since, std::nullopt);
        return since && *since < time ? std::optional(Span{.from = *since, .to = time}) : std::nullopt;
    }

private:
    std::optional<qint64> m_since;
};

} // namespace roomwarden::service
