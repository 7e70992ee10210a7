// How wishes are made out of what the technician sees.
#include "core/actions/command.h"

#include "core/base/jsonreader.h"

#include <QJsonArray>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

Command about(const Incident &incident, Command::Kind kind, QJsonObject arguments)
{
    return {.id = QUuid::createUuid(),
            .kind = kind,
            .customer = incident.customer,
            .target = incident.id.text(),
            .revision = incident.revision,
            .arguments = std::move(arguments)};
}

Command about(const Invitation &invitation, Command::Kind kind, QJsonObject arguments)
{
    return {.id = QUuid::createUuid(),
            .kind = kind,
            .customer = invitation.customer,
            .target = invitation.id.text(),
            .revision = invitation.revision,
            .arguments = std::move(arguments)};
}

QString kindOnWire(Principal::Kind kind)
{
    switch (kind) {
    case Principal::Kind::User: return u"user"_s;
    case Principal::Kind::SecurityGroup: return u"securityGroup"_s;
    case Principal::Kind::Unknown: break;
    }
    return u"unknown"_s; // the service refuses it, and says so
}

} // namespace

Command Command::assign(const Incident &incident, const PersonRef &assignee)
{
    return about(
        incident, Kind::AssignIncident,
        {{"assignee"_L1, QJsonObject{{"id"_L1, assignee.id.text()}, {"displayName"_L1, assignee.displayName}}}});
}

Command Command::assign(const Incident &incident, const Principal &assignee)
{
    return assign(incident, PersonRef{.id = assignee.id, .displayName = assignee.displayName});
}

PersonRef Command::assignee() const
{
    const QJsonObject person = arguments.value("assignee"_L1).toObject();
    return {.id = PrincipalId(person.value("id"_L1).toString()),
            .displayName = person.value("displayName"_L1).toString()};
}

Command Command::unassign(const Incident &incident)
{
    return about(incident, Kind::UnassignIncident, {{"assignee"_L1, QJsonValue::Null}});
}

Command Command::addNote(const Incident &incident, const QString &text)
{
    return about(incident, Kind::AddNote, {{"text"_L1, text}});
}

Command Command::closeRecordedIssue(const Incident &incident, const QString &reason, const IncidentId &duplicateOf)
{
    QJsonObject body{{"reason"_L1, reason}};
    if (!duplicateOf.isNull())
        body.insert("duplicateOf"_L1, duplicateOf.text());
    return about(incident, Kind::CloseRecordedIssue, body);
}

Command Command::recordIssue(const TenantId &customer, const QString &title, const QString &description,
                             const std::vector<RoomId> &rooms, bool highImpact)
{
    QJsonArray ids;
    for (const RoomId &room : rooms)
        ids.append(room.text());
    QJsonObject body{{"description"_L1, description}, {"rooms"_L1, ids}, {"highImpact"_L1, highImpact}};
    if (!title.isEmpty())
        body.insert("title"_L1, title);
    return {.id = QUuid::createUuid(), .kind = Kind::RecordIssue, .customer = customer, .arguments = body};
}

Command Command::accept(const Invitation &invitation, const std::vector<Principal> &primaryAdmins)
{
    QJsonArray admins;
    for (const Principal &principal : primaryAdmins)
        admins.append(QJsonObject{{"kind"_L1, kindOnWire(principal.kind)}, {"id"_L1, principal.id.text()}});
    return about(invitation, Kind::AcceptInvitation, {{"primaryAdmins"_L1, admins}});
}

Command Command::deny(const Invitation &invitation) { return about(invitation, Kind::DenyInvitation, {}); }

Command Command::suppressSignal(const TenantId &customer, const RoomId &room, const QString &signal,
                                const QDateTime &until, const QString &reason)
{
    Command command = unsuppressSignal(customer, room, signal);
    command.kind = Kind::SuppressSignal;
    if (until.isValid())
        command.arguments.insert("expirationDateTime"_L1, wireTime(until));
    if (!reason.isEmpty())
        command.arguments.insert("reason"_L1, reason);
    return command;
}

Command Command::unsuppressSignal(const TenantId &customer, const RoomId &room, const QString &signal)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::UnsuppressSignal,
            .customer = customer,
            .target = signal,
            .parent = room.text()};
}

} // namespace roomwarden
