// How often each signal goes bad.
#include "service/demo/demosignals.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Frequency
{
    QLatin1StringView signal;
    int weight;
};

constexpr int usual = 4;
constexpr Frequency frequencies[] = {
    {"display.frontOfRoom"_L1, 18},
    {"hardware.conferencingMicrophone"_L1, 10},
    {"hardware.conferencingSpeaker"_L1, 8},
    {"hardware.roomCamera"_L1, 9},
    {"hardware.configuredMicrophone"_L1, 9},
    {"hardware.configuredSpeaker"_L1, 8},
    {"account.signInTeams"_L1, 8},
    {"account.calendarSync"_L1, 8},
    {"connectivity.wifi"_L1, 9},
    {"os.meetingAppVersion"_L1, 8},
    {"hardware.usbPower"_L1, 2},
    {"hardware.rallySpeaker"_L1, 2},
    {"os.edition"_L1, 1},
    {"hardware.diskHealth"_L1, 2},
};

// Severities are told apart by the platform's own ids.
bool belongs(const SignalDefinition &signal, bool android)
{
    return signal.pollMinutes > 0 && signal.android == android;
}

} // namespace

DemoSignals::DemoSignals()
{
    for (const SignalDefinition &signal : signalCatalogue()) {
        int weight = usual;
        for (const Frequency &frequency : frequencies) {
            if (signal.id == frequency.signal)
                weight = frequency.weight;
        }
        for (const bool android : {false, true}) {
            if (belongs(signal, android)) {
                Choice &choice = m_choices[android ? 1 : 0][static_cast<size_t>(signal.severity)];
                choice.signalsOf.push_back(&signal);
                choice.weights.push_back(weight);
            }
        }
    }
}

const SignalDefinition *DemoSignals::pick(bool android, Severity severity, DemoRandom &random) const
{
    const Choice &choice = m_choices[android ? 1 : 0][static_cast<size_t>(severity)];
    return choice.signalsOf.empty() ? nullptr : choice.signalsOf[random.weighted(choice.weights)];
}

const SignalDefinition *DemoSignals::offline(bool android)
{
    return findSignal(android ? u"android.offline"_s : u"connectivity.offline"_s);
}

Severity demoSeverity(DemoRandom &random)
{
    static constexpr Severity severities[] = {Severity::Critical, Severity::Important, Severity::Warning,
                                              Severity::Recommended};
    return severities[random.weighted({6, 34, 45, 15})];
}

} // namespace roomwarden::service
