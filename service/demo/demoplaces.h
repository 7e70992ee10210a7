// Where the demo's customers have their rooms: sites by country, and what people there call their rooms.
#pragma once

#include <QString>

#include <span>

namespace roomwarden::service {

struct DemoSite
{
    const char *code; // as in "SEA"
    const char *city;
    const char *country;       // ISO 3166
    const char *timeZone;      // IANA
    const char *firstBuilding; // as in "B32"; further buildings count on from it
};

// A way of naming rooms. Text is UTF-8.
struct DemoLocale
{
    const char *key; // as in "de"
    const char *country;
    const char *dataRegion;  // us, eu, apac
    const char *roomPattern; // "%1" is the name, as in "Besprechungsraum %1"
    std::span<const DemoSite> sites;
    std::span<const char *const> roomNames;
};

[[nodiscard]] std::span<const DemoLocale> demoLocales();
[[nodiscard]] const DemoLocale &demoLocale(QLatin1StringView key); // the first one for a key that none has

} // namespace roomwarden::service
