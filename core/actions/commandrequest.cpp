// The wire form of commands.
#include "core/actions/commandrequest.h"

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

QString incidentPath(const Command &command)
{
    return u"tenants/%1/incidents/%2"_s.arg(pathSegment(command.customer.text()), pathSegment(command.target));
}

QString pathFor(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::AssignIncident:
    case Command::Kind::UnassignIncident: return incidentPath(command);
    case Command::Kind::AddNote: return QString(incidentPath(command) + u"/notes"_s);
    case Command::Kind::CloseRecordedIssue: return QString(incidentPath(command) + u"/close"_s);
    case Command::Kind::AcceptInvitation: return u"invitations/%1/accept"_s.arg(pathSegment(command.target));
    case Command::Kind::DenyInvitation: return u"invitations/%1/deny"_s.arg(pathSegment(command.target));
    }
    return {};
}

} // namespace

bool isAboutIncident(Command::Kind kind)
{
    return kind != Command::Kind::AcceptInvitation && kind != Command::Kind::DenyInvitation;
}

ApiRequest requestFor(const Command &command)
{
    const bool patch = command.kind == Command::Kind::AssignIncident || command.kind == Command::Kind::UnassignIncident;
    const bool matched = command.kind != Command::Kind::AddNote; // a note overwrites nobody
    return {.verb = patch ? ApiRequest::Verb::Patch : ApiRequest::Verb::Post,
            .path = pathFor(command),
            .body = command.arguments,
            .ifMatch = matched ? command.revision : 0,
            .key = command.id};
}

Result<CommandAnswer> (*answerDecoder(Command::Kind kind))(const QJsonObject &)
{
    switch (kind) {
    case Command::Kind::AssignIncident:
    case Command::Kind::UnassignIncident:
    case Command::Kind::CloseRecordedIssue: return &withIncident;
    case Command::Kind::AddNote: return &withNote;
    case Command::Kind::AcceptInvitation: return &withTenant;
    case Command::Kind::DenyInvitation: break;
    }
    return &withNothing;
}

ApiRequest readBackFor(const Command &command) { return {.path = incidentPath(command)}; }

bool isAsWished(const Command &command, const Incident &incident)
{
    switch (command.kind) {
    case Command::Kind::AssignIncident:
        return incident.assignee
               && incident.assignee->id.text()
                      == command.arguments.value("assignee"_L1).toObject().value("id"_L1).toString();
    case Command::Kind::UnassignIncident: return !incident.assignee;
    case Command::Kind::CloseRecordedIssue:
        return incident.state == IncidentState::Resolved || incident.state == IncidentState::Closed;
    case Command::Kind::AddNote:
    case Command::Kind::AcceptInvitation:
    case Command::Kind::DenyInvitation: break;
    }
    return false;
}

} // namespace roomwarden
