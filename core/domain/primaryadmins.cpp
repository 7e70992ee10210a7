// The wire form of the primary admins of a customer.
#include "core/domain/primaryadmins.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Result<PrimaryAdmins> primaryAdminsFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    PrimaryAdmins admins{
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .role = RoleId(in.string("roleId"_L1)),
        .assignment = AssignmentId(in.string("assignmentId"_L1)),
        .members = in.list("value"_L1, &principalFromJson),
        .mayAdd = in.optionalBoolean("callerMayAdd"_L1, false),
        .mayRemove = in.optionalBoolean("callerMayRemove"_L1, false),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(admins));
}

QJsonObject toJson(const PrimaryAdmins &admins)
{
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(admins.revision)},
        {"customerTenantId"_L1, admins.customer.text()},
        {"roleId"_L1, admins.role.text()},
        {"assignmentId"_L1, admins.assignment.text()},
        {"value"_L1, jsonList(admins.members)},
        {"callerMayAdd"_L1, admins.mayAdd},
        {"callerMayRemove"_L1, admins.mayRemove},
        {"revision"_L1, static_cast<qint64>(admins.revision)},
    };
}

} // namespace roomwarden
