// One incident of the demo before its history is told.
#pragma once

#include "core/domain/incident.h"
#include "service/demo/demopeople.h"

#include <QString>

#include <vector>

namespace roomwarden::service {

struct SignalDefinition;

// Times are milliseconds since 1970; 0 where there is none.
struct DemoIncident
{
    IncidentSource source = IncidentSource::Signal;
    const SignalDefinition *signal = nullptr; // what it is about; also of recorded issues
    Severity severity = Severity::Unknown;
    IncidentState state = IncidentState::New;
    bool remediating = false; // automatic remediation is still at work: System investigating
    bool highImpact = false;
    std::vector<size_t> rooms = {}; // positions; one for a signal
    QString component = {};
    QString title = {};
    QString description = {};
    qint64 created = 0;   // first unhealthy
    qint64 lastStart = 0; // when it became unhealthy the last time; created unless it came back
    qint64 resolved = 0;
    qint64 closed = 0;
    qint64 remediationUntil = 0;
    int repeats = 0;
    DemoColleague assignee = {}; // nobody: an empty id

    [[nodiscard]] bool isActive() const { return state == IncidentState::New || state == IncidentState::Investigating; }
    [[nodiscard]] bool isRecorded() const
    {
        return source == IncidentSource::Recorded || source == IncidentSource::EventFlag;
    }
    // Whether its rooms count as unhealthy for it (INV-30).
    [[nodiscard]] bool harmsHealth() const { return isActive() && severity >= Severity::Important; }
};

} // namespace roomwarden::service
