// What the demo tells of the days before now: how rooms were used, and the events in them.
#pragma once

#include "service/demo/demorooms.h"

namespace roomwarden::service {

// Of one customer; the same for the same seed, but for the times. now: milliseconds since 1970.
void writeDays(DemoWriter &writer, quint32 seed, const DemoCustomer &customer, const std::vector<DemoRoom> &rooms,
               qint64 now);

} // namespace roomwarden::service
