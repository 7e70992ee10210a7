// The partner organisation of the demo, Fabrikam AV Services: its directory of people and security groups.
#pragma once

#include "service/demo/demorandom.h"

#include <QString>

#include <vector>

namespace roomwarden::service {

class DemoWriter;

// The groups that carry roles or tenant management.
enum class DemoGroup : quint8 {
    AvOperations, // primary admins of most customers
    ServiceDesk,
    FieldEngineersEurope,
    FieldEngineersAmericas,
    FieldEngineersAsiaPacific,
    TenantOnboarding, // tenant managers
    ReportingAnalysts,
    DelegationManagers,
    NightShift,
    ExecutiveSupport,
    Leadership,
    Trainees,
};
inline constexpr int demoGroupCount = static_cast<int>(DemoGroup::Trainees) + 1;

struct DemoColleague
{
    QString id = {};
    QString displayName = {};
};

struct DemoDirectory
{
    struct Group
    {
        QString id = {};
        std::vector<DemoColleague> members = {}; // only those whose account is enabled
    };

    QString partnerTenantId = {};
    std::vector<Group> groups = {};
    std::vector<DemoColleague> people = {}; // enabled, not in AvOperations, and no persona

    [[nodiscard]] const Group &group(DemoGroup which) const { return groups[static_cast<size_t>(which)]; }
};

// Who plays a persona: the id of its principal.
[[nodiscard]] DemoColleague demoPersonaColleague(QLatin1StringView persona);

[[nodiscard]] DemoDirectory writePartner(DemoWriter &writer, quint32 seed, qint64 now);

} // namespace roomwarden::service
