// The partners of the caller's customer (W8, W9): GET /v1/customer/partners, DELETE …/{partner}, GET, PUT
// …/{partner}/scope, GET …/{partner}/roles, DELETE …/{partner}/roles/{id}.
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addCustomerPartnerRoutes(ServiceRouter &router);

} // namespace roomwarden::service
