// /v1/customer/enrollmentKeys: the keys that the customer's devices report under (W21).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addCustomerKeyRoutes(ServiceRouter &router);

} // namespace roomwarden::service
