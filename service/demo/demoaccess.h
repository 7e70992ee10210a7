// What ties the demo's customers to the partner: invitations, relationships, roles and assignments.
#pragma once

#include "service/demo/demopeople.h"
#include "service/demo/demorooms.h"

#include <vector>

namespace roomwarden::service {

class DemoWriter;

// Marks the rooms that the customer lets the partner have, and writes the invitation or the relationship with its
// roles. Gives the colleagues who work on the incidents there: each may see and update them in the rooms in scope.
[[nodiscard]] std::vector<DemoColleague> writeAccess(DemoWriter &writer, const DemoCustomer &customer,
                                                     int activeCustomers, std::vector<DemoRoom> &rooms,
                                                     const std::vector<DemoRoomGroup> &groups,
                                                     const DemoDirectory &directory, qint64 now, DemoRandom &random);

} // namespace roomwarden::service
