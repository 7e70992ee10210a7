// Whether a command makes sense as such, and how it shows before it has happened.
#pragma once

#include "core/actions/command.h"
#include "core/base/result.h"
#include "core/store/incidentstore.h"

#include <optional>
#include <vector>

namespace roomwarden {

// What is wrong with what was entered: "noReason", "noText", "textTooLong", "noRooms",
// "noPrimaryAdmins".
[[nodiscard]] std::optional<Error> inputProblem(const Command &command);

// Two wishes about one target that cannot both be on their way.
[[nodiscard]] bool excludeEachOther(Command::Kind a, Command::Kind b);

// How the incident shows while these are pending, in their order.
[[nodiscard]] IncidentPatch patchFor(const std::vector<Command> &pending);

} // namespace roomwarden
