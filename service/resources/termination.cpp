// Ending relationships.
#include "service/resources/termination.h"

#include "service/access/rows.h"
#include "service/resources/customerrooms.h"
#include "service/resources/delegation.h"
#include "service/resources/rolerows.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::vector<RelationshipRow>> relationshipsWhere(Database &database, const QString &condition,
                                                        const QVariantList &values)
{
    std::vector<RelationshipRow> rows;
    Result<Done> read = forEachRow(
        database,
        u"SELECT r.id, r.customer_tenant_id, r.partner_tenant_id, c.display_name, p.display_name, p.primary_domain,"
        u" r.status, r.terminated_by, r.invited_ms, r.accepted_ms, r.terminated_ms, r.revision FROM relationships r"
        u" JOIN tenants c ON c.tenant_id = r.customer_tenant_id JOIN tenants p ON p.tenant_id = r.partner_tenant_id"
        u" WHERE "_s
            + condition + u" ORDER BY CASE r.status WHEN 'active' THEN 0 ELSE 1 END, r.accepted_ms DESC"_s,
        values, [&rows](const QSqlQuery &row) {
            rows.push_back({.id = row.value(0).toString(),
                            .customer = TenantId(row.value(1).toString()),
                            .partner = TenantId(row.value(2).toString()),
                            .customerName = row.value(3).toString(),
                            .partnerName = row.value(4).toString(),
                            .partnerDomain = row.value(5).toString(),
                            .status = relationshipStatusFromWire(row.value(6).toString()),
                            .terminatedBy = terminatedByFromWire(row.value(7).toString()),
                            .invited = timeFrom(row.value(8)),
                            .accepted = timeFrom(row.value(9)),
                            .terminated = timeFrom(row.value(10)),
                            .revision = row.value(11).toUInt()});
        });
    if (!read)
        return std::move(read).error();
    return rows;
}

Result<quint32> countOf(Database &database, const QString &sql, const QVariantList &values)
{
    const Result<QVariant> number = firstValue(database, sql, values);
    if (!number)
        return number.error();
    return number->toUInt();
}

// Open incidents of which at least one room is in scope: all, and the recorded issues among them.
Result<Done> countIncidents(Database &database, const TenantId &customer, const RoomScope &scope,
                            CustomerHoldings &holdings)
{
    QSet<QString> seen;
    return forEachRow(database,
                      u"SELECT i.id, i.source, ir.room_id FROM incidents i JOIN incident_rooms ir ON ir.incident_id ="
                      u" i.id WHERE i.tenant_id = ? AND i.state IN ('new', 'investigating')"_s,
                      {customer.text()}, [&](const QSqlQuery &row) {
                          const QString id = row.value(0).toString();
                          if (seen.contains(id) || !scope.contains(RoomId(row.value(2).toString())))
                              return;
                          seen.insert(id);
                          ++holdings.openIncidents;
                          if (row.value(1).toString() == "recorded"_L1)
                              ++holdings.openRecordedIssues;
                      });
}

} // namespace

Result<std::optional<RelationshipRow>> findRelationship(Database &database, const TenantId &customer,
                                                        const TenantId &partner)
{
    Result<std::vector<RelationshipRow>> rows = relationshipsWhere(
        database, u"r.customer_tenant_id = ? AND r.partner_tenant_id = ?"_s, {customer.text(), partner.text()});
    if (!rows)
        return std::move(rows).error();
    return rows->empty() ? std::nullopt : std::optional(std::move(rows->front()));
}

Result<std::vector<RelationshipRow>> relationshipsOf(Database &database, const TenantId &customer)
{
    return relationshipsWhere(database, u"r.customer_tenant_id = ?"_s, {customer.text()});
}

