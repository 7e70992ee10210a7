// The monitors a room's device reports (domain.md 7.1): what each means, how bad it is, how long it is watched.
#pragma once

#include "core/domain/incident.h"

#include <QString>

#include <vector>

namespace roomwarden::service {

struct SignalDefinition
{
    QString id = {};       // as in "display.frontOfRoom"
    QString name = {};     // as in "Display, Front of Room"
    QString category = {}; // as in "Display"
    Severity severity = Severity::Unknown;
    int pollMinutes = 0;      // how often a device reports it
    int watchMinutes = 0;     // how long it must stay unhealthy before a ticket is new
    bool remediates = false;  // the agent tries to repair it first (display: System investigating)
    QString title = {};       // of the incident; " (%1)" stands for the component's detail, if any: see incidentTitle()
    QString description = {}; // what it means, in whole sentences
    QString recommendedAction = {};
    bool android = false; // also, or only, of Android devices
    bool windows = false; // also, or only, of Windows devices

    // Recorded issues and outages are no monitors of a device: nobody reports or suppresses them.
    [[nodiscard]] bool isMonitor() const;
};

// In the order of the domain report. Never changes while the program runs.
[[nodiscard]] const std::vector<SignalDefinition> &signalCatalogue();

// Null for an id that no signal has.
[[nodiscard]] const SignalDefinition *findSignal(QStringView id);

// The title of an incident of this signal: with the detail in its place, or with nothing of it where there is none.
[[nodiscard]] QString incidentTitle(const SignalDefinition &signal, const QString &detail);

} // namespace roomwarden::service
