// How long ago things happened in the demo, and how often they came back.
#pragma once

#include "service/demo/demorandom.h"

namespace roomwarden::service {

struct DemoIncident;

enum class DemoAges : quint8 {
    Active,   // of an active incident: some seconds to weeks, median some hours
    Duration, // from unhealthy to resolved
    Resolved, // since it was resolved: less than seven days, or it would be closed
    Closed,   // since it was closed: weeks
};

// Milliseconds.
[[nodiscard]] qint64 demoAge(DemoAges kind, DemoRandom &random);

// Sets created from lastStart, and for some how often the signal came back in between: at most six days apart, so
// that the ticket kept its number (INV-33). Displays come back most often.
void demoRepeats(DemoIncident &incident, DemoRandom &random);

// How long automatic remediation runs, as the service has it by default.
inline constexpr qint64 demoRemediationTime = 15 * 60'000;

} // namespace roomwarden::service
