// Why signing in did not work, in one sentence, and what to do next in another.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace roomwarden {

// For every code that TokenSource, Session and their parts give, and for what the service itself says (errorwords.h).
[[nodiscard]] QString signInSentence(const Error &error);

// The codes with words of their own. For the test.
[[nodiscard]] QStringList knownSignInCodes();

} // namespace roomwarden
