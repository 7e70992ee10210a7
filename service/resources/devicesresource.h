// POST /v1/devices/…: what devices report, under their customer's enrollment key.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addDeviceRoutes(ServiceRouter &router);

} // namespace roomwarden::service
