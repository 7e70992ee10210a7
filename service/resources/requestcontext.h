// What a handler is given besides the request: the worker's database, who asks, and the long-lived parts of the
// service. Made for one request and dropped after it.
#pragma once

#include "core/base/clock.h"
#include "service/access/accessevaluator.h"
#include "service/http/router.h"

#include <optional>

namespace roomwarden::service {

class AccessCache;
class ChangeHub;
class Database;
class DatabasePool;
class DemoOpenId;
class FailureLimit;
class LinkSigner;

// The parts of the service that handlers share. All are thread-safe, and outlive every request.
struct ServiceParts
{
    const Clock &clock;
    DatabasePool &pool;
    ChangeHub &hub;
    const LinkSigner &signer;
    FailureLimit &failures;
    AccessCache &access;
    DemoOpenId *demoSignIn = nullptr; // only in a demo
    std::chrono::seconds remediationTime{900};
};

struct RequestContext
{
    const ServiceParts &parts;
    Database &database;                         // of this thread
    std::optional<AccessEvaluator> access = {}; // of the caller; none on the few public routes
    QString tokenHash = {};                     // of the bearer token

    [[nodiscard]] AccessEvaluator &caller() { return *access; } // only on routes that need a bearer token
    [[nodiscard]] QDateTime now() const { return parts.clock.now(); }
};

using ServiceRouter = Router<RequestContext>;

// Handlers say what went wrong as an Error; registered through this they answer with its envelope.
using ResultHandler = Result<Response> (*)(const Request &, const PathParameters &, RequestContext &);
[[nodiscard]] ServiceRouter::Handler handler(ResultHandler function);

// The envelope of a refusal or a failure. Details of storage failures go to the log, not to the caller.
[[nodiscard]] Response responseFor(const Error &error);

} // namespace roomwarden::service
