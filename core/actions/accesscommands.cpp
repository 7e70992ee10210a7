// Wishes about roles, primary admins, tenant managers and the relationship itself.
#include "core/actions/command.h"

#include <QJsonArray>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray refsOf(const std::vector<Principal> &principals)
{
    QJsonArray refs;
    for (const Principal &principal : principals) {
        const QJsonObject whole = toJson(principal);
        refs.append(QJsonObject{{"kind"_L1, whole.value("kind"_L1)}, {"id"_L1, whole.value("id"_L1)}});
    }
    return refs;
}

QJsonObject bodyOf(const Assignment &assignment, bool withScope)
{
    QJsonObject body{{"name"_L1, assignment.name},
                     {"description"_L1, assignment.description},
                     {"emailNotifications"_L1, assignment.emailNotifications},
                     {"members"_L1, refsOf(assignment.members)}};
    if (withScope) {
        QJsonArray scope;
        for (const ScopeItem &item : assignment.scope)
            scope.append(toJson(item));
        body.insert("scope"_L1, scope);
    }
    return body;
}

QJsonObject bodyOf(const Role &role)
{
    return {{"name"_L1, role.name},
            {"description"_L1, role.description},
            {"permissions"_L1, QJsonArray::fromStringList(role.permissions.keys())}};
}

} // namespace

Command Command::createRole(const Role &role, const std::optional<Assignment> &firstAssignment)
{
    QJsonObject body = bodyOf(role);
    if (firstAssignment)
        body.insert("assignment"_L1, bodyOf(*firstAssignment, true));
    return {.id = QUuid::createUuid(), .kind = Kind::CreateRole, .customer = role.customer, .arguments = body};
}

Command Command::updateRole(const Role &role)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::UpdateRole,
            .customer = role.customer,
            .target = role.id.text(),
            .revision = role.revision,
            .arguments = bodyOf(role)};
}

Command Command::deleteRole(const Role &role)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::DeleteRole,
            .customer = role.customer,
            .target = role.id.text(),
            .revision = role.revision};
}

Command Command::createAssignment(const Assignment &assignment)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::CreateAssignment,
            .customer = assignment.customer,
            .parent = assignment.role.text(),
            .arguments = bodyOf(assignment, true)};
}

Command Command::updateAssignment(const Assignment &assignment)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::UpdateAssignment,
            .customer = assignment.customer,
            .target = assignment.id.text(),
            .parent = assignment.role.text(),
            .revision = assignment.revision,
            .arguments = bodyOf(assignment, assignment.scopeEditable)};
}

Command Command::deleteAssignment(const Assignment &assignment)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::DeleteAssignment,
            .customer = assignment.customer,
            .target = assignment.id.text(),
            .parent = assignment.role.text(),
            .revision = assignment.revision};
}

Command Command::addPrimaryAdmins(const PrimaryAdmins &known, const std::vector<Principal> &added)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::AddPrimaryAdmins,
            .customer = known.customer,
            .revision = known.revision,
            .arguments = {{"primaryAdmins"_L1, refsOf(added)}}};
}

Command Command::removePrimaryAdmin(const PrimaryAdmins &known, const PrincipalId &removed)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::RemovePrimaryAdmin,
            .customer = known.customer,
            .target = removed.text(),
            .revision = known.revision};
}

Command Command::addTenantManager(const Principal &principal)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::AddTenantManager,
            .arguments = {{"principal"_L1, refsOf({principal}).first()}}};
}

Command Command::removeTenantManager(const TenantManager &manager)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::RemoveTenantManager,
            .target = manager.principal.id.text(),
            .revision = manager.revision};
}

Command Command::removeCustomer(const Offboarding &known)
{
    return {.id = QUuid::createUuid(),
            .kind = Kind::RemoveCustomer,
            .customer = known.customer,
            .revision = known.revision};
}

} // namespace roomwarden
