// Onboarding a customer.
#include "service/resources/onboarding.h"

#include "core/domain/permission.h"
#include "service/access/problem.h"
#include "service/access/rows.h"
#include "service/resources/principals.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Statement
{
    QString sql;
    QVariantList values;
};

} // namespace

Result<std::vector<Principal>> primaryAdminsIn(WriteUnit &unit, const QJsonObject &body)
{
    const QString target = u"primaryAdmins"_s;
    Result<std::vector<Principal>> admins =
        principalsIn(unit.database(), unit.caller().partnerTenant, body.value("primaryAdmins"_L1), target);
    if (admins && admins->empty())
        return problem(u"primaryAdminRequired"_s, u"Name at least one primary admin."_s, target);
    return admins;
}

Result<Done> onboard(WriteUnit &unit, const Invitation &invitation, const std::vector<Principal> &primaryAdmins)
{
    const QString customer = invitation.customer.text();
    const QString partner = unit.caller().partnerTenant.text();
    const Result<QVariant> active = firstValue(
        unit.database(),
        u"SELECT 1 FROM relationships WHERE customer_tenant_id = ? AND partner_tenant_id = ? AND status = 'active'"_s,
        {customer, partner});
    if (!active)
        return active.error();
    if (active->isValid())
        return problem(u"relationshipExists"_s, u"This customer is managed already."_s);

    unit.audit({.category = AuditEntry::Category::Role,
                .objectName = u"Primary admins"_s,
                .operation = AuditEntry::Operation::Create,
                .target = invitation.customer});
    unit.audit({.category = AuditEntry::Category::Assignment,
                .objectName = u"Assigned admins"_s,
                .operation = AuditEntry::Operation::Create,
                .target = invitation.customer});

    const QString relationship = newId();
    const QString role = newId();
    const QString assignment = newId();
    const qint64 now = unit.now().toMSecsSinceEpoch();
    std::vector<Statement> statements{
        {u"UPDATE invitations SET status = 'accepted', revision = revision + 1 WHERE id = ?"_s, {invitation.id.text()}},
        {u"INSERT INTO relationships (id, customer_tenant_id, partner_tenant_id, status, invited_ms, accepted_ms,"
         u" change_control) SELECT ?, customer_tenant_id, partner_tenant_id, 'active', created_ms, ?, change_control"
         u" FROM invitations WHERE id = ?"_s,
         {relationship, now, invitation.id.text()}},
        {u"INSERT INTO relationship_scope (relationship_id, kind, target_id) SELECT ?, kind, target_id"
         u" FROM invitation_scope WHERE invitation_id = ?"_s,
         {relationship, invitation.id.text()}},
        // Left over from a relationship that ended: none of it comes back.
        {u"DELETE FROM roles WHERE tenant_id = ? AND partner_tenant_id = ? AND owner_side = 'partner'"_s,
         {customer, partner}},
        {u"INSERT INTO roles (id, tenant_id, partner_tenant_id, owner_side, role_type, name, permissions)"
         u" VALUES (?, ?, ?, 'partner', 'builtIn', 'Primary admins', ?)"_s,
         {role, customer, partner, primaryAdminPermissions().keys().join(u' ')}},
        {u"INSERT INTO assignments (id, role_id, tenant_id, name) VALUES (?, ?, ?, 'Assigned admins')"_s,
         {assignment, role, customer}},
        {u"INSERT INTO assignment_scope (assignment_id, kind, target_id) SELECT ?, kind, target_id"
         u" FROM invitation_scope WHERE invitation_id = ?"_s,
         {assignment, invitation.id.text()}},
    };
    for (const Principal &admin : primaryAdmins) {
        statements.push_back({u"INSERT INTO assignment_members (assignment_id, principal_id) VALUES (?, ?)"_s,
                              {assignment, admin.id.text()}});
    }
    for (const Statement &statement : statements) {
        if (Result<int> done = change(unit.database(), statement.sql, statement.values); !done)
            return std::move(done).error();
    }
    if (Result<qint64> sequence = unit.nextSequence(); !sequence)
        return std::move(sequence).error();
    for (const Resource resource :
         {Resource::Invitations, Resource::Tenants, Resource::Access, Resource::Incidents, Resource::Rooms}) {
        unit.changes().add(resource, invitation.customer);
    }
    return Done{};
}

} // namespace roomwarden::service
