// How patiently commands are sent; tests make it short.
#pragma once

#include <chrono>

namespace roomwarden {

class LocalStore;

struct OutboxOptions
{
    std::chrono::milliseconds backOffFirst{2'000}; // times five each time
    std::chrono::milliseconds backOffMost{600'000};
    // For as long as the service certainly remembers that it did something already (a day), less what an answer takes.
    std::chrono::milliseconds giveUp{23 * 3'600'000};
    std::chrono::milliseconds giveUpSoon{600'000}; // for what may not wait offline
    std::chrono::milliseconds tick{2'000};
    int inFlight = 4;            // overall; one a target
    LocalStore *local = nullptr; // where wishes survive the end of the process; none: nowhere
};

} // namespace roomwarden
