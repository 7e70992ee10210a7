// How patiently commands are sent; tests make it short.
#pragma once

#include <chrono>

namespace roomwarden {

class LocalStore;

struct OutboxOptions
{
    std::chrono::milliseconds backOffFirst{2'000}; // times five each time
    std::chrono::milliseconds backOffMost{600'000};
    std::chrono::milliseconds giveUp{24 * 3'600'000}; // after a day nobody expects it to happen any more
    std::chrono::milliseconds tick{2'000};
    int inFlight = 4;            // overall; one a target
    LocalStore *local = nullptr; // where wishes survive the end of the process; none: nowhere
};

} // namespace roomwarden
