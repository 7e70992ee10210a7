// The wire form of incidents, notes and history.
#include "core/domain/incident.h"

#include "core/base/jsonreader.h"
#include "core/base/jsontext.h"

#include <QJsonDocument>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<Severity, 4> severityNames{{
    {Severity::Critical, "critical"_L1},
    {Severity::Important, "important"_L1},
    {Severity::Warning, "warning"_L1},
    {Severity::Recommended, "recommended"_L1},
}};

constexpr EnumNames<IncidentState, 5> stateNames{{
    {IncidentState::Watching, "watching"_L1},
    {IncidentState::New, "new"_L1},
    {IncidentState::Investigating, "investigating"_L1},
    {IncidentState::Resolved, "resolved"_L1},
    {IncidentState::Closed, "closed"_L1},
}};

constexpr EnumNames<DisplayStatus, 5> displayStatusNames{{
    {DisplayStatus::NeedsAction, "needsAction"_L1},
    {DisplayStatus::SystemInvestigating, "systemInvestigating"_L1},
    {DisplayStatus::Watching, "watching"_L1},
    {DisplayStatus::Resolved, "resolved"_L1},
    {DisplayStatus::Closed, "closed"_L1},
}};

constexpr EnumNames<IncidentSource, 5> sourceNames{{
    {IncidentSource::Signal, "signal"_L1},
    {IncidentSource::Recorded, "recorded"_L1},
    {IncidentSource::EventFlag, "eventFlag"_L1},
    {IncidentSource::UpdateFailure, "updateFailure"_L1},
    {IncidentSource::UpdatePause, "updatePause"_L1},
}};

constexpr EnumNames<AssignedTo, 4> assignedToNames{{
    {AssignedTo::Customer, "customer"_L1},
    {AssignedTo::Partner, "partner"_L1},
    {AssignedTo::System, "system"_L1},
    {AssignedTo::Microsoft, "microsoft"_L1},
}};

constexpr EnumNames<IncidentNote::Author, 4> authorNames{{
    {IncidentNote::Author::Bot, "bot"_L1},
    {IncidentNote::Author::Customer, "customer"_L1},
    {IncidentNote::Author::Partner, "partner"_L1},
    {IncidentNote::Author::Microsoft, "microsoft"_L1},
}};

Result<PersonRef> personRefFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    PersonRef person{.id = PrincipalId(in.string("id"_L1)), .displayName = in.string("displayName"_L1)};
    return in.finish(std::move(person));
}

Result<Closure> closureFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Closure closure{.reason = in.string("reason"_L1),
                    .closedBy = in.string("closedBy"_L1),
                    .duplicateOf = IncidentId(in.optionalString("duplicateOf"_L1))};
    return in.finish(std::move(closure));
}

Result<IncidentType> incidentTypeFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    IncidentType type{.id = in.string("id"_L1),
                      .displayName = in.string("displayName"_L1),
                      .category = in.optionalString("category"_L1)};
    return in.finish(std::move(type));
}

} // namespace

Result<Incident> incidentFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    const QJsonObject type = in.object("incidentType"_L1);
    Incident incident{
        .id = IncidentId(in.string("id"_L1)),
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .customerName = in.string("customerDisplayName"_L1),
        .source = in.name("source"_L1, sourceNames, IncidentSource::Unknown),
        .type = in.nested("incidentType"_L1, &incidentTypeFromJson),
        .severity = severityFromWire(type.value("severity"_L1).toString()),
        .state = in.name("state"_L1, stateNames, IncidentState::Unknown),
        .displayStatus = in.name("displayStatus"_L1, displayStatusNames, DisplayStatus::Unknown),
        .assignedTo = in.name("assignedTo"_L1, assignedToNames, AssignedTo::Unknown),
        .assignee = in.optionalNested("assignee"_L1, &personRefFromJson),
        .highImpact = in.optionalBoolean("highImpact"_L1, false),
        .rooms = in.list("rooms"_L1, &roomRefFromJson),
        .title = in.string("title"_L1),
        .description = in.optionalString("description"_L1),
        .recommendedAction = in.optionalString("recommendedAction"_L1),
        .created = in.utc("createdDateTime"_L1),
        .updated = in.utc("lastUpdateDateTime"_L1),
        .resolved = in.optionalUtc("lastResolvedDateTime"_L1),
        .closed = in.optionalUtc("lastClosedDateTime"_L1),
        .closure = in.optionalNested("closure"_L1, &closureFromJson),
        .noteCount = in.optionalU32("noteCount"_L1).value_or(0),
        .repeats = in.optionalU32("repeatCount"_L1).value_or(0),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(incident));
}

