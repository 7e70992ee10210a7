// Reads incidents. Rooms are read in a second statement over the same range of changes; a row that changes between
// the two has left the range, is found without rooms, and is skipped: it comes again under its new number.
#include "service/resources/incidentrows.h"

#include "service/access/rows.h"

#include <QHash>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &listColumns()
{
    static const QString columns =
        u"i.id, i.tenant_id, i.source, i.type_id, i.type_name, i.category, i.severity, i.state, i.display_status,"
        u" i.assigned_to, i.assignee_id, i.assignee_name, i.high_impact, i.title, i.created_ms, i.updated_ms,"
        u" i.resolved_ms, i.closed_ms, i.closure_reason, i.closed_by, i.note_count, i.repeat_count, i.revision,"
        u" i.change_seq"_s;
    return columns;
}

constexpr int columnCount = 24;

IncidentRow rowFrom(const QSqlQuery &row)
{
    const QString state = row.value(7).toString();
    const QString assigneeId = row.value(10).toString();
    const QString reason = row.value(18).toString();
    IncidentRow result{.sequence = row.value(23).toLongLong(), .gone = state == "gone"_L1};
    Incident &incident = result.incident;
    incident.id = IncidentId(row.value(0).toString());
    incident.customer = TenantId(row.value(1).toString());
    incident.source = incidentSourceFromWire(row.value(2).toString());
    incident.type = {
        .id = row.value(3).toString(), .displayName = row.value(4).toString(), .category = row.value(5).toString()};
    incident.severity = severityFromWire(row.value(6).toString());
    incident.state = incidentStateFromWire(state);
    incident.displayStatus = displayStatusFromWire(row.value(8).toString());
    incident.assignedTo = assignedToFromWire(row.value(9).toString());
    if (!assigneeId.isEmpty())
        incident.assignee = PersonRef{.id = PrincipalId(assigneeId), .displayName = row.value(11).toString()};
    incident.highImpact = row.value(12).toInt() != 0;
    incident.title = row.value(13).toString();
    incident.created = timeFrom(row.value(14));
    incident.updated = timeFrom(row.value(15));
    incident.resolved = timeFrom(row.value(16));
    incident.closed = timeFrom(row.value(17));
    if (!reason.isEmpty())
        incident.closure = Closure{.reason = reason, .closedBy = row.value(19).toString()};
    incident.noteCount = row.value(20).toUInt();
    incident.repeats = row.value(21).toUInt();
    incident.revision = row.value(22).toUInt();
    return result;
}

Result<Done> addRooms(Database &database, const QString &range, const QVariantList &values,
                      std::vector<IncidentRow> &rows)
{
    QHash<QString, qsizetype> indexOf;
    for (size_t i = 0; i < rows.size(); ++i)
        indexOf.insert(rows[i].incident.id.text(), static_cast<qsizetype>(i));
    return forEachRow(database,
                      u"SELECT ir.incident_id, ir.room_id, r.display_name FROM incidents i"
                      u" JOIN incident_rooms ir ON ir.incident_id = i.id JOIN rooms r ON r.id = ir.room_id WHERE "_s
                          + range + u" ORDER BY i.change_seq, r.display_name, r.id"_s,
                      values, [&](const QSqlQuery &row) {
                          const auto it = indexOf.constFind(row.value(0).toString());
                          if (it != indexOf.constEnd()) {
                              rows[static_cast<size_t>(*it)].incident.rooms.push_back(
                                  {.id = RoomId(row.value(1).toString()), .displayName = row.value(2).toString()});
                          }
                      });
}

} // namespace

Result<std::vector<IncidentRow>> incidentsByChange(Database &database, const std::optional<TenantId> &customer,
                                                   qint64 after, qint64 upTo, int limit)
{
    const QString range =
        (customer ? u"i.tenant_id = ? AND "_s : QString()) + u"i.change_seq > ? AND i.change_seq <= ?"_s;
    QVariantList values;
    if (customer)
        values.append(customer->text());
    values << after << upTo;

    std::vector<IncidentRow> rows;
    Result<Done> read = forEachRow(
        database,
        u"SELECT "_s + listColumns() + u" FROM incidents i WHERE "_s + range + u" ORDER BY i.change_seq LIMIT ?"_s,
        values + QVariantList{limit}, [&rows](const QSqlQuery &row) { rows.push_back(rowFrom(row)); });
    if (!read)
        return std::move(read).error();
    if (rows.empty())
        return rows;
    values.back() = rows.back().sequence;
    read = addRooms(database, range, values, rows);
    if (!read)
        return std::move(read).error();
    return rows;
}

