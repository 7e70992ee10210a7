// The table of commands.
#include "core/actions/commandtraits.h"

#include <array>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

using Verb = ApiRequest::Verb;
using Answer = CommandTraits::Answer;
using Right = CommandTraits::Right;
constexpr auto incidentPath = "tenants/{customer}/incidents/{target}"_L1;

// In the order of Command::Kind.
constexpr std::array<CommandTraits, commandKindCount> table = {{
    {.name = "assignIncident"_L1,
     .verb = Verb::Patch,
     .path = incidentPath,
     .needs = Permission::TicketsUpdate,
     .answer = Answer::Incident,
     .aboutIncident = true,
     .mayWaitOffline = true},
    {.name = "unassignIncident"_L1,
     .verb = Verb::Patch,
     .path = incidentPath,
     .needs = Permission::TicketsUpdate,
     .answer = Answer::Incident,
     .aboutIncident = true,
     .mayWaitOffline = true},
    {.name = "addNote"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/incidents/{target}/notes"_L1,
     .needs = Permission::TicketsUpdate,
     .answer = Answer::Note,
     .aboutIncident = true,
     .matchesRevision = false,
     .mayWaitOffline = true},
    {.name = "closeRecordedIssue"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/incidents/{target}/close"_L1,
     .needs = Permission::TicketsUpdate,
     .answer = Answer::Incident,
     .aboutIncident = true},
    {.name = "recordIssue"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/incidents"_L1,
     .needs = Permission::TicketsCreateCustomerIncident,
     .answer = Answer::Incident,
     .matchesRevision = false},
    {.name = "acceptInvitation"_L1,
     .verb = Verb::Post,
     .path = "invitations/{target}/accept"_L1,
     .answer = Answer::Tenant},
    {.name = "denyInvitation"_L1, .verb = Verb::Post, .path = "invitations/{target}/deny"_L1},
    {.name = "createRole"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/roles"_L1,
     .needs = Permission::RolesModify,
     .matchesRevision = false},
    {.name = "updateRole"_L1,
     .verb = Verb::Patch,
     .path = "tenants/{customer}/roles/{target}"_L1,
     .needs = Permission::RolesModify},
    {.name = "deleteRole"_L1,
     .verb = Verb::Delete,
     .path = "tenants/{customer}/roles/{target}"_L1,
     .needs = Permission::RolesModify},
    {.name = "createAssignment"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/roles/{parent}/assignments"_L1,
     .needs = Permission::RolesModify,
     .matchesRevision = false},
    {.name = "updateAssignment"_L1,
     .verb = Verb::Patch,
     .path = "tenants/{customer}/roles/{parent}/assignments/{target}"_L1,
     .needs = Permission::RolesModify},
    {.name = "deleteAssignment"_L1,
     .verb = Verb::Delete,
     .path = "tenants/{customer}/roles/{parent}/assignments/{target}"_L1,
     .needs = Permission::RolesModify},
    {.name = "addPrimaryAdmins"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/primaryAdmins"_L1,
     .otherwise = Right::AskTheService},
    {.name = "removePrimaryAdmin"_L1,
     .verb = Verb::Delete,
     .path = "tenants/{customer}/primaryAdmins/{target}"_L1,
     .otherwise = Right::AskTheService},
    {.name = "addTenantManager"_L1,
     .verb = Verb::Post,
     .path = "tenantManagers"_L1,
     .otherwise = Right::ChangeTenantManagers,
     .matchesRevision = false},
    {.name = "removeTenantManager"_L1,
     .verb = Verb::Delete,
     .path = "tenantManagers/{target}"_L1,
     .otherwise = Right::ChangeTenantManagers},
    {.name = "removeCustomer"_L1,
     .verb = Verb::Delete,
     .path = "tenants/{customer}/relationship"_L1,
     .otherwise = Right::AskTheService},
    {.name = "suppressSignal"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/rooms/{parent}/signals/{target}/suppress"_L1,
     .needs = Permission::RoomsModify,
     .matchesRevision = false},
    {.name = "unsuppressSignal"_L1,
     .verb = Verb::Post,
     .path = "tenants/{customer}/rooms/{parent}/signals/{target}/unsuppress"_L1,
     .needs = Permission::RoomsModify,
     .matchesRevision = false},
}};

} // namespace

const CommandTraits &traitsOf(Command::Kind kind) { return table.at(static_cast<size_t>(kind)); }

std::optional<Command::Kind> commandKindFromName(QAnyStringView name)
{
    for (size_t kind = 0; kind < table.size(); ++kind) {
        if (QAnyStringView::equal(table.at(kind).name, name))
            return static_cast<Command::Kind>(kind);
    }
    return std::nullopt;
}

} // namespace roomwarden
