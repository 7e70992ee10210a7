// How each command is said to the service, and how its answer is read.
#pragma once

#include "core/actions/command.h"
#include "core/api/apirequest.h"
#include "core/base/result.h"

#include <optional>

namespace roomwarden {

// What a good answer to a command brings along.
struct CommandAnswer
{
    std::optional<Incident> incident = {}; // as it is now; notes and invitations bring none
};

[[nodiscard]] ApiRequest requestFor(const Command &command);
[[nodiscard]] Result<CommandAnswer> (*answerDecoder(Command::Kind kind))(const QJsonObject &);

// A read of the command's incident, for after a conflict and after a note.
[[nodiscard]] ApiRequest readBackFor(const Command &command);

// Whether the incident already says what the command wished, whoever saw to it.
[[nodiscard]] bool isAsWished(const Command &command, const Incident &incident);

} // namespace roomwarden