Result<CustomerHoldings> holdingsOf(Database &database, const RelationshipRow &relationship)
{
    const QVariantList ours{relationship.customer.text(), relationship.partner.text()};
    const QString assignments = u" FROM assignments a JOIN roles ro ON ro.id = a.role_id WHERE ro.tenant_id = ?"
                                u" AND ro.partner_tenant_id = ? AND ro.owner_side = 'partner'"_s;
    CustomerHoldings holdings;
    const std::initializer_list<std::pair<quint32 *, QString>> counts{
        {&holdings.roles, u"SELECT COUNT(*) FROM roles WHERE tenant_id = ? AND partner_tenant_id = ? AND owner_side ="
                          u" 'partner'"_s},
        {&holdings.assignments, u"SELECT COUNT(*)"_s + assignments},
        {&holdings.people,
         u"WITH RECURSIVE held(id) AS (SELECT m.principal_id FROM assignment_members m WHERE m.assignment_id IN"
         u" (SELECT a.id"_s
             + assignments
             + u") UNION SELECT g.user_id FROM group_members g JOIN held ON held.id = g.group_id) SELECT COUNT(*) FROM"
               u" held JOIN principals p ON p.id = held.id WHERE p.kind = 'user' AND p.enabled = 1"_s},
    };
    for (const auto &[number, sql] : counts) {
        Result<quint32> counted = countOf(database, sql, ours);
        if (!counted)
            return std::move(counted).error();
        *number = *counted;
    }
    if (relationship.status != RelationshipStatus::Active)
        return holdings;
    Result<CustomerRooms> rooms = CustomerRooms::read(database, relationship.customer);
    if (!rooms)
        return std::move(rooms).error();
    Result<ScopeItems> items = rooms->scopeOf(database, ScopeOwner::Relationship, relationship.id);
    if (!items)
        return std::move(items).error();
    const RoomScope scope = rooms->expanded(*items);
    holdings.rooms = rooms->count(scope);
    if (Result<Done> counted = countIncidents(database, relationship.customer, scope, holdings); !counted)
        return std::move(counted).error();
    return holdings;
}

Result<std::vector<Offboarding::Holder>> holdersOf(Database &database, const RelationshipRow &relationship)
{
    std::vector<Offboarding::Holder> holders;
    Result<Done> read = forEachRow(
        database,
        u"SELECT ro.name, a.name, (SELECT COUNT(*) FROM assignment_members m WHERE m.assignment_id = a.id) FROM"
        u" assignments a JOIN roles ro ON ro.id = a.role_id WHERE ro.tenant_id = ? AND ro.partner_tenant_id = ?"
        u" AND ro.owner_side = 'partner' ORDER BY ro.role_type, ro.name, a.name"_s,
        {relationship.customer.text(), relationship.partner.text()}, [&holders](const QSqlQuery &row) {
            holders.push_back({.role = row.value(0).toString(),
                               .assignment = row.value(1).toString(),
                               .memberCount = row.value(2).toUInt()});
        });
    if (!read)
        return std::move(read).error();
    return holders;
}

Result<Done> terminate(WriteUnit &unit, const RelationshipRow &relationship, TerminatedBy side)
{
    Result<CustomerHoldings> released = holdingsOf(unit.database(), relationship);
    if (!released)
        return std::move(released).error();
    Result<std::vector<Role>> roles = rolesOf(unit.database(), relationship.customer, relationship.partner);
    if (!roles)
        return std::move(roles).error();
    for (const Role &role : *roles) {
        unit.audit({.category = AuditEntry::Category::Role,
                    .objectName = role.name,
                    .operation = AuditEntry::Operation::Delete,
                    .target = relationship.customer});
        if (Result<Done> removed = removeRole(unit, role); !removed)
            return removed;
    }
    Result<int> ended = change(unit.database(),
                               u"UPDATE relationships SET status = 'terminated', terminated_ms = ?, terminated_by = ?,"
                               u" revision = revision + 1 WHERE id = ?"_s,
                               {unit.now().toMSecsSinceEpoch(), QString(wireName(side)), relationship.id});
    if (!ended)
        return std::move(ended).error();
    if (Result<Done> emptied = keepScope(unit.database(), ScopeOwner::Relationship, relationship.id, {}); !emptied)
        return emptied;
    Result<int> receipt =
        change(unit.database(),
               u"INSERT INTO offboarding_receipts (relationship_id, ended_by, rooms, open_incidents,"
               u" open_recorded_issues, roles, assignments, people) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
               {relationship.id, unit.caller().principal.id.text(), released->rooms, released->openIncidents,
                released->openRecordedIssues, released->roles, released->assignments, released->people});
    if (!receipt)
        return std::move(receipt).error();
    return announceAccess(unit, relationship.customer);
}

Result<std::optional<CustomerHoldings>> receiptFor(Database &database, const QString &relationshipId,
                                                   const PrincipalId &person)
{
    std::optional<CustomerHoldings> receipt;
    Result<Done> read = forEachRow(
        database,
        u"SELECT rooms, open_incidents, open_recorded_issues, roles, assignments, people FROM offboarding_receipts"
        u" WHERE relationship_id = ? AND ended_by = ?"_s,
        {relationshipId, person.text()}, [&receipt](const QSqlQuery &row) {
            receipt = CustomerHoldings{.rooms = row.value(0).toUInt(),
                                       .openIncidents = row.value(1).toUInt(),
                                       .openRecordedIssues = row.value(2).toUInt(),
                                       .roles = row.value(3).toUInt(),
                                       .assignments = row.value(4).toUInt(),
                                       .people = row.value(5).toUInt()};
        });
    if (!read)
        return std::move(read).error();
    return receipt;
}

} // namespace roomwarden::service
