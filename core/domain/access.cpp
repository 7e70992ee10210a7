// The wire form of GET /v1/me/access.
#include "core/domain/access.h"

#include "core/base/jsonreader.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

bool Access::mayAnywhere(Permission permission) const
{
    return std::any_of(customers.begin(), customers.end(), [permission](const CustomerPermissions &entry) {
        return entry.permissions.contains(permission);
    });
}

Result<Access> accessFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    JsonReader partner(in.object("partner"_L1));
    Access access{
        .user = in.nested("user"_L1, &principalFromJson),
        .partner = TenantId(partner.string("tenantId"_L1)),
        .partnerName = partner.optionalString("displayName"_L1),
        .partnerDomains = partner.strings("domains"_L1),
        .proManager = in.boolean("teamsRoomsProManager"_L1),
        .tenantManager = in.boolean("tenantManager"_L1),
    };
    const QJsonArray customers = json.value("customers"_L1).toArray();
    for (const QJsonValue &value : customers) {
        JsonReader entry(value.toObject());
        access.customers.insert(TenantId(entry.string("tenantId"_L1)),
                                {.roles = entry.strings("roles"_L1),
                                 .permissions = PermissionSet::fromKeys(entry.strings("permissions"_L1))});
    }
    return in.finish(std::move(access));
}

QJsonObject toJson(const Access &access)
{
    QJsonArray customers;
    for (auto it = access.customers.begin(); it != access.customers.end(); ++it) {
        customers.append(QJsonObject{{"tenantId"_L1, it.key().text()},
                                     {"roles"_L1, QJsonArray::fromStringList(it->roles)},
                                     {"permissions"_L1, QJsonArray::fromStringList(it->permissions.keys())}});
    }
    return {
        {"user"_L1, toJson(access.user)},
        {"partner"_L1, QJsonObject{{"tenantId"_L1, access.partner.text()},
                                   {"displayName"_L1, access.partnerName},
                                   {"domains"_L1, QJsonArray::fromStringList(access.partnerDomains)}}},
        {"teamsRoomsProManager"_L1, access.proManager},
        {"tenantManager"_L1, access.tenantManager},
        {"customers"_L1, customers},
    };
}

} // namespace roomwarden
