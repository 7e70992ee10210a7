// Turns the incidents of one demo customer into rows, with their rooms, notes, histories and signal states.
#pragma once

#include "service/demo/demoincidentplan.h"

namespace roomwarden::service {

class DemoWriter;

class DemoIncidentWriter
{
public:
    // Ticket numbers go on over all customers and their incidents; now in ms.
    DemoIncidentWriter(DemoWriter &writer, int incidents, qint64 now);

    void write(const DemoCustomer &customer, const std::vector<DemoRoom> &rooms, const DemoIncident &incident,
               DemoRandom &random);

private:
    [[nodiscard]] QString nextTicket(DemoRandom &random);

    DemoWriter &m_writer;
    const quint64 m_step; // between two ticket numbers, at most
    const qint64 m_now;
    quint64 m_tickets = 0;
};

// What suppresses whole rooms. by: id of who did it, empty if it is nobody whom the partner knows.
void writeRoomSuppressions(DemoWriter &writer, const std::vector<DemoRoom> &rooms, const QString &by, qint64 now);

// Single signals switched off in single rooms, none of which has an open incident of it (INV-32).
void writeSuppressions(DemoWriter &writer, const std::vector<DemoRoom> &rooms, const DemoIncidentPlan &plan,
                       const DemoColleague &by, qint64 now, DemoRandom &random);

} // namespace roomwarden::service
