// Recorded issues: a problem that no monitor can see, told by a person. Every room it names is unhealthy until it is
// closed (INV-29).
#include "service/resources/recordedissue.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/input.h"
#include "service/resources/visibleincident.h"
#include "service/resources/writeunit.h"
#include "service/signals/roomhealth.h"
#include "service/signals/signalcatalogue.h"
#include "service/signals/ticketstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 120; // characters
constexpr qsizetype mostRooms = 500;

// "rooms" of the body, without repetitions.
Result<QStringList> roomsIn(const QJsonObject &body)
{
    QStringList named;
    const QJsonArray rooms = body.value("rooms"_L1).toArray();
    for (const QJsonValue &room : rooms) {
        const QString id = room.toString();
        if (id.isEmpty() || id.contains(QChar(u'\0')))
            return problem(u"invalidRequest"_s, u"Rooms are named by their ids."_s, u"rooms"_s);
        if (!named.contains(id))
            named.append(id);
    }
    if (named.isEmpty() || named.size() > mostRooms)
        return problem(u"invalidRequest"_s, u"Name 1 to %1 rooms."_s.arg(mostRooms), u"rooms"_s);
    return named;
}

// Every room must be within reach and able to have tickets; the first that is not decides.
Result<Done> checkRooms(WriteUnit &unit, const KnownCustomer &customer, const QStringList &rooms)
{
    for (const QString &id : rooms) {
        const Result<QVariant> enrollment =
            firstValue(unit.database(), u"SELECT enrollment FROM rooms WHERE id = ? AND tenant_id = ?"_s,
                       {id, customer.metadata.id.text()});
        if (!enrollment)
            return enrollment.error();
        if (!enrollment->isValid() || !customer.access.can(Permission::TicketsCreateCustomerIncident, RoomId(id)))
            return notFound();
        if (enrollment->toString() != "enrolled"_L1)
            return problem(u"roomNotEnrolled"_s, u"A room that is not enrolled has no incidents."_s, u"rooms"_s);
    }
    return Done{};
}

Result<IncidentId> insertIssue(WriteUnit &unit, const TenantId &customer, const Issue &issue)
{
    const SignalDefinition *type = findSignal(u"recorded.issue");
    Result<IncidentId> id = newTicketId(unit.database());
    if (!id)
        return id;
    Result<qint64> sequence = unit.nextSequence();
    if (!sequence)
        return std::move(sequence).error();
    const qint64 now = unit.now().toMSecsSinceEpoch();
    Result<int> written = change(
        unit.database(),
        u"INSERT INTO incidents (id, tenant_id, source, type_id, type_name, category, severity, state, display_status,"
        u" assigned_to, high_impact, title, description, recommended_action, created_ms, updated_ms, revision,"
        u" change_seq) VALUES (?, ?, ?, ?, ?, ?, ?, 'new', 'needsAction', 'partner', ?, ?, ?, ?, ?, ?, 1, ?)"_s,
        {id->text(), customer.text(), QString(wireName(issue.source)), type->id, type->name, type->category,
         QString(wireName(type->severity)), issue.highImpact ? 1 : 0, issue.title, issue.description,
         type->recommendedAction, now, now, *sequence});
    if (!written)
        return std::move(written).error();
    for (const QString &room : issue.rooms) {
        written = change(unit.database(), u"INSERT INTO incident_rooms (incident_id, room_id) VALUES (?, ?)"_s,
                         {id->text(), room});
        if (!written)
            return std::move(written).error();
    }
    const HistoryEntry entry{.time = unit.now(),
                             .to = IncidentState::New,
                             .actor = unit.caller().principal.displayName,
                             .remark = issue.source == IncidentSource::EventFlag
                                           ? u"Flagged from the feed of events"_s
                                           : u"Recorded on behalf of the customer"_s};
    if (Result<Done> added = addHistory(unit.database(), *id, {entry}); !added)
        return std::move(added).error();
    for (const QString &room : issue.rooms) {
        if (Result<bool> refreshed = refreshRoom(unit.database(), RoomId(room), true); !refreshed)
            return std::move(refreshed).error();
    }
    unit.changes().add(Resource::Incidents, customer);
    unit.changes().add(Resource::Rooms, customer);
    unit.changes().add(Resource::Tenants, customer);
    return id;
}

