// The envelope of a page.
#include "core/domain/page.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

Result<RawPage> rawPageFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    RawPage page{.nextLink = in.optionalString("@odata.nextLink"_L1),
                 .deltaLink = in.optionalString("@odata.deltaLink"_L1)};
    const QJsonValue value = json.value("value"_L1);
    if (!value.isArray())
        return Error{.kind = Error::Kind::Malformed, .detail = u"value: expected a list"_s};
    const QJsonArray items = value.toArray();
    page.items.reserve(static_cast<size_t>(items.size()));
    for (const QJsonValue &item : items) {
        const QJsonObject object = item.toObject();
        if (object.isEmpty()) {
            ++page.rejected;
        } else if (object.contains("@removed"_L1)) {
            page.removed.push_back({.id = object.value("id"_L1).toString(),
                                    .customer = TenantId(object.value("customerTenantId"_L1).toString())});
        } else {
            page.items.push_back(object);
        }
    }
    const QJsonArray errors = json.value("errors"_L1).toArray();
    for (const QJsonValue &error : errors) {
        const QJsonObject object = error.toObject();
        page.failures.push_back(
            {.customer = TenantId(object.value("tenantId"_L1).toString()), .code = object.value("code"_L1).toString()});
    }
    return in.finish(std::move(page));
}

} // namespace roomwarden
