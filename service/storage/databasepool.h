// Hands every thread its own connection to one database, opened when first asked for and closed when the thread ends.
#pragma once

#include "core/base/result.h"
#include "service/storage/database.h"

namespace roomwarden::service {

class DatabasePool
{
public:
    explicit DatabasePool(DatabaseConfig config);
    // Closes the calling thread's connection. Those of other threads close when their threads end.
    ~DatabasePool();
    DatabasePool(const DatabasePool &) = delete;
    DatabasePool &operator=(const DatabasePool &) = delete;

    // The calling thread's connection, with nothing left over from its last use. Ask anew for every request: the
    // pointer must not go to another thread, and a connection that could not be opened is tried again.
    [[nodiscard]] Result<Database *> local();

private:
    const DatabaseConfig m_config;
    const quint64 m_number; // tells pools apart; never used again, as an address would be
};

} // namespace roomwarden::service
