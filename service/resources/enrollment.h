// Enrolling rooms and ending it (W21), from both sides, and the rooms of a customer as it sees them itself.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addEnrollmentRoutes(ServiceRouter &router);

} // namespace roomwarden::service
