// The devices that demo rooms have (domain.md 7.2), with their firmware and app versions.
#pragma once

#include "service/demo/demorandom.h"

#include <QString>

namespace roomwarden::service {

struct DemoHardware
{
    bool android = false;
    QString deviceType = {}; // "Windows room", "Android video bar", …
    QString manufacturer = {};
    QString model = {};
    QString serialNumber = {};
    QString firmware = {};
    QString osVersion = {};
    QString appVersion = {};
};

// A device that suits a room of that size.
[[nodiscard]] DemoHardware demoHardware(int capacity, DemoRandom &random);

} // namespace roomwarden::service