Result<std::vector<IncidentRow>> latestIncidents(Database &database, const std::optional<TenantId> &customer,
                                                 qint64 before, int limit)
{
    const QString range = (customer ? u"i.tenant_id = ? AND "_s : QString()) + u"i.change_seq < ?"_s;
    QVariantList values;
    if (customer)
        values.append(customer->text());
    values << before;

    std::vector<IncidentRow> rows;
    Result<Done> read = forEachRow(
        database,
        u"SELECT "_s + listColumns() + u" FROM incidents i WHERE "_s + range + u" ORDER BY i.change_seq DESC LIMIT ?"_s,
        values + QVariantList{limit}, [&rows](const QSqlQuery &row) { rows.push_back(rowFrom(row)); });
    if (!read)
        return std::move(read).error();
    if (rows.empty())
        return rows;
    values << rows.back().sequence;
    read = addRooms(database, range + u" AND i.change_seq >= ?"_s, values, rows);
    if (!read)
        return std::move(read).error();
    return rows;
}

Result<std::vector<IncidentRow>> incidentsByCreation(Database &database, const TenantId &customer,
                                                     const CreationPlace &after, qint64 end, int limit)
{
    const QString range = u"i.tenant_id = ? AND i.created_ms >= ? AND (i.created_ms > ? OR i.id > ?) AND i.created_ms <"
                          u" ? AND i.state <> 'gone'"_s;
    QVariantList values{customer.text(), after.time, after.time, after.id.text(), end};
    std::vector<IncidentRow> rows;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT "_s + listColumns() + u" FROM incidents i WHERE "_s + range
                       + u" ORDER BY i.created_ms, i.id LIMIT ?"_s,
                   values + QVariantList{limit}, [&rows](const QSqlQuery &row) { rows.push_back(rowFrom(row)); });
    if (!read)
        return std::move(read).error();
    if (rows.empty())
        return rows;
    values.back() = rows.back().incident.created.toMSecsSinceEpoch() + 1;
    read = addRooms(database, range, values, rows);
    if (!read)
        return std::move(read).error();
    return rows;
}

Result<std::optional<IncidentRow>> findIncident(Database &database, const TenantId &customer, const IncidentId &id)
{
    std::vector<IncidentRow> rows;
    const QVariantList values{id.text(), customer.text()};
    Result<Done> read = forEachRow(database,
                                   u"SELECT "_s + listColumns()
                                       + u", i.description, i.recommended_action, i.duplicate_of FROM incidents i"
                                         u" WHERE i.id = ? AND i.tenant_id = ? AND i.state <> 'gone'"_s,
                                   values, [&rows](const QSqlQuery &row) {
                                       IncidentRow found = rowFrom(row);
                                       found.incident.description = row.value(columnCount).toString();
                                       found.incident.recommendedAction = row.value(columnCount + 1).toString();
                                       if (found.incident.closure)
                                           found.incident.closure->duplicateOf =
                                               IncidentId(row.value(columnCount + 2).toString());
                                       rows.push_back(std::move(found));
                                   });
    if (!read)
        return std::move(read).error();
    if (rows.empty())
        return std::optional<IncidentRow>();
    read = addRooms(database, u"i.id = ? AND i.tenant_id = ?"_s, values, rows);
    if (!read)
        return std::move(read).error();
    return std::optional(std::move(rows.front()));
}

std::optional<Incident> trimmed(Incident incident, const RoomScope &scope)
{
    std::erase_if(incident.rooms, [&scope](const RoomRef &room) { return !scope.contains(room.id); });
    if (incident.rooms.empty())
        return std::nullopt;
    return incident;
}

Result<std::vector<IncidentNote>> notesOf(Database &database, const IncidentId &id)
{
    std::vector<IncidentNote> notes;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT id, author_kind, author, created_ms, text FROM incident_notes WHERE incident_id = ?"
                   u" ORDER BY created_ms, id"_s,
                   {id.text()}, [&notes](const QSqlQuery &row) {
                       notes.push_back({.id = row.value(0).toString(),
                                        .authorKind = noteAuthorFromWire(row.value(1).toString()),
                                        .author = row.value(2).toString(),
                                        .time = timeFrom(row.value(3)),
                                        .text = row.value(4).toString()});
                   });
    if (!read)
        return std::move(read).error();
    return notes;
}

Result<std::vector<HistoryEntry>> historyOf(Database &database, const IncidentId &id)
{
    std::vector<HistoryEntry> history;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT time_ms, from_state, to_state, actor, remark FROM incident_history WHERE incident_id = ?"
                   u" ORDER BY position"_s,
                   {id.text()}, [&history](const QSqlQuery &row) {
                       history.push_back({.time = timeFrom(row.value(0)),
                                          .from = incidentStateFromWire(row.value(1).toString()),
                                          .to = incidentStateFromWire(row.value(2).toString()),
                                          .actor = row.value(3).toString(),
                                          .remark = row.value(4).toString()});
                   });
    if (!read)
        return std::move(read).error();
    return history;
}

} // namespace roomwarden::service
