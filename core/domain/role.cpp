// The wire form of a role.
#include "core/domain/role.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<Role::Type, 2> typeNames{{
    {Role::Type::BuiltIn, "builtIn"_L1},
    {Role::Type::Custom, "custom"_L1},
}};

} // namespace

Result<Role> roleFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Role role{
        .id = RoleId(in.string("id"_L1)),
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .name = in.string("name"_L1),
        .description = in.optionalString("description"_L1),
        .type = in.name("roleType"_L1, typeNames, Role::Type::Unknown),
        .permissions = PermissionSet::fromKeys(in.strings("permissions"_L1)),
        .assignmentCount = in.u32("assignmentCount"_L1),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(role));
}

QJsonObject toJson(const Role &role)
{
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(role.revision)},
        {"id"_L1, role.id.text()},
        {"customerTenantId"_L1, role.customer.text()},
        {"name"_L1, role.name},
        {"description"_L1, role.description},
        {"roleType"_L1, QString(wireName(role.type))},
        {"permissions"_L1, QJsonArray::fromStringList(role.permissions.keys())},
        {"assignmentCount"_L1, static_cast<qint64>(role.assignmentCount)},
        {"revision"_L1, static_cast<qint64>(role.revision)},
    };
}

QLatin1StringView wireName(Role::Type type) { return wireName(typeNames, type); }
Role::Type roleTypeFromWire(QStringView name) { return fromWireName(typeNames, name, Role::Type::Unknown); }

} // namespace roomwarden
