// Incidents, changed.
#include "service/resources/incidentactions.h"

#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/input.h"
#include "service/resources/recordedissue.h"
#include "service/resources/visibleincident.h"
#include "service/resources/writeunit.h"
#include "service/signals/ticketstore.h"

#include <QUuid>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// An incident the caller may change.
Result<VisibleIncident> changeable(WriteUnit &unit, const PathParameters &path)
{
    Result<VisibleIncident> found = visibleIncident(unit.database(), unit.access(), path);
    if (found && !found->allows(Permission::TicketsUpdate))
        return accessDenied();
    return found;
}

// The incident as it is after the change, as the answer.
Result<Response> answerWith(WriteUnit &unit, const PathParameters &path)
{
    Result<VisibleIncident> found = visibleIncident(unit.database(), unit.access(), path);
    if (!found)
        return std::move(found).error();
    return entity(toJson(found->incident));
}

// Of "assignee" in the body: null is nobody. Whoever is named must be a colleague who may work on this very incident,
// or it would be given to somebody who cannot see it (INV-10).
Result<std::optional<PersonRef>> assigneeIn(WriteUnit &unit, const PathParameters &path, const QJsonObject &body)
{
    const QJsonValue value = body.value("assignee"_L1);
    if (value.isNull())
        return std::optional<PersonRef>();
    const QJsonValue id = value.toObject().value("id"_L1);
    if (!value.isObject() || !id.isString())
        return problem(u"invalidRequest"_s, u"Name an assignee, or null."_s, u"assignee"_s);
    Result<std::optional<Caller>> named = loadCaller(unit.database(), PrincipalId(id.toString()));
    if (!named)
        return std::move(named).error();
    if (*named && (*named)->partnerTenant == unit.caller().partnerTenant) {
        const Principal person = (*named)->principal;
        AccessEvaluator theirs(unit.database(), **std::move(named));
        const Result<VisibleIncident> seen = visibleIncident(unit.database(), theirs, path);
        if (seen && seen->allows(Permission::TicketsUpdate))
            return std::optional(PersonRef{.id = person.id, .displayName = person.displayName});
    }
    return problem(u"assigneeNotAllowed"_s, u"This person may not work on this incident."_s, u"assignee"_s);
}

Result<Response> assign(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<VisibleIncident> found = changeable(unit, path);
        if (!found)
            return std::move(found).error();
        const auto afresh = [&](const Response &) { return answerWith(unit, path); };
        if (std::optional<Result<Response>> earlier = unit.answeredBefore(afresh))
            return *std::move(earlier);
        const Incident &incident = found->incident;
        if (Result<Done> seen = checkRevision(request, incident.revision, true); !seen)
            return std::move(seen).error();
        Result<std::optional<PersonRef>> assignee = assigneeIn(unit, path, *body);
        if (!assignee)
            return std::move(assignee).error();

        const PersonRef person = assignee->value_or(PersonRef());
        const AssignedTo party = *assignee                                                      ? AssignedTo::Partner
                                 : incident.displayStatus == DisplayStatus::SystemInvestigating ? AssignedTo::System
                                                                                                : AssignedTo::Customer;
        Result<qint64> sequence = unit.nextSequence();
        if (!sequence)
            return std::move(sequence).error();
        Result<int> written =
            change(unit.database(),
                   u"UPDATE incidents SET assignee_id = ?, assignee_name = ?, assigned_to = ?, updated_ms = ?,"
                   u" revision = revision + 1, change_seq = ? WHERE id = ?"_s,
                   {person.id.text(), person.displayName, QString(wireName(party)), unit.now().toMSecsSinceEpoch(),
                    *sequence, incident.id.text()});
        if (!written)
            return std::move(written).error();
        const QString actor = unit.caller().principal.displayName;
        const HistoryEntry entry{.time = unit.now(),
                                 .from = incident.state,
                                 .to = incident.state,
                                 .actor = actor,
                                 .remark =
                                     *assignee ? u"Assigned to %1"_s.arg(person.displayName) : u"Assigned to nobody"_s};
        if (Result<Done> added = addHistory(unit.database(), incident.id, {entry}); !added)
            return std::move(added).error();
        unit.changes().add(Resource::Incidents, incident.customer);
        return answerWith(unit, path);
    });
}