Result<Issue> issueFrom(const QJsonObject &body)
{
    Issue issue;
    Result<QString> description = textOf(body, u"description"_s);
    if (!description)
        return std::move(description).error();
    issue.description = *description;
    const QJsonValue title = body.value("title"_L1);
    if (!title.isUndefined() && !title.isNull() && title.toString().trimmed().isEmpty())
        return problem(u"invalidRequest"_s, u"A title must be a text."_s, u"title"_s);
    issue.title = (title.isString() ? title.toString() : issue.description.trimmed().section(u'\n', 0, 0)).trimmed();
    if (issue.title.contains(QChar(u'\0')))
        return problem(u"invalidRequest"_s, u"A text may not contain NUL."_s, u"title"_s);
    if (issue.title.size() > longestTitle)
        issue.title = issue.title.left(longestTitle - 1) + u'\u2026';

    const QJsonValue highImpact = body.value("highImpact"_L1);
    if (!highImpact.isUndefined() && !highImpact.isNull() && !highImpact.isBool())
        return problem(u"invalidRequest"_s, u"highImpact is true or false."_s, u"highImpact"_s);
    issue.highImpact = highImpact.toBool();

    return issue;
}

Result<Response> openedIssue(WriteUnit &unit, const PathParameters &path, const IncidentId &id)
{
    PathParameters made = path;
    made.insert(u"id"_s, id.text());
    Result<VisibleIncident> incident = visibleIncident(unit.database(), unit.access(), made);
    if (!incident)
        return std::move(incident).error();
    return entity(toJson(incident->incident), 201);
}

std::optional<Result<Response>> openedBefore(WriteUnit &unit, const PathParameters &path)
{
    return unit.answeredBefore([&](const Response &stored) {
        const QJsonValue id = QJsonDocument::fromJson(stored.body).object().value("id"_L1);
        return openedIssue(unit, path, IncidentId(id.toString()));
    });
}

} // namespace

Result<Response> openIssue(const Request &request, const PathParameters &path, RequestContext &context,
                           const IssueParts &parts)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<const KnownCustomer *> customer =
            unit.access().customerFor(TenantId(path.value(u"tenant"_s)), Permission::TicketsCreateCustomerIncident);
        if (!customer)
            return std::move(customer).error();
        if (std::optional<Result<Response>> earlier = openedBefore(unit, path))
            return *std::move(earlier);
        Result<Issue> issue = issueFrom(*body);
        if (!issue)
            return std::move(issue).error();
        if (Result<Done> completed = parts.complete(unit, **customer, *body, *issue); !completed)
            return std::move(completed).error();
        if (Result<Done> checked = checkRooms(unit, **customer, issue->rooms); !checked)
            return std::move(checked).error();
        Result<IncidentId> id = insertIssue(unit, (*customer)->metadata.id, *issue);
        if (!id)
            return std::move(id).error();
        if (parts.opened) {
            if (Result<Done> done = parts.opened(unit, *id); !done)
                return std::move(done).error();
        }
        return openedIssue(unit, path, *id);
    });
}

Result<Response> recordIssue(const Request &request, const PathParameters &path, RequestContext &context)
{
    return openIssue(request, path, context,
                     {.complete = [](WriteUnit &, const KnownCustomer &, const QJsonObject &body, Issue &issue) {
                         return roomsIn(body).and_then([&issue](const QStringList &rooms) -> Result<Done> {
                             issue.rooms = rooms;
                             return Done{};
                         });
                     }});
}

} // namespace roomwarden::service
