// Ingestion over HTTP. Reporting the same twice changes nothing, so it needs no Repeatability-Request-ID.
#include "service/resources/devicesresource.h"

#include "service/access/problem.h"
#include "service/identity/accesstokens.h"
#include "service/identity/enrollmentkeys.h"
#include "service/identity/failurelimit.h"
#include "service/resources/changehub.h"
#include "service/resources/input.h"
#include "service/signals/ingestion.h"

#include <QJsonArray>

#include <functional>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 1'000; // one transaction: other writers wait for it

// Whose enrollment key the request carries.
Result<TenantId> customerOfKey(const Request &request, RequestContext &context)
{
    const QByteArray key = credentialsOf(request.header("authorization"), "EnrollmentKey");
    Result<std::optional<TenantId>> customer = customerOfEnrollmentKey(context.database, key);
    if (!customer)
        return std::move(customer).error();
    if (*customer)
        return **customer;
    if (const auto wait = key.isEmpty() ? std::nullopt : context.parts.failures.failed(request.peer)) {
        Error error = problem(u"activityLimitReached"_s, u"Too many failed attempts."_s);
        error.retryAfter = wait;
        return error;
    }
    return problem(u"unauthenticated"_s, u"A valid enrollment key is required."_s);
}

// The list under that name in the body.
Result<std::vector<QJsonObject>> entriesOf(const Request &request, const QString &name)
{
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    const QJsonValue list = body->value(name);
    const QJsonArray array = list.toArray();
    if (!list.isArray() || array.size() > mostEntries)
        return problem(u"invalidRequest"_s, u"%1 must be a list of at most %2."_s.arg(name).arg(mostEntries), name);
    std::vector<QJsonObject> entries;
    entries.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue entry : array)
        entries.push_back(entry.toObject());
    return entries;
}

using Work =
    std::function<Result<Ingested>(Database &, const TenantId &customer, const std::vector<QJsonObject> &entries)>;

Result<Response> take(const Request &request, RequestContext &context, const QString &list, const Work &work)
{
    const Result<TenantId> customer = customerOfKey(request, context);
    if (!customer)
        return customer.error();
    const Result<std::vector<QJsonObject>> entries = entriesOf(request, list);
    if (!entries)
        return entries.error();
    Result<Ingested> ingested = context.database.write<Ingested>([&](Database &transaction) {
        Result<Ingested> taken = work(transaction, *customer, *entries);
        if (taken) {
            if (Result<Done> told = announce(transaction, taken->changes); !told)
                return Result<Ingested>(std::move(told).error());
        }
        return taken;
    });
    if (!ingested)
        return std::move(ingested).error();
    if (!ingested->changes.isEmpty())
        context.parts.hub.wake();
    QJsonArray rejected;
    for (const Ingested::Rejection &rejection : ingested->rejected)
        rejected.append(QJsonObject{{"index"_L1, rejection.index}, {"code"_L1, rejection.code}});
    return Response::json({{"accepted"_L1, ingested->accepted}, {"rejected"_L1, rejected}}, 202);
}

Result<Response> takeSignals(const Request &request, const PathParameters &, RequestContext &context)
{
    return take(
        request, context, u"reports"_s, [&context](Database &transaction, const auto &customer, const auto &all) {
            return ingest(transaction, customer, all, context.now().toMSecsSinceEpoch(), context.parts.remediationTime);
        });
}

Result<Response> takeUsage(const Request &request, const PathParameters &, RequestContext &context)
{
    return take(request, context, u"days"_s, [&context](Database &transaction, const auto &customer, const auto &all) {
        return ingestUsage(transaction, customer, all, context.now());
    });
}

Result<Response> takeEvents(const Request &request, const PathParameters &, RequestContext &context)
{
    return take(request, context, u"events"_s,
                [&context](Database &transaction, const auto &customer, const auto &all) {
                    return ingestEvents(transaction, customer, all, context.now());
                });
}

} // namespace

void addDeviceRoutes(ServiceRouter &router)
{
    router.add("POST", u"/v1/devices/signals"_s, handler(&takeSignals));
    router.add("POST", u"/v1/devices/usage"_s, handler(&takeUsage));
    router.add("POST", u"/v1/devices/events"_s, handler(&takeEvents));
}

} // namespace roomwarden::service
