// The rooms and room groups of one demo customer.
#pragma once

#include "service/demo/democustomers.h"
#include "service/demo/demohardware.h"
#include "service/demo/demoplaces.h"

#include <vector>

namespace roomwarden::service {

class DemoWriter;

struct DemoRoom
{
    // What the room shall be like; the incidents decide in the end (DemoIncidentPlan).
    enum class Condition : quint8 { Healthy, Unhealthy, Unmonitored, Suppressed, Onboarding };

    QString id = {};
    QString displayName = {};
    QString resourceAccount = {};
    QString hostName = {};
    const DemoSite *site = nullptr;
    QString building = {};
    int floor = 0;
    int capacity = 0;
    DemoHardware hardware = {};
    Condition condition = Condition::Healthy;
    bool inScope = true;    // the customer let the partner have it
    qint64 silentSince = 0; // ms; of an unmonitored room
};

struct DemoRoomGroup
{
    QString id = {};
    QString name = {};
    QString description = {};
    std::vector<size_t> rooms = {}; // positions
};

[[nodiscard]] std::vector<DemoRoom> demoRooms(const DemoCustomer &customer, DemoRandom &random);

// The first one is "All rooms"; none is empty.
[[nodiscard]] std::vector<DemoRoomGroup> demoRoomGroups(const std::vector<DemoRoom> &rooms, DemoRandom &random);

void writeRooms(DemoWriter &writer, const DemoCustomer &customer, const std::vector<DemoRoom> &rooms, qint64 now,
                DemoRandom &random);
void writeRoomGroups(DemoWriter &writer, const DemoCustomer &customer, const std::vector<DemoRoom> &rooms,
                     const std::vector<DemoRoomGroup> &groups);

} // namespace roomwarden::service
