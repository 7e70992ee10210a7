// Enrollment keys, listed and reset. A key is told once, in the answer to the reset that made it (INV-42).
#include "service/resources/customerkeys.h"

#include "core/base/jsonreader.h"
#include "service/identity/enrollmentkeys.h"
#include "service/resources/customerside.h"
#include "service/resources/writeunit.h"

#include <QJsonArray>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const EnrollmentKey &key)
{
    return {{"id"_L1, key.thumbprint},
            {"status"_L1, key.revoked.isNull() ? u"active"_s : u"revoked"_s},
            {"createdDateTime"_L1, wireTime(key.created)},
            {"createdBy"_L1, key.createdBy.isEmpty() ? QJsonValue() : QJsonValue(key.createdBy)},
            {"revokedDateTime"_L1, wireTime(key.revoked)}};
}

Result<Response> listKeys(const Request &, const PathParameters &, RequestContext &context)
{
    const Result<TenantId> customer = ownCustomer(context.caller().caller());
    if (!customer)
        return customer.error();
    const Result<std::vector<EnrollmentKey>> keys = enrollmentKeysOf(context.database, *customer);
    if (!keys)
        return keys.error();
    QJsonArray value;
    for (const EnrollmentKey &key : *keys)
        value.append(toJson(key));
    return Response::json({{"value"_L1, value}});
}

Result<Response> resetKey(const Request &request, const PathParameters &, RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const Result<TenantId> customer = ownCustomer(unit.caller());
        if (!customer)
            return customer.error();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        const Result<QByteArray> made =
            resetEnrollmentKey(unit.database(), *customer, unit.caller().principal.id, unit.now());
        if (!made)
            return made.error();
        const Result<std::vector<EnrollmentKey>> keys = enrollmentKeysOf(unit.database(), *customer);
        if (!keys)
            return keys.error();
        QJsonObject answer = toJson(keys->front());
        answer.insert("key"_L1, QJsonValue());
        unit.keepInstead(Response::json(answer, 201)); // who asks again has the new key made, but is not told it
        answer.insert("key"_L1, QString::fromLatin1(*made));
        return Response::json(answer, 201);
    });
}

} // namespace

void addCustomerKeyRoutes(ServiceRouter &router)
{
    const QString keys = u"/v1/customer/enrollmentKeys"_s;
    router.add("GET", keys, handler(&listKeys));
    router.add("POST", keys + u"/reset"_s, handler(&resetKey));
}

} // namespace roomwarden::service