void writeJson(JsonText &out, const Incident &incident)
{
    out.beginObject();
    out.member("@odata.etag"_L1, u"W/\"%1\""_s.arg(incident.revision));
    out.member("id"_L1, incident.id.text());
    out.member("customerTenantId"_L1, incident.customer.text());
    out.member("customerDisplayName"_L1, incident.customerName);
    out.member("source"_L1, wireName(incident.source));
    out.key("incidentType"_L1);
    out.beginObject();
    out.member("id"_L1, incident.type.id);
    out.member("displayName"_L1, incident.type.displayName);
    out.member("category"_L1, incident.type.category);
    out.member("severity"_L1, wireName(incident.severity));
    out.endObject();
    out.member("state"_L1, wireName(incident.state));
    out.member("displayStatus"_L1, wireName(incident.displayStatus));
    out.member("assignedTo"_L1, wireName(incident.assignedTo));
    out.key("assignee"_L1);
    if (incident.assignee) {
        out.beginObject();
        out.member("id"_L1, incident.assignee->id.text());
        out.member("displayName"_L1, incident.assignee->displayName);
        out.endObject();
    } else {
        out.null();
    }
    out.member("highImpact"_L1, incident.highImpact);
    out.key("rooms"_L1);
    out.beginArray();
    for (const RoomRef &room : incident.rooms) {
        out.beginObject();
        out.member("id"_L1, room.id.text());
        out.member("displayName"_L1, room.displayName);
        out.endObject();
    }
    out.endArray();
    out.member("title"_L1, incident.title);
    out.member("createdDateTime"_L1, incident.created);
    out.member("lastUpdateDateTime"_L1, incident.updated);
    out.member("lastResolvedDateTime"_L1, incident.resolved);
    out.member("lastClosedDateTime"_L1, incident.closed);
    out.key("closure"_L1);
    if (incident.closure) {
        out.beginObject();
        out.member("reason"_L1, incident.closure->reason);
        out.member("closedBy"_L1, incident.closure->closedBy);
        if (!incident.closure->duplicateOf.isNull())
            out.member("duplicateOf"_L1, incident.closure->duplicateOf.text());
        out.endObject();
    } else {
        out.null();
    }
    out.member("noteCount"_L1, incident.noteCount);
    out.member("repeatCount"_L1, incident.repeats);
    out.member("revision"_L1, incident.revision);
    if (!incident.description.isEmpty())
        out.member("description"_L1, incident.description);
    if (!incident.recommendedAction.isEmpty())
        out.member("recommendedAction"_L1, incident.recommendedAction);
    out.endObject();
}

QJsonObject toJson(const Incident &incident)
{
    JsonText text;
    writeJson(text, incident);
    return QJsonDocument::fromJson(text.text()).object();
}

Result<IncidentNote> noteFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    IncidentNote note{
        .id = in.string("id"_L1),
        .authorKind = in.name("authorKind"_L1, authorNames, IncidentNote::Author::Unknown),
        .author = in.string("author"_L1),
        .time = in.utc("createdDateTime"_L1),
        .text = in.string("text"_L1),
    };
    return in.finish(std::move(note));
}

QJsonObject toJson(const IncidentNote &note)
{
    return {
        {"id"_L1, note.id},         {"authorKind"_L1, QString(wireName(authorNames, note.authorKind))},
        {"author"_L1, note.author}, {"createdDateTime"_L1, wireTime(note.time)},
        {"text"_L1, note.text},
    };
}

Result<HistoryEntry> historyEntryFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    HistoryEntry entry{
        .time = in.utc("dateTime"_L1),
        .from = incidentStateFromWire(in.optionalString("fromState"_L1)),
        .to = in.name("toState"_L1, stateNames, IncidentState::Unknown),
        .actor = in.string("actor"_L1),
        .remark = in.optionalString("remark"_L1),
    };
    return in.finish(std::move(entry));
}

QJsonObject toJson(const HistoryEntry &entry)
{
    const QString from = wireName(entry.from);
    return {
        {"dateTime"_L1, wireTime(entry.time)},
        {"fromState"_L1, from.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(from)},
        {"toState"_L1, QString(wireName(entry.to))},
        {"actor"_L1, entry.actor},
        {"remark"_L1, entry.remark},
    };
}

QLatin1StringView wireName(Severity severity) { return wireName(severityNames, severity); }
QLatin1StringView wireName(IncidentState state) { return wireName(stateNames, state); }
QLatin1StringView wireName(DisplayStatus status) { return wireName(displayStatusNames, status); }
QLatin1StringView wireName(IncidentSource source) { return wireName(sourceNames, source); }
QLatin1StringView wireName(AssignedTo party) { return wireName(assignedToNames, party); }
Severity severityFromWire(QStringView name) { return fromWireName(severityNames, name, Severity::Unknown); }
IncidentState incidentStateFromWire(QStringView name) { return fromWireName(stateNames, name, IncidentState::Unknown); }
DisplayStatus displayStatusFromWire(QStringView name)
{
    return fromWireName(displayStatusNames, name, DisplayStatus::Unknown);
}
IncidentSource incidentSourceFromWire(QStringView name)
{
    return fromWireName(sourceNames, name, IncidentSource::Unknown);
}
AssignedTo assignedToFromWire(QStringView name) { return fromWireName(assignedToNames, name, AssignedTo::Unknown); }
QLatin1StringView wireName(IncidentNote::Author author) { return wireName(authorNames, author); }
IncidentNote::Author noteAuthorFromWire(QStringView name)
{
    return fromWireName(authorNames, name, IncidentNote::Author::Unknown);
}

const std::vector<QString> &closureReasons()
{
    static const std::vector<QString> reasons{
        u"resolvedOnSite"_s, u"hardwareReplaced"_s, u"configurationCorrected"_s, u"selfResolved"_s,
        u"duplicate"_s,      u"notReproducible"_s,  u"noLongerNeeded"_s,
    };
    return reasons;
}

} // namespace roomwarden
