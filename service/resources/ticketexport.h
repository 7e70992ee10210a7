// GET …/reports/ticketExport: tickets as other tools read them (W22).
#pragma once

#include "service/resources/requestcontext.h"

namespace roomwarden::service {

void addTicketExportRoutes(ServiceRouter &router);

} // namespace roomwarden::service
