// Which signal a demo incident is about: those of the device and severity, the frequent ones more often.
#pragma once

#include "service/demo/demorandom.h"
#include "service/signals/signalcatalogue.h"

#include <array>
#include <vector>

namespace roomwarden::service {

class DemoSignals
{
public:
    DemoSignals();

    // Null where that kind of device has no signal of that severity.
    [[nodiscard]] const SignalDefinition *pick(bool android, Severity severity, DemoRandom &random) const;

    // The one that says that a device is silent.
    [[nodiscard]] static const SignalDefinition *offline(bool android);

private:
    struct Choice
    {
        std::vector<const SignalDefinition *> signalsOf = {};
        std::vector<int> weights = {};
    };
    std::array<std::array<Choice, 5>, 2> m_choices; // by android, severity
};

// As often as in domain.md 7.4: 6 % critical, 34 % important, 45 % warnings, 15 % recommendations.
[[nodiscard]] Severity demoSeverity(DemoRandom &random);

} // namespace roomwarden::service
