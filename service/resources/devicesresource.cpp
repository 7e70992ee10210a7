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

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostReports = 1'000; // one transaction: other writers wait for it

Result<Response> takeSignals(const Request &request, const PathParameters &, RequestContext &context)
{
    const QByteArray key = credentialsOf(request.header("authorization"), "EnrollmentKey");
    Result<std::optional<TenantId>> customer = customerOfEnrollmentKey(context.database, key);
    if (!customer)
        return std::move(customer).error();
    if (!*customer) {
        if (const auto wait = key.isEmpty() ? std::nullopt : context.parts.failures.failed(request.peer)) {
            Error error = problem(u"activityLimitReached"_s, u"Too many failed attempts."_s);
            error.retryAfter = wait;
            return error;
        }
        return problem(u"unauthenticated"_s, u"A valid enrollment key is required."_s);
    }
    Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return std::move(body).error();
    const QJsonValue list = body->value("reports"_L1);
    const QJsonArray array = list.toArray();
    if (!list.isArray() || array.size() > mostReports) {
        return problem(u"invalidRequest"_s, u"reports must be a list of at most %1."_s.arg(mostReports), u"reports"_s);
    }
    std::vector<QJsonObject> reports;
    reports.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue report : array)
        reports.push_back(report.toObject());

    Result<Ingested> ingested = context.database.write<Ingested>([&](Database &transaction) {
        Result<Ingested> taken =
            ingest(transaction, **customer, reports, context.now().toMSecsSinceEpoch(), context.parts.remediationTime);
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

} // namespace

void addDeviceRoutes(ServiceRouter &router) { router.add("POST", u"/v1/devices/signals"_s, handler(&takeSignals)); }

} // namespace roomwarden::service
