// The one thread that touches the local store's file: runs jobs in the order they are given, and all of them before it
// ends.
#pragma once

#include "core/store/localdatabase.h"

#include <QObject>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace roomwarden {

class StoreWriter
{
public:
    StoreWriter();
    ~StoreWriter(); // runs what is left

    // From any thread; the job runs on the writer's. database is null until a job has opened it.
    using Job = std::function<void(std::unique_ptr<LocalDatabase> &database)>;
    void post(Job job);

    // Pages on their way to the GUI thread. At most a few wait, so that a large store does not lie in memory twice.
    struct LoadedPage
    {
        TenantId customer = {};
        StoredPage page = {};
    };
    void putPage(LoadedPage page); // on the writer's thread; waits while too many are there
    [[nodiscard]] std::optional<LoadedPage> takePage();
    void stopLoading(); // nobody takes pages any more

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::deque<LoadedPage> m_pages;
    bool m_ending = false;
    bool m_loadingStopped = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace roomwarden
