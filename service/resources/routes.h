// Every route of the service, in one router.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

// Paths that need no bearer token. Everything else below /v1/ does, whether it exists or not.
[[nodiscard]] bool isPublic(const QString &path);

[[nodiscard]] ServiceRouter allRoutes();

// GET; answered by the change hub, not by the router.
[[nodiscard]] QString hintsPath();

// GET; answered on a port of its own, if the configuration names one.
[[nodiscard]] QString metricsPath();

// The answers of /healthz and /readyz.
[[nodiscard]] Response healthy();
[[nodiscard]] Response notReady(); // 503

} // namespace roomwarden::service
