// The wire form of a tenant manager.
#include "core/domain/tenantmanager.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Result<TenantManager> tenantManagerFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    TenantManager manager{
        .principal = in.nested("principal"_L1, &principalFromJson),
        .addedBy = in.optionalNested("addedBy"_L1, &principalFromJson),
        .added = in.utc("addedDateTime"_L1),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(manager));
}

QJsonObject toJson(const TenantManager &manager)
{
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(manager.revision)},
        {"principal"_L1, toJson(manager.principal)},
        {"addedBy"_L1, manager.addedBy ? QJsonValue(toJson(*manager.addedBy)) : QJsonValue(QJsonValue::Null)},
        {"addedDateTime"_L1, wireTime(manager.added)},
        {"revision"_L1, static_cast<qint64>(manager.revision)},
    };
}

} // namespace roomwarden
