// Hears from PostgreSQL that some process committed a change (LISTEN). SQLite has nothing of the kind.
#pragma once

#include "service/storage/database.h"

#include <functional>
#include <memory>

namespace roomwarden::service {

class ChangeListener
{
public:
    // heard is called on the listener's thread, also after the connection was lost and is back: what was said in
    // between nobody repeats.
    ChangeListener(DatabaseConfig database, std::function<void()> heard);
    ~ChangeListener(); // stops

    // Does nothing on SQLite. A database that cannot be reached is tried again every few seconds.
    void start();
    void stop(); // safe to call twice

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden::service
