// What a process of the service tells Prometheus. Written by hand: three kinds of lines are less than any library for
// them would bring along. Thread-safe.
#pragma once

#include "service/http/servedrequest.h"
#include "service/storage/databasecounts.h"

#include <array>
#include <map>
#include <mutex>

namespace roomwarden::service {

class Metrics
{
public:
    // The type of text(): version 0.0.4 of the format.
    static constexpr auto contentType = "text/plain; version=0.0.4; charset=utf-8";

    void count(const ServedRequest &request);

    // hintStreams: open now.
    [[nodiscard]] QByteArray text(int hintStreams, const DatabaseCounts &database) const;

private:
    // Upper ends in seconds; the last bucket has none.
    static constexpr std::array buckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0};

    struct Times
    {
        std::array<quint64, buckets.size() + 1> counts = {}; // each of its own bucket alone
        double sum = 0;                                      // seconds
    };
    using Endpoint = std::pair<QString, QByteArray>; // route and method

    mutable std::mutex m_mutex;
    std::map<std::pair<Endpoint, int>, quint64> m_requests; // by endpoint and status
    std::map<Endpoint, Times> m_times;
};

} // namespace roomwarden::service
