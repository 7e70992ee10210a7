// The wire form of an assignment.
#include "core/domain/assignment.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Result<Assignment> assignmentFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Assignment assignment{
        .id = AssignmentId(in.string("id"_L1)),
        .role = RoleId(in.string("roleId"_L1)),
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .name = in.string("name"_L1),
        .description = in.optionalString("description"_L1),
        .emailNotifications = in.optionalBoolean("emailNotifications"_L1, false),
        .members = in.list("members"_L1, &principalFromJson),
        .scope = in.list("scope"_L1, &scopeItemFromJson),
        .scopeEditable = in.optionalBoolean("scopeEditableByCaller"_L1, false),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(assignment));
}

QJsonObject toJson(const Assignment &assignment)
{
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(assignment.revision)},
        {"id"_L1, assignment.id.text()},
        {"roleId"_L1, assignment.role.text()},
        {"customerTenantId"_L1, assignment.customer.text()},
        {"name"_L1, assignment.name},
        {"description"_L1, assignment.description},
        {"emailNotifications"_L1, assignment.emailNotifications},
        {"members"_L1, jsonList(assignment.members)},
        {"scope"_L1, jsonList(assignment.scope)},
        {"scopeEditableByCaller"_L1, assignment.scopeEditable},
        {"revision"_L1, static_cast<qint64>(assignment.revision)},
    };
}

} // namespace roomwarden
