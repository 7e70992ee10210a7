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
    [[nodiscard]] bool succeeded() const { return !error; }
};

} // namespace roomwarden
