// The five people of the demo: one for each way of working with this service.
#include "service/demo/demopeople.h"
#include "service/demo/demoworld.h"

#include <QCoreApplication>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

// Made once: whoever shows them before a translation is installed shows them in English.
const std::vector<DemoPersona> &demoPersonas()
{
    static const std::vector<DemoPersona> personas{
        {.id = u"pro-manager"_s,
         .principalId = u"6c1f0a52-3d84-4b7e-9a15-0c2e58d7f301"_s,
         .displayName = u"Helena Marsh"_s,
         .role = u"Teams Rooms Pro Manager"_s,
         .description = QCoreApplication::translate("DemoPersonas", "Answers invitations and appoints tenant managers; "
                                                                    "sees of customers only that they exist.")},
        {.id = u"tenant-manager"_s,
         .principalId = u"6c1f0a52-3d84-4b7e-9a15-0c2e58d7f302"_s,
         .displayName = u"Marek Sobol"_s,
         .role = u"Tenant manager"_s,
         .description =
             QCoreApplication::translate("DemoPersonas", "Accepts or denies invitations and names the primary "
                                                         "admins; has no access to rooms or incidents.")},
        {.id = u"primary-admin"_s,
         .principalId = u"6c1f0a52-3d84-4b7e-9a15-0c2e58d7f303"_s,
         .displayName = u"Noor Haddad"_s,
         .role = u"Primary admin"_s,
         .description = QCoreApplication::translate("DemoPersonas", "Leads the operations of every customer and gives "
                                                                    "roles to colleagues.")},
        {.id = u"help-desk"_s,
         .principalId = u"6c1f0a52-3d84-4b7e-9a15-0c2e58d7f304"_s,
         .displayName = u"Ravi Menon"_s,
         .role = u"Help desk"_s,
         .description = QCoreApplication::translate("DemoPersonas", "Works on the incidents of nearly all customers.")},
        {.id = u"field-technician"_s,
         .principalId = u"6c1f0a52-3d84-4b7e-9a15-0c2e58d7f305"_s,
         .displayName = u"Lena Vogt"_s,
         .role = u"Field technician"_s,
         .description = QCoreApplication::translate("DemoPersonas", "Visits some rooms of a few customers and sees "
                                                                    "nothing else.")},
    };
    return personas;
}

const DemoPersona &demoCustomerPersona()
{
    static const DemoPersona persona{.id = u"customer"_s,
                                     .principalId = u"6c1f0a52-3d84-4b7e-9a15-0c2e58d7f306"_s,
                                     .displayName = u"Carla Brandt"_s,
                                     .role = u"Teams Rooms Pro Manager"_s,
                                     .description = {}};
    return persona;
}

DemoColleague demoPersonaColleague(QLatin1StringView persona)
{
    for (const DemoPersona &candidate : demoPersonas()) {
        if (candidate.id == persona)
            return {candidate.principalId, candidate.displayName};
    }
    return {};
}

} // namespace roomwarden::service
