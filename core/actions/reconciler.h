// What an answer means for the command it answers. Pure: the whole table in one place.
#pragma once

#include "core/base/result.h"

#include <optional>

namespace roomwarden {

enum class Verdict : quint8 {
    Done,
    SendAgain,           // the outcome is unknown: the same key again, after a while
    NotSent,             // nothing has happened over there: again, when the network is back; may still be withdrawn
    Wait,                // the service asks for patience
    ReadBack,            // somebody else was first: see what it says now
    PutBackAndAskAccess, // 403: the permissions have changed
    PutBack,             // the target is gone
    AwaitSignIn,
    Failed // a defect of ours, or of theirs that does not pass
};

// attempts: how often it has been sent by now.
[[nodiscard]] Verdict verdictOn(const std::optional<Error> &error, int attempts);

} // namespace roomwarden
