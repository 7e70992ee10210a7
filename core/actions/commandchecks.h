// Whether a command makes sense as such, and how it shows before it has happened.
#pragma once

#include "core/actions/command.h"
#include "core/base/result.h"
#include "core/store/incidentstore.h"

#include <optional>
#include <vector>

namespace roomwarden {

// What is wrong with what was entered: "noReason", "noText", "textTooLong", "noPrimaryAdmins".
[[nodiscard]] std::optional<Error> inputProblem(const Command &command);

// Two wishes about one target that cannot both be on their way.
[[nodiscard]] bool excludeEachOther(Command::Kind a, Command::Kind b);

// Whether it may wait for the network. What ends something for good may not: by then it may be wrong.
[[nodiscard]] bool mayBeQueuedOffline(Command::Kind kind);

// How the incident shows while these are pending, in their order. me names the assignee.
[[nodiscard]] IncidentPatch patchFor(const std::vector<Command> &pending, const Principal &me);

} // namespace roomwarden
