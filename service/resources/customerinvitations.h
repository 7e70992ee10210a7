// Invitations that the caller's customer sends (W2): GET, POST /v1/customer/invitations, GET, DELETE …/{id}.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addCustomerInvitationRoutes(ServiceRouter &router);

} // namespace roomwarden::service
