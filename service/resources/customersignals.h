// /v1/customer/signals: which signals count in the customer's rooms (W24).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addCustomerSignalRoutes(ServiceRouter &router);

} // namespace roomwarden::service
