// How a command ended.
#pragma once

#include "core/actions/command.h"
#include "core/base/result.h"

namespace roomwarden {

struct CommandOutcome
{
    Command command = {};
    std::optional<Error> error = {};      // none: done
    std::optional<Incident> current = {}; // what the service has now: after success, and after a conflict
    bool fromLastRun = false;             // wished before the console was last closed: no page waits for it
    bool isUndo = false;                  // the bus made it, to take another one back
    [[nodiscard]] bool succeeded() const { return !error; }
};

} // namespace roomwarden
