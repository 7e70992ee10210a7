// Remembers what the program logs (requests with their ids and durations, states of sign-in, synchronisation and
// commands), for a support bundle: bounded, in memory only, gone with the program.
#pragma once

#include <QDateTime>
#include <QString>

#include <deque>
#include <mutex>
#include <vector>

namespace roomwarden {

class SupportLog
{
public:
    struct Line
    {
        QDateTime time = {}; // UTC
        QString text = {};   // "info roomwarden.network GET /v1/incidents/delta 200 12 ms 0c6b…"
    };

    // Takes Qt's message handler until it is destroyed, and lets the roomwarden categories speak from info on. What
    // would have been printed before still is. One at a time. most: lines kept, the oldest go first.
    explicit SupportLog(size_t most = 20'000);
    ~SupportLog();
    SupportLog(const SupportLog &) = delete;
    SupportLog &operator=(const SupportLog &) = delete;

    // Any thread.
    void add(Line line);
    [[nodiscard]] std::vector<Line> since(const QDateTime &time) const;

private:
    const size_t m_most;
    mutable std::mutex m_mutex;
    std::deque<Line> m_lines;
};

} // namespace roomwarden
