// What went wrong with a database so far, summed over all connections that share it. Thread-safe.
#pragma once

#include <QtGlobal>

#include <atomic>

namespace roomwarden::service {

struct DatabaseCounts
{
    std::atomic<quint64> errors = 0;     // statements and connections that failed, but for what follows
    std::atomic<quint64> busy = 0;       // another transaction was in the way: locked, deadlocked, not serialisable
    std::atomic<quint64> reconnects = 0; // connections that were lost and opened anew
};

} // namespace roomwarden::service
