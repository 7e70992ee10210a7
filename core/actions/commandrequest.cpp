// The wire form of commands.
#include "core/actions/commandrequest.h"

#include "core/actions/commandtraits.h"
#include "core/domain/tenant.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<CommandAnswer> withIncident(const QJsonObject &json)
{
    return incidentFromJson(json).and_then(
        [](Incident incident) -> Result<CommandAnswer> { return CommandAnswer{.incident = std::move(incident)}; });
}

Result<CommandAnswer> withNote(const QJsonObject &json)
{
    return noteFromJson(json).and_then([](const IncidentNote &) -> Result<CommandAnswer> { return CommandAnswer{}; });
}

Result<CommandAnswer> withTenant(const QJsonObject &json)
{
    return tenantFromJson(json).and_then([](const Tenant &) -> Result<CommandAnswer> { return CommandAnswer{}; });
}

Result<CommandAnswer> withNothing(const QJsonObject &) { return CommandAnswer{}; }

QString filledIn(QLatin1StringView path, const Command &command)
{
    return QString(path)
        .replace("{customer}"_L1, pathSegment(command.customer.text()))
        .replace("{parent}"_L1, pathSegment(command.parent))
        .replace("{target}"_L1, pathSegment(command.target));
}

} // namespace

ApiRequest requestFor(const Command &command)
{
    const CommandTraits &traits = traitsOf(command.kind);
    return {.verb = traits.verb,
            .path = filledIn(traits.path, command),
            .body = command.arguments,
            .ifMatch = traits.matchesRevision ? command.revision : 0,
            .key = command.id};
}

Result<CommandAnswer> (*answerDecoder(Command::Kind kind))(const QJsonObject &)
{
    switch (traitsOf(kind).answer) {
    case CommandTraits::Answer::Incident: return &withIncident;
    case CommandTraits::Answer::Note: return &withNote;
    case CommandTraits::Answer::Tenant: return &withTenant;
    case CommandTraits::Answer::Nothing: break;
    }
    return &withNothing;
}

ApiRequest readBackFor(const Command &command)
{
    return {.path = filledIn("tenants/{customer}/incidents/{target}"_L1, command)};
}

bool isAsWished(const Command &command, const Incident &incident)
{
    switch (command.kind) {
    case Command::Kind::AssignIncident: return incident.assignee && incident.assignee->id == command.assignee().id;
    case Command::Kind::UnassignIncident: return !incident.assignee;
    case Command::Kind::CloseRecordedIssue:
        return incident.state == IncidentState::Resolved || incident.state == IncidentState::Closed;
    default: break; // says nothing that could be seen in an incident
    }
    return false;
}

} // namespace roomwarden
