// Reads relationships, grants and scopes of one caller, for one customer or for all, in four statements.
#include "service/access/accessevaluator.h"

#include "service/access/accesscache.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/storage/database.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

// The scope that rows of (kind, target, room of the group) describe.
void widen(RoomScope &scope, const QString &kind, const QString &target, const QString &roomOfGroup)
{
    if (kind == "all"_L1)
        scope.everything = true;
    else if (kind == "room"_L1)
        scope.rooms.insert(RoomId(target));
    else if (kind == "group"_L1 && !roomOfGroup.isEmpty())
        scope.rooms.insert(RoomId(roomOfGroup));
}

struct Assignment
{
    TenantId customer = {};
    QString roleName = {};
    bool builtIn = false;
    Grant grant = {};
};

} // namespace

AccessEvaluator::AccessEvaluator(Database &database, Caller caller, AccessCache *cache)
    : m_database(database),
      m_caller(std::move(caller)),
      m_cache(cache)
{ }

Result<std::map<TenantId, KnownCustomer>> AccessEvaluator::load(const std::optional<TenantId> &only)
{
    std::map<TenantId, KnownCustomer> customers;
    const QString oneCustomer = only ? u" AND r.customer_tenant_id = ?"_s : QString();
    QVariantList values{m_caller.partnerTenant.text(), m_caller.partnerTenant.text()};
    if (only)
        values.append(only->text());

    // Of several relationships with one customer the active one counts, else the latest.
    Result<Done> read = forEachRow(
        m_database,
        u"SELECT r.id, r.customer_tenant_id, r.status, r.invited_ms, r.accepted_ms, r.terminated_ms, r.terminated_by,"
        u" r.revision, t.display_name, t.primary_domain, t.country, t.data_region FROM relationships r JOIN tenants t"
        u" ON t.tenant_id = r.customer_tenant_id WHERE r.partner_tenant_id = ? AND t.kind = 'customer'"
        u" AND r.customer_tenant_id <> ?"_s
            + oneCustomer + u" ORDER BY CASE r.status WHEN 'active' THEN 1 ELSE 0 END, r.accepted_ms"_s,
        values, [&customers](const QSqlQuery &row) {
            const TenantId id(row.value(1).toString());
            const bool active = row.value(2).toString() == "active"_L1;
            const QString terminatedBy = row.value(6).toString();
            KnownCustomer customer{
                .metadata = {.id = id,
                             .displayName = row.value(8).toString(),
                             .primaryDomain = row.value(9).toString(),
                             .country = row.value(10).toString(),
                             .dataRegion = row.value(11).toString(),
                             .relationship = active ? RelationshipStatus::Active : RelationshipStatus::Terminated,
                             .terminatedBy = terminatedBy == "customer"_L1  ? TerminatedBy::Customer
                                             : terminatedBy == "partner"_L1 ? TerminatedBy::Partner
                                                                            : TerminatedBy::Unknown,
                             .invited = timeFrom(row.value(3)),
                             .accepted = timeFrom(row.value(4)),
                             .terminated = timeFrom(row.value(5)),
                             .revision = row.value(7).toUInt()},
                .relationshipId = row.value(0).toString()};
            customer.access.relationshipActive = active;
            customers.insert_or_assign(id, std::move(customer));
        });
    if (!read)
        return std::move(read).error();

    // Grants: a role counts only in the customer it was made for (INV-11), and only if it is the partner's (INV-15).
    const QString grantsOf = u" FROM assignments a JOIN roles ro ON ro.id = a.role_id AND ro.tenant_id = a.tenant_id"
                             u" WHERE a.id IN (SELECT m.assignment_id FROM assignment_members m JOIN me ON me.id ="
                             u" m.principal_id) AND ro.owner_side = 'partner' AND ro.partner_tenant_id = ?"_s
                             + (only ? u" AND a.tenant_id = ?"_s : QString());
    values = {m_caller.principal.id.text(), m_caller.partnerTenant.text()};
    if (only)
        values.append(only->text());
    std::map<QString, Assignment> assignments;
    read = forEachRow(
        m_database, withIdentities() + u"SELECT a.id, a.tenant_id, ro.name, ro.permissions, ro.role_type"_s + grantsOf,
        values, [&assignments](const QSqlQuery &row) {
            const QStringList keys = row.value(3).toString().split(u' ', Qt::SkipEmptyParts);
            assignments.insert_or_assign(
                row.value(0).toString(),
                Assignment{.customer = TenantId(row.value(1).toString()),
                           .roleName = row.value(2).toString(),
                           .builtIn = row.value(4).toString() == "builtIn"_L1,
                           .grant = {.assignment = AssignmentId(row.value(0).toString()),
                                     .permissions = PermissionSet::fromKeys(keys).withDependencies()}});
        });
    if (!read)
        return std::move(read).error();
    read = forEachRow(
        m_database,
        withIdentities()
            + u"SELECT s.assignment_id, s.kind, s.target_id, g.room_id FROM assignment_scope s LEFT JOIN"
              u" room_group_members g ON s.kind = 'group' AND g.group_id = s.target_id WHERE s.assignment_id IN"
              u" (SELECT a.id"_s
            + grantsOf + u")"_s,
        values, [&assignments](const QSqlQuery &row) {
            if (const auto it = assignments.find(row.value(0).toString()); it != assignments.end())
                widen(it->second.grant.scope, row.value(1).toString(), row.value(2).toString(),
                      row.value(3).toString());
        });
    if (!read)
        return std::move(read).error();

    // The rooms the customer gave to the partner.
    std::map<QString, RoomScope> relationshipScopes;
    values = {m_caller.partnerTenant.text()};
    if (only)
        values.append(only->text());
    read = forEachRow(m_database,
                      u"SELECT s.relationship_id, s.kind, s.target_id, g.room_id FROM relationship_scope s"
                      u" JOIN relationships r ON r.id = s.relationship_id LEFT JOIN room_group_members g"
                      u" ON s.kind = 'group' AND g.group_id = s.target_id WHERE r.partner_tenant_id = ?"
                      u" AND r.status = 'active'"_s
                          + oneCustomer,
                      values, [&relationshipScopes](const QSqlQuery &row) {
                          widen(relationshipScopes[row.value(0).toString()], row.value(1).toString(),
                                row.value(2).toString(), row.value(3).toString());
                      });
    if (!read)
        return std::move(read).error();

    for (auto &[id, assignment] : assignments) {
        const auto it = customers.find(assignment.customer);
        if (it == customers.end())
            continue;
        if (!it->second.roles.contains(assignment.roleName))
            it->second.roles.append(assignment.roleName);
        it->second.primaryAdmin |= assignment.builtIn;
        it->second.access.grants.push_back(std::move(assignment.grant));
    }
    std::erase_if(customers, [this](const auto &entry) {
        return entry.second.access.grants.empty() && !m_caller.respondsToInvitations();
    });
    for (auto &[id, customer] : customers) {
        if (customer.access.relationshipActive)
            customer.access.relationshipScope = std::move(relationshipScopes[customer.relationshipId]);
        else {
            customer.roles.clear();
            customer.primaryAdmin = false;
        }
        std::sort(customer.roles.begin(), customer.roles.end());
        customer.metadata.roles = customer.roles;
        customer.metadata.permissions = customer.access.permissions();
    }
    return customers;
}

