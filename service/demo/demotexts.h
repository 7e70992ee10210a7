// What devices, technicians and customers say in the demo's incidents.
#pragma once

#include "service/demo/demorandom.h"

#include <QString>

namespace roomwarden::service {

// What the device adds to a signal, as in "0 of 2"; empty for signals without a detail.
[[nodiscard]] QString demoSignalDetail(QStringView signalId, DemoRandom &random);

// Which of several like components; empty where a signal has one.
[[nodiscard]] QString demoSignalComponent(QStringView signalId, DemoRandom &random);

// The raw message of the device's event log that goes with a signal (domain.md 7.1), if there is one.
[[nodiscard]] QString demoDeviceMessage(QStringView signalId);

[[nodiscard]] QString demoTechnicianNote(bool solved, DemoRandom &random);
[[nodiscard]] QString demoCustomerNote(const QString &locale, DemoRandom &random);

struct DemoRecordedIssue
{
    QString title = {};
    QString description = {};
    bool highImpact = false;
};
[[nodiscard]] DemoRecordedIssue demoRecordedIssue(const QString &locale, DemoRandom &random);

} // namespace roomwarden::service
