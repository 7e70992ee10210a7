// How often and how long synchronisation waits, and over which network the hints come; tests make it short.
#pragma once

#include <chrono>

class QNetworkAccessManager;

namespace roomwarden {

class LocalStore;

struct SyncOptions
{
    std::chrono::milliseconds backOffFirst{2'000}; // after a first failure; doubles
    std::chrono::milliseconds backOffMost{120'000};
    std::chrono::milliseconds pollFirst{15'000}; // of the incident feed without a stream; doubles while nothing comes
    std::chrono::milliseconds pollMost{60'000};
    std::chrono::milliseconds pollStreaming{300'000}; // beside a healthy stream, in case a hint got lost over there
    std::chrono::milliseconds refusedRetry{300'000};  // after a 403 or 404 on the feed itself
    std::chrono::milliseconds listsPoll{60'000};      // tenants, invitations and access
    std::chrono::milliseconds hintGap{250};           // gathers a burst of hints into one round
    std::chrono::milliseconds heartbeat{40'000}; // a stream silent for so long is dead; the service beats every 15 s
    std::chrono::milliseconds reconnectFirst{1'000}; // of the stream; doubles
    std::chrono::milliseconds reconnectMost{60'000};
    std::chrono::milliseconds tick{2'000};          // how soon a jump of the clock (a suspended laptop) is noticed
    int pageSize = 1'000;                           // incidents a page
    bool stream = true;                             // ask for hints at all
    LocalStore *local = nullptr;                    // where to keep what arrives; none: in memory only
    QNetworkAccessManager *streamNetwork = nullptr; // none: one of the stream's own (six connections a host are few)
};

} // namespace roomwarden
