// The wire forms of explanations of access.
#include "core/domain/accessexplanation.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

using Step = AccessExplanation::Step;

constexpr EnumNames<Step, 4> stepNames{{
    {Step::Account, "account"_L1},
    {Step::Assignment, "assignment"_L1},
    {Step::Role, "role"_L1},
    {Step::Scope, "scope"_L1},
}};

Step stepFrom(JsonReader &in)
{
    return in.isNone("failsAt"_L1) ? Step::None : in.name("failsAt"_L1, stepNames, Step::Unknown);
}

QJsonValue stepValue(Step step)
{
    return step == Step::None ? QJsonValue(QJsonValue::Null) : QJsonValue(QString(wireName(stepNames, step)));
}

Result<AccessExplanation::Path> pathFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    AccessExplanation::Path path{
        .groups = in.list("groups"_L1, &principalFromJson),
        .assignment = AssignmentId(in.string("assignmentId"_L1)),
        .assignmentName = in.string("assignment"_L1),
        .role = RoleId(in.string("roleId"_L1)),
        .roleName = in.string("role"_L1),
        .scope = in.list("scope"_L1, &scopeItemFromJson),
        .failsAt = stepFrom(in),
        .roomCount = in.u32("roomCount"_L1),
    };
    return in.finish(std::move(path));
}

Result<EffectiveAccess::Area> areaFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    EffectiveAccess::Area area{
        .permissions = PermissionSet::fromKeys(in.strings("permissions"_L1)),
        .rooms = in.list("rooms"_L1, &roomRefFromJson),
    };
    return in.finish(std::move(area));
}

} // namespace

// Not in the namespace above: jsonList() looks for them beside their types.
static QJsonObject toJson(const AccessExplanation::Path &path)
{
    return {
        {"groups"_L1, jsonList(path.groups)},
        {"assignmentId"_L1, path.assignment.text()},
        {"assignment"_L1, path.assignmentName},
        {"roleId"_L1, path.role.text()},
        {"role"_L1, path.roleName},
        {"scope"_L1, jsonList(path.scope)},
        {"failsAt"_L1, stepValue(path.failsAt)},
        {"roomCount"_L1, static_cast<qint64>(path.roomCount)},
    };
}

static QJsonObject toJson(const EffectiveAccess::Area &area)
{
    return {{"permissions"_L1, QJsonArray::fromStringList(area.permissions.keys())},
            {"rooms"_L1, jsonList(area.rooms)}};
}

Result<AccessExplanation> accessExplanationFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    AccessExplanation explanation{
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .principal = in.nested("principal"_L1, &principalFromJson),
        .permission = permissionFromKey(in.string("permission"_L1)),
        .room = in.optionalNested("room"_L1, &roomRefFromJson),
        .allowed = in.boolean("allowed"_L1),
        .failsAt = stepFrom(in),
        .paths = in.list("paths"_L1, &pathFromJson),
    };
    return in.finish(std::move(explanation));
}

QJsonObject toJson(const AccessExplanation &explanation)
{
    return {
        {"customerTenantId"_L1, explanation.customer.text()},
        {"principal"_L1, toJson(explanation.principal)},
        {"permission"_L1, explanation.permission ? QString(permissionKey(*explanation.permission)) : QString()},
        {"room"_L1, explanation.room ? QJsonValue(toJson(*explanation.room)) : QJsonValue(QJsonValue::Null)},
        {"allowed"_L1, explanation.allowed},
        {"failsAt"_L1, stepValue(explanation.failsAt)},
        {"paths"_L1, jsonList(explanation.paths)},
    };
}

Result<EffectiveAccess> effectiveAccessFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    EffectiveAccess access{
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .principal = in.nested("principal"_L1, &principalFromJson),
        .roles = in.strings("roles"_L1),
        .permissions = PermissionSet::fromKeys(in.strings("permissions"_L1)),
        .areas = in.list("areas"_L1, &areaFromJson),
    };
    return in.finish(std::move(access));
}

QJsonObject toJson(const EffectiveAccess &access)
{
    return {
        {"customerTenantId"_L1, access.customer.text()},
        {"principal"_L1, toJson(access.principal)},
        {"roles"_L1, QJsonArray::fromStringList(access.roles)},
        {"permissions"_L1, QJsonArray::fromStringList(access.permissions.keys())},
        {"areas"_L1, jsonList(access.areas)},
    };
}

} // namespace roomwarden
