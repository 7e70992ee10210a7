// The database of the demo: made and filled when it is new, used again when the same demo made it.
#pragma once

#include "core/base/result.h"
#include "service/demo/demoworld.h"
#include "service/storage/database.h"

#include <functional>

namespace roomwarden::service {

// Anyone may sign in to the demo as anyone, so a database that anything else has written to is refused (code
// "notADemo"), as is the database of a demo with other options ("anotherDemo").
[[nodiscard]] Result<Done> prepareDemoDatabase(const DatabaseConfig &config, const DemoOptions &options,
                                               const Clock &clock, const std::function<void(int)> &progress = {});

} // namespace roomwarden::service