Result<std::optional<qint64>> AccessEvaluator::lookUp()
{
    if (m_cache == nullptr || m_database.isWriting())
        return std::optional<qint64>();
    const Result<qint64> revision = AccessCache::revision(m_database);
    if (!revision)
        return revision.error();
    m_all = m_cache->find(m_caller, *revision);
    return std::optional(*revision);
}

Result<Done> AccessEvaluator::loadAll()
{
    if (m_all)
        return Done{};
    const Result<std::optional<qint64>> revision = lookUp();
    if (!revision)
        return revision.error();
    if (m_all)
        return Done{};
    Result<std::map<TenantId, KnownCustomer>> loaded = load(std::nullopt);
    if (!loaded)
        return std::move(loaded).error();
    m_all = std::make_shared<const KnownCustomers>(*std::move(loaded));
    if (*revision)
        m_cache->keep(m_caller, **revision, m_all);
    return Done{};
}

Result<const std::map<TenantId, KnownCustomer> *> AccessEvaluator::customers()
{
    if (Result<Done> loaded = loadAll(); !loaded)
        return std::move(loaded).error();
    return &m_all->all();
}

Result<std::shared_ptr<const PrintedSnapshot>> AccessEvaluator::snapshot(Permission permission)
{
    if (Result<Done> loaded = loadAll(); !loaded)
        return std::move(loaded).error();
    return m_all->snapshot(permission);
}

const KnownCustomer *AccessEvaluator::known(const TenantId &id) const
{
    const std::map<TenantId, KnownCustomer> &read = m_all ? m_all->all() : m_customers;
    const auto it = read.find(id);
    return it == read.end() ? nullptr : &it->second;
}

Result<const KnownCustomer *> AccessEvaluator::customer(const TenantId &id)
{
    if (!m_all && !m_customers.contains(id)) {
        if (const Result<std::optional<qint64>> revision = lookUp(); !revision)
            return revision.error();
        if (!m_all) {
            Result<std::map<TenantId, KnownCustomer>> loaded = load(id);
            if (!loaded)
                return std::move(loaded).error();
            m_customers.merge(*loaded);
        }
    }
    return known(id);
}

Result<const KnownCustomer *> AccessEvaluator::customerFor(const TenantId &id, Permission permission)
{
    Result<const KnownCustomer *> known = customer(id);
    if (!known)
        return known;
    const KnownCustomer *found = *known;
    if (found == nullptr)
        return notFound();
    if (!found->access.relationshipActive) {
        return problem(u"relationshipTerminated"_s, u"The relationship with this customer is over."_s);
    }
    if (!found->access.canAnywhere(permission))
        return accessDenied();
    return found;
}

} // namespace roomwarden::service
