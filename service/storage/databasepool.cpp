// The connections of a pool live in their threads' own storage, so that no lock and no hand-over is needed.
#include "service/storage/databasepool.h"

#include <QThread>

#include <atomic>
#include <unordered_map>

namespace roomwarden::service {

namespace {

using Connections = std::unordered_map<quint64, std::unique_ptr<Database>>;

[[nodiscard]] Connections &connectionsOfThisThread()
{
    // Qt's own data of the thread must be made first, so that it is still there when the connections close.
    [[maybe_unused]] static const thread_local QThread *const thread = QThread::currentThread();
    static thread_local Connections connections;
    return connections;
}

[[nodiscard]] quint64 nextNumber()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace

DatabasePool::DatabasePool(DatabaseConfig config) : m_config(std::move(config)), m_number(nextNumber()) { }

DatabasePool::~DatabasePool() { connectionsOfThisThread().erase(m_number); }

Result<Database *> DatabasePool::local()
{
    Connections &connections = connectionsOfThisThread();
    const auto found = connections.find(m_number);
    if (found != connections.end()) {
        found->second->finish();
        return found->second.get();
    }
    Result<std::unique_ptr<Database>> opened = Database::open(m_config);
    if (!opened)
        return std::move(opened).error();
    return connections.emplace(m_number, *std::move(opened)).first->second.get();
}

} // namespace roomwarden::service
