// The reconcile table.
#include "core/actions/reconciler.h"

namespace roomwarden {

namespace {

// A service that stumbles over the same wish so often will go on doing so.
constexpr int stumbles = 6;

} // namespace

Verdict verdictOn(const std::optional<Error> &error, int attempts)
{
    if (!error)
        return Verdict::Done;
    switch (error->kind) {
    case Error::Kind::Offline: return Verdict::NotSent;
    case Error::Kind::Timeout: return Verdict::SendAgain;
    case Error::Kind::Malformed: // sent and answered, but the answer cannot be read
    case Error::Kind::Server: return attempts < stumbles ? Verdict::SendAgain : Verdict::Failed;
    case Error::Kind::Throttled: return Verdict::Wait;
    case Error::Kind::Conflict: return Verdict::ReadBack;
    case Error::Kind::Forbidden: return Verdict::PutBackAndAskAccess;
    case Error::Kind::NotFound:
    case Error::Kind::Stale: return Verdict::PutBack;
    case Error::Kind::SignInNeeded: return Verdict::AwaitSignIn;
    case Error::Kind::Refused:
    case Error::Kind::Storage: break;
    }
    return Verdict::Failed;
}

} // namespace roomwarden
