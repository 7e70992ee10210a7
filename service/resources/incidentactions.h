// Changing incidents: taking one, writing a note, closing a recorded issue, recording one.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addIncidentActionRoutes(ServiceRouter &router);

} // namespace roomwarden::service
