// Ages in steps; whole numbers only, since logarithms differ in the last bit between libraries.
#include "service/demo/demoages.h"

#include "service/demo/demoincident.h"
#include "service/signals/signalcatalogue.h"

#include <array>
#include <span>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct Step
{
    qint64 upTo;
    int weight;
};

constexpr Step activeSteps[] = {{2 * minute, 3}, {30 * minute, 9}, {4 * hour, 24},
                                {day, 29},       {4 * day, 24},    {20 * day, 11}};
constexpr Step durationSteps[] = {{20 * minute, 15}, {2 * hour, 30}, {12 * hour, 30}, {3 * day, 20}, {9 * day, 5}};
constexpr Step resolvedSteps[] = {{10 * minute, 3}, {6 * hour, 17}, {day, 20}, {3 * day, 30}, {7 * day - 2 * hour, 30}};
constexpr Step closedSteps[] = {{day, 3}, {7 * day, 15}, {28 * day, 37}, {84 * day, 35}, {170 * day, 10}};

qint64 drawn(std::span<const Step> steps, DemoRandom &random)
{
    std::array<int, 8> weights{};
    for (size_t index = 0; index < steps.size(); ++index)
        weights[index] = steps[index].weight;
    const size_t chosen = random.weighted(std::span<const int>(weights.data(), steps.size()));
    return random.between(chosen == 0 ? 2'000 : steps[chosen - 1].upTo, steps[chosen].upTo);
}

} // namespace

qint64 demoAge(DemoAges kind, DemoRandom &random)
{
    switch (kind) {
    case DemoAges::Active: return drawn(activeSteps, random);
    case DemoAges::Duration: return drawn(durationSteps, random);
    case DemoAges::Resolved: return drawn(resolvedSteps, random);
    case DemoAges::Closed: return drawn(closedSteps, random);
    }
    return 0;
}

void demoRepeats(DemoIncident &incident, DemoRandom &random)
{
    const bool display = incident.signal && incident.signal->id == "display.frontOfRoom"_L1;
    if (random.chance(display ? 30 : 9))
        incident.repeats = random.chance(display ? 30 : 6) ? 5 + random.below(9) : 1 + random.below(3);
    incident.created = incident.lastStart - incident.repeats * random.between(9 * hour, 6 * day);
}

} // namespace roomwarden::service
