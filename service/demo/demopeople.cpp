// Some 120 people in twelve groups. A persona is only in the groups named here: what it may do follows from them.
#include "service/demo/demopeople.h"

#include "service/demo/demonames.h"
#include "service/demo/demoworld.h"
#include "service/demo/demowriter.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 partnerStream = 0xfab;
constexpr int peopleCount = 115; // and the personas
constexpr int leftEvery = 29;    // every so many have left: the account is disabled
constexpr qint64 day = 86'400'000;

struct GroupPlan
{
    const char *name;
    int members;
    const char *persona;
};

// In the order of DemoGroup.
constexpr GroupPlan groupPlans[demoGroupCount] = {
    {"AV Operations", 8, "primary-admin"},
    {"Service Desk", 22, "help-desk"},
    {"Field Engineers Europe", 14, "field-technician"},
    {"Field Engineers Americas", 16, ""},
    {"Field Engineers Asia Pacific", 9, ""},
    {"Tenant Onboarding", 4, ""},
    {"Reporting Analysts", 5, ""},
    {"Delegation Managers", 3, ""},
    {"Night Shift", 24, ""},
    {"Executive Support", 6, ""},
    {"Partner Leadership", 5, ""},
    {"Trainees", 7, ""},
};

} // namespace

DemoDirectory writePartner(DemoWriter &writer, quint32 seed, qint64 now)
{
    DemoRandom random(seed, partnerStream);
    DemoDirectory directory{.partnerTenantId = random.guid()};
    const QString &tenant = directory.partnerTenantId;
    const QString domain = u"fabrikam.com"_s;
    writer.add(DemoTable::Tenants, {tenant, u"partner"_s, u"Fabrikam AV Services"_s, domain, u"US"_s, u"us"_s});
    writer.add(DemoTable::PartnerDomains, {domain, tenant});

    const auto addUser = [&](const DemoColleague &user, const QString &address, bool enabled) {
        writer.add(DemoTable::Principals,
                   {user.id, tenant, u"user"_s, user.displayName, QString(address + u'@' + domain), enabled ? 1 : 0});
    };
    for (const DemoPersona &persona : demoPersonas())
        addUser({persona.principalId, persona.displayName}, persona.displayName.toLower().replace(u' ', u'.'), true);

    std::vector<DemoColleague> people;
    for (int n = 0; n < peopleCount; ++n) {
        const DemoPerson person = demoPartnerPerson(n);
        const DemoColleague colleague{random.guid(), person.displayName};
        const bool enabled = n % leftEvery != leftEvery - 1;
        addUser(colleague, person.address, enabled);
        if (enabled)
            people.push_back(colleague);
    }

    // People go round the groups in turn, so that some are in two.
    size_t next = 0;
    for (const GroupPlan &plan : groupPlans) {
        DemoDirectory::Group group{.id = random.guid()};
        writer.add(DemoTable::Principals,
                   {group.id, tenant, u"securityGroup"_s, QString::fromLatin1(plan.name), QString(), 1});
        if (*plan.persona != '\0')
            group.members.push_back(demoPersonaColleague(QLatin1StringView(plan.persona)));
        for (int n = 0; n < plan.members; ++n)
            group.members.push_back(people[next++ % people.size()]);
        for (const DemoColleague &member : group.members)
            writer.add(DemoTable::GroupMembers, {group.id, member.id});
        directory.groups.push_back(std::move(group));
    }
    const auto operations = static_cast<qsizetype>(groupPlans[static_cast<size_t>(DemoGroup::AvOperations)].members);
    directory.people.assign(people.begin() + operations, people.end());

    const DemoColleague proManager = demoPersonaColleague("pro-manager"_L1);
    writer.add(DemoTable::DirectoryRoles, {proManager.id, u"teamsRoomsProManager"_s});
    for (const QString &manager :
         {demoPersonaColleague("tenant-manager"_L1).id, directory.group(DemoGroup::TenantOnboarding).id})
        writer.add(DemoTable::TenantManagers, {manager, tenant, proManager.id, now - 400 * day});
    return directory;
}

} // namespace roomwarden::service
