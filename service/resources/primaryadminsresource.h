// Primary admins of a customer (W5, W6): GET, POST /v1/tenants/{tenant}/primaryAdmins, DELETE …/{principal}.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addPrimaryAdminRoutes(ServiceRouter &router);

} // namespace roomwarden::service
