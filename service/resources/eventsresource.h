// /v1/tenants/{tenant}/events: the feed of events, and flagging some of them as unhealthy (W23).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addEventRoutes(ServiceRouter &router);

} // namespace roomwarden::service
