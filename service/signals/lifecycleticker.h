// The periodic pass over tickets whose time has come (watching periods, remediations, seven days without a relapse),
// and over suppressions that end. Runs on a thread of its own with a connection of its own; also drops what has expired
// in the bookkeeping tables.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "service/storage/database.h"

#include <chrono>
#include <functional>
#include <memory>

namespace roomwarden::service {

class LifecycleTicker
{
public:
    struct Settings
    {
        DatabaseConfig database = {};
        std::chrono::milliseconds interval{1'000}; // of real time; what is due is judged by the clock
        std::chrono::seconds remediationTime{900};
    };

    // announced is called on the ticker's thread after each commit that announced something. The clock must outlive
    // the ticker. Several tickers, of several processes, may work on one database: what is due is judged inside the
    // transaction that settles it.
    LifecycleTicker(Settings settings, const Clock &clock, std::function<void()> announced);
    ~LifecycleTicker(); // stops

    void start();
    void stop(); // after the pass that is running; safe to call twice

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden::service
