// A queue of jobs and a queue of pages, each with its own way to wait.
#include "core/store/storewriter.h"

namespace roomwarden {

namespace {

constexpr size_t mostPages = 64;

} // namespace

StoreWriter::StoreWriter() : m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(QStringLiteral("store"));
    m_thread->start();
}

StoreWriter::~StoreWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_loadingStopped = true;
    }
    m_changed.notify_all();
    m_thread->wait();
}

void StoreWriter::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_all();
}

void StoreWriter::run()
{
    std::unique_ptr<LocalDatabase> database; // opened, used and closed here: a connection belongs to its thread
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(database);
    }
}

void StoreWriter::putPage(LoadedPage page)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_loadingStopped || m_pages.size() < mostPages; });
    if (!m_loadingStopped)
        m_pages.push_back(std::move(page));
}

std::optional<StoreWriter::LoadedPage> StoreWriter::takePage()
{
    std::optional<LoadedPage> page;
    {
        const std::lock_guard lock(m_mutex);
        if (m_pages.empty())
            return page;
        page = std::move(m_pages.front());
        m_pages.pop_front();
    }
    m_changed.notify_all();
    return page;
}

void StoreWriter::stopLoading()
{
    {
        const std::lock_guard lock(m_mutex);
        m_loadingStopped = true;
        m_pages.clear();
    }
    m_changed.notify_all();
}

} // namespace roomwarden
