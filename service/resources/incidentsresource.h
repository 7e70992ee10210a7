// Reading incidents: lists and deltas of one customer or of all, one incident in full, its notes and history.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addIncidentRoutes(ServiceRouter &router);

} // namespace roomwarden::service