Result<Response> addNote(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<VisibleIncident> found = changeable(unit, path);
        if (!found)
            return std::move(found).error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        const Incident &incident = found->incident;
        if (Result<Done> seen = checkRevision(request, incident.revision, false); !seen)
            return std::move(seen).error();
        Result<QString> text = textOf(*body, u"text"_s);
        if (!text)
            return std::move(text).error();

        const IncidentNote note{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                .authorKind = IncidentNote::Author::Partner,
                                .author = unit.caller().principal.displayName,
                                .time = unit.now(),
                                .text = *text};
        Result<int> written =
            change(unit.database(),
                   u"INSERT INTO incident_notes (id, incident_id, author_kind, author_id, author, created_ms, text)"
                   u" VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   {note.id, incident.id.text(), QString(wireName(note.authorKind)), unit.caller().principal.id.text(),
                    note.author, note.time.toMSecsSinceEpoch(), note.text});
        if (!written)
            return std::move(written).error();
        Result<qint64> sequence = unit.nextSequence();
        if (!sequence)
            return std::move(sequence).error();
        written = change(unit.database(),
                         u"UPDATE incidents SET note_count = note_count + 1, updated_ms = ?, revision = revision + 1,"
                         u" change_seq = ? WHERE id = ?"_s,
                         {unit.now().toMSecsSinceEpoch(), *sequence, incident.id.text()});
        if (!written)
            return std::move(written).error();
        unit.changes().add(Resource::Incidents, incident.customer);
        return Response::json(toJson(note), 201);
    });
}

// "reason" and, of a duplicate, "duplicateOf": another incident of the same customer that the caller sees, and that is
// not itself a duplicate, or two issues could be closed as each other's.
Result<Closure> closureIn(WriteUnit &unit, const PathParameters &path, const QJsonObject &body)
{
    Closure closure{.reason = body.value("reason"_L1).toString(), .closedBy = unit.caller().principal.displayName};
    if (std::ranges::find(closureReasons(), closure.reason) == closureReasons().end())
        return problem(u"invalidRequest"_s, u"A reason is required, one of the list."_s, u"reason"_s);
    const QString field = u"duplicateOf"_s;
    const QJsonValue original = body.value(field);
    if (original.isUndefined() || original.isNull())
        return closure;
    if (closure.reason != "duplicate"_L1)
        return problem(u"invalidRequest"_s, u"Only a duplicate has an original."_s, field);
    closure.duplicateOf = IncidentId(original.toString());
    if (closure.duplicateOf.isNull() || original.toString().contains(QChar(u'\0')))
        return problem(u"invalidRequest"_s, u"The original is named by its id."_s, field);
    if (closure.duplicateOf.text() == path.value(u"id"_s))
        return problem(u"invalidRequest"_s, u"An issue is not its own duplicate."_s, field);
    PathParameters other = path;
    other.insert(u"id"_s, closure.duplicateOf.text());
    Result<VisibleIncident> seen = visibleIncident(unit.database(), unit.access(), other);
    if (!seen) {
        Error error = std::move(seen).error();
        error.target = field;
        return error;
    }
    if (seen->incident.closure && seen->incident.closure->reason == "duplicate"_L1)
        return problem(u"duplicateNotAllowed"_s, u"The original was closed as a duplicate itself."_s, field);
    return closure;
}

Result<Response> closeIssue(const Request &request, const PathParameters &path, RequestContext &context)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        Result<VisibleIncident> found = changeable(unit, path);
        if (!found)
            return std::move(found).error();
        const auto afresh = [&](const Response &) { return answerWith(unit, path); };
        if (std::optional<Result<Response>> earlier = unit.answeredBefore(afresh))
            return *std::move(earlier);
        if (!found->allowsEverywhere(Permission::TicketsUpdate))
            return accessDenied(); // closing changes the health of every room it names
        const Incident &incident = found->incident;
        if (Result<Done> seen = checkRevision(request, incident.revision, true); !seen)
            return std::move(seen).error();
        if (!incident.isRecorded()) {
            return problem(u"notClosable"_s, u"Only recorded issues can be closed; the others close themselves."_s);
        }
        Result<Closure> closure = closureIn(unit, path, *body);
        if (!closure)
            return std::move(closure).error();
        if (!incident.isActive())
            return problem(u"alreadyClosed"_s, u"The issue was closed before."_s);

        Result<std::optional<StoredTicket>> stored = ticketById(unit.database(), incident.id);
        if (!stored)
            return std::move(stored).error();
        if (!*stored)
            return notFound();
        const qint64 now = unit.now().toMSecsSinceEpoch();
        const Step step = closeByPerson((*stored)->ticket, *closure, now);
        if (Result<Done> applied = applyStep(unit.database(), **stored, step, now, unit.changes()); !applied)
            return std::move(applied).error();
        return answerWith(unit, path);
    });
}

} // namespace

void addIncidentActionRoutes(ServiceRouter &router)
{
    router.add("PATCH", u"/v1/tenants/{tenant}/incidents/{id}"_s, handler(&assign));
    router.add("POST", u"/v1/tenants/{tenant}/incidents/{id}/notes"_s, handler(&addNote));
    router.add("POST", u"/v1/tenants/{tenant}/incidents/{id}/close"_s, handler(&closeIssue));
    router.add("POST", u"/v1/tenants/{tenant}/incidents"_s, handler(&recordIssue));
}

} // namespace roomwarden::service
