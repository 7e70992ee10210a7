// GET /v1/invitations, …/{id}, POST …/{id}/accept and …/{id}/deny (W3, W4).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addInvitationRoutes(ServiceRouter &router);

} // namespace roomwarden::service
