// Checks that need neither session nor network.
#include "core/actions/commandchecks.h"

#include "core/actions/commandtraits.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestNote = 8'000; // characters, as the service allows

std::optional<Error> refused(const QString &code, const QString &target)
{
    return Error{.kind = Error::Kind::Refused, .code = code, .target = target};
}

} // namespace

std::optional<Error> inputProblem(const Command &command)
{
    switch (command.kind) {
    case Command::Kind::CloseRecordedIssue: {
        const QString reason = command.arguments.value("reason"_L1).toString();
        const std::vector<QString> &reasons = closureReasons();
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
            return refused(u"noReason"_s, u"reason"_s);
        break;
    }
    case Command::Kind::AddNote: {
        const QString text = command.arguments.value("text"_L1).toString();
        if (text.trimmed().isEmpty())
            return refused(u"noText"_s, u"text"_s);
        if (text.size() > longestNote)
            return refused(u"textTooLong"_s, u"text"_s);
        break;
    }
    case Command::Kind::RecordIssue:
        if (command.arguments.value("description"_L1).toString().trimmed().isEmpty())
            return refused(u"noText"_s, u"description"_s);
        if (command.arguments.value("rooms"_L1).toArray().isEmpty())
            return refused(u"noRooms"_s, u"rooms"_s);
        break;
    case Command::Kind::AcceptInvitation:
        if (command.arguments.value("primaryAdmins"_L1).toArray().isEmpty())
            return refused(u"noPrimaryAdmins"_s, u"primaryAdmins"_s); // INV-8
        break;
    case Command::Kind::CreateRole:
    case Command::Kind::UpdateRole:
        if (command.arguments.value("name"_L1).toString().trimmed().isEmpty())
            return refused(u"noName"_s, u"name"_s);
        if (command.arguments.value("permissions"_L1).toArray().isEmpty())
            return refused(u"noPermissions"_s, u"permissions"_s);
        break;
    case Command::Kind::CreateAssignment:
    case Command::Kind::UpdateAssignment:
        if (command.arguments.value("name"_L1).toString().trimmed().isEmpty())
            return refused(u"noName"_s, u"name"_s);
        if (command.arguments.value("members"_L1).toArray().isEmpty())
            return refused(u"noMembers"_s, u"members"_s);
        if (command.arguments.contains("scope"_L1) && command.arguments.value("scope"_L1).toArray().isEmpty())
            return refused(u"noScope"_s, u"scope"_s);
        break;
    default: break; // nothing is entered
    }
    return std::nullopt;
}

bool excludeEachOther(Command::Kind a, Command::Kind b)
{
    const auto ofAssignee = [](Command::Kind kind) {
        return kind == Command::Kind::AssignIncident || kind == Command::Kind::UnassignIncident;
    };
    const auto addsOnly = [](Command::Kind kind) {
        return kind == Command::Kind::AddNote || kind == Command::Kind::RecordIssue || kind == Command::Kind::CreateRole
               || kind == Command::Kind::CreateAssignment || kind == Command::Kind::AddTenantManager;
    };
    if (addsOnly(a) || addsOnly(b))
        return false;
    return a == b || (ofAssignee(a) && ofAssignee(b)) || (!traitsOf(a).aboutIncident && !traitsOf(b).aboutIncident);
}

IncidentPatch patchFor(const std::vector<Command> &pending)
{
    IncidentPatch patch;
    for (const Command &command : pending) {
        switch (command.kind) {
        case Command::Kind::AssignIncident: patch.assignee = std::optional(command.assignee()); break;
        case Command::Kind::UnassignIncident: patch.assignee = std::optional<PersonRef>(); break;
        case Command::Kind::AddNote: ++patch.addedNotes; break;
        case Command::Kind::CloseRecordedIssue:
            patch.state = IncidentState::Resolved;
            patch.displayStatus = DisplayStatus::Resolved;
            break;
        default: break; // not about an incident
        }
    }
    return patch;
}

} // namespace roomwarden
