// A believable world out of a seed number: customers, rooms, incidents with histories, people and invitations
// (domain.md 7). Streams: memory does not grow with the number of incidents.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "service/storage/database.h"

#include <QString>

#include <functional>
#include <vector>

namespace roomwarden::service {

struct DemoOptions
{
    quint32 seed = 1;
    int tenants = 48;       // active customers, without the pending and the former ones
    int incidents = 15'000; // exactly, of which those who have only invited us have a few
    int rooms = 0;          // of the active customers together; 0: about 50 each
};

// A ready-made person of the demo. The id is what its OpenID provider takes as login_hint.
struct DemoPersona
{
    QString id = {};          // "pro-manager", "tenant-manager", "primary-admin", "help-desk", "field-technician"
    QString principalId = {}; // row of the principals table
    QString displayName = {};
    QString role = {}; // "Teams Rooms Pro Manager", "Tenant manager", "Primary admin", "Help desk", "Field technician"
    QString description = {}; // one sentence
};
[[nodiscard]] const std::vector<DemoPersona> &demoPersonas();

// "customer": Teams Rooms Pro Manager of Contoso, the customer. Not among those the console offers, for the console is
// the partner's; signs in by this name as a hint.
[[nodiscard]] const DemoPersona &demoCustomerPersona();

// Fills an empty, migrated database. Times lie before clock.now(). The same seed and options give the same world but
// for those times. progress is told the number of incidents written so far, at most every 10,000.
[[nodiscard]] Result<Done> buildDemoWorld(Database &database, const DemoOptions &options, const Clock &clock,
                                          const std::function<void(int incidents)> &progress = {});

// The enrollment key of every demo customer, made from the seed, so that the simulated devices can report through
// the public ingestion endpoint. Demo only.
[[nodiscard]] QByteArray demoEnrollmentKey(quint32 seed, const QString &tenantId);

} // namespace roomwarden::service
