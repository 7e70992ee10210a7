// Every route of the service, in one router.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

// Paths that need no bearer token. Everything else below /v1/ does, whether it exists or not.
[[nodiscard]] bool isPublic(const QString &path);

[[nodiscard]] ServiceRouter allRoutes();

// GET; answered by the change hub, not by the router.
[[nodiscard]] QString hintsPath();

} // namespace roomwarden::service
