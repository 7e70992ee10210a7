// Signals of a customer, disabled, enabled and reset. Disabling closes what is open; enabling revives nothing (INV-32).
#include "service/resources/customersignals.h"

#include "core/base/jsonreader.h"
#include "service/access/problem.h"
#include "service/resources/customerside.h"
#include "service/resources/input.h"
#include "service/resources/writeunit.h"
#include "service/signals/signalcatalogue.h"
#include "service/signals/signalsettings.h"
#include "service/signals/ticketclosing.h"

#include <QJsonArray>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const SignalDefinition &signal, const SignalSetting &setting)
{
    QJsonArray devices;
    if (signal.windows)
        devices.append(u"windows"_s);
    if (signal.android)
        devices.append(u"android"_s);
    return {{"@odata.etag"_L1, u"W/\"%1\""_s.arg(setting.revision)},
            {"id"_L1, signal.id},
            {"displayName"_L1, signal.name},
            {"deviceTypes"_L1, devices},
            {"category"_L1, signal.category},
            {"severity"_L1, QString(wireName(signal.severity))},
            {"pollingMinutes"_L1, signal.pollMinutes},
            {"watchingMinutes"_L1, signal.watchMinutes},
            {"state"_L1, setting.isEnabled() ? u"enabled"_s : u"disabled"_s},
            {"isDefault"_L1, setting.state == SignalState::Default},
            {"lastModifiedBy"_L1, setting.by.id.isNull() ? QJsonValue() : QJsonValue(setting.by.displayName)},
            {"lastModifiedDateTime"_L1, wireTime(setting.time)}};
}

Result<Response> listSignals(const Request &, const PathParameters &, RequestContext &context)
{
    const Result<TenantId> customer = ownCustomer(context.caller().caller());
    if (!customer)
        return customer.error();
    const Result<SignalSettings> settings = signalSettingsOf(context.database, *customer);
    if (!settings)
        return settings.error();
    QJsonArray value;
    for (const SignalDefinition &signal : signalCatalogue()) {
        if (signal.isMonitor())
            value.append(toJson(signal, settings->value(signal.id)));
    }
    return Response::json({{"value"_L1, value}});
}

Result<Response> setState(SignalState state, const Request &request, const PathParameters &path,
                          RequestContext &context)
{
    return writeOnce(context, request, [&](WriteUnit &unit) -> Result<Response> {
        const Result<TenantId> customer = ownCustomer(unit.caller());
        if (!customer)
            return customer.error();
        const SignalDefinition *signal = findSignal(path.value(u"signal"_s));
        if (signal == nullptr || !signal->isMonitor())
            return notFound();
        if (std::optional<Result<Response>> earlier = unit.answeredBefore())
            return *std::move(earlier);
        const Result<SignalSettings> before = signalSettingsOf(unit.database(), *customer);
        if (!before)
            return before.error();
        if (Result<Done> seen = checkRevision(request, before->value(signal->id).revision, false); !seen)
            return std::move(seen).error();
        const SignalSetting wanted{.state = state, .by = {.id = unit.caller().principal.id}, .time = unit.now()};
        if (Result<Done> kept = keepSignalSetting(unit.database(), *customer, signal->id, wanted); !kept)
            return std::move(kept).error();
        if (!wanted.isEnabled()) {
            Result<Done> closed = closeTicketsOfSignal(unit.database(), *customer, signal->id,
                                                       unit.now().toMSecsSinceEpoch(), unit.changes());
            if (!closed)
                return std::move(closed).error();
        }
        const Result<SignalSettings> after = signalSettingsOf(unit.database(), *customer);
        if (!after)
            return after.error();
        return entity(toJson(*signal, after->value(signal->id)));
    });
}

Result<Response> disable(const Request &request, const PathParameters &path, RequestContext &context)
{
    return setState(SignalState::Disabled, request, path, context);
}

Result<Response> enable(const Request &request, const PathParameters &path, RequestContext &context)
{
    return setState(SignalState::Enabled, request, path, context);
}

Result<Response> resetToDefault(const Request &request, const PathParameters &path, RequestContext &context)
{
    return setState(SignalState::Default, request, path, context);
}

} // namespace

void addCustomerSignalRoutes(ServiceRouter &router)
{
    const QString all = u"/v1/customer/signals"_s;
    router.add("GET", all, handler(&listSignals));
    router.add("POST", all + u"/{signal}/disable"_s, handler(&disable));
    router.add("POST", all + u"/{signal}/enable"_s, handler(&enable));
    router.add("POST", all + u"/{signal}/reset"_s, handler(&resetToDefault));
}

} // namespace roomwarden::service
