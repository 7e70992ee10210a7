// The incidents of one demo customer. Those that are not closed are planned at once, for they decide about the rooms'
// health and no two may share room, signal and component; closed ones are made one at a time, and not kept.
#pragma once

#include "service/demo/demoincident.h"
#include "service/demo/demorooms.h"
#include "service/demo/demosignals.h"

#include <QSet>

#include <optional>

namespace roomwarden::service {

class DemoIncidentPlan
{
public:
    // rooms get the condition that fits the incidents. All must outlive the plan. now in ms.
    DemoIncidentPlan(const DemoCustomer &customer, std::vector<DemoRoom> &rooms, const DemoSignals &catalogue,
                     const std::vector<DemoColleague> &cast, qint64 now, DemoRandom &random);

    // Active, watched and resolved ones.
    [[nodiscard]] const std::vector<DemoIncident> &open() const { return m_open; }

    // How many closed ones bring the customer to its number.
    [[nodiscard]] int closedCount() const { return m_customer.incidents - static_cast<int>(m_open.size()); }
    [[nodiscard]] DemoIncident closedOne();

private:
    void planActive(int wanted);
    void planUnhealthyRoom(size_t room);
    void planWatched(int wanted);
    void planResolved(int wanted);
    void settleConditions();

    [[nodiscard]] bool addSignal(size_t room, Severity severity, IncidentState state);
    void addActive(size_t room, const SignalDefinition &signal);
    void addRecorded(size_t room);
    void addUpdateFailure(size_t room);

    [[nodiscard]] DemoIncident signalIncident(size_t room, const SignalDefinition &signal);
    [[nodiscard]] DemoIncident recordedIncident(size_t room);
    void startActive(DemoIncident &incident);
    void assign(DemoIncident &incident, int percent);
    [[nodiscard]] std::optional<size_t> roomFor(Severity severity);
    [[nodiscard]] bool take(size_t room, const SignalDefinition &signal, const QString &component);

    const DemoCustomer &m_customer;
    std::vector<DemoRoom> &m_rooms;
    const DemoSignals &m_catalogue;
    const std::vector<DemoColleague> &m_cast;
    const qint64 m_now;
    DemoRandom &m_random;
    QSet<QString> m_taken; // room, signal and component of the open ones
    std::vector<DemoIncident> m_open;
};

} // namespace roomwarden::service
