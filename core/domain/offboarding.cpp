// The wire form of off-boarding facts.
#include "core/domain/offboarding.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Offboarding::Holder> holderFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Offboarding::Holder holder{.role = in.string("role"_L1),
                               .assignment = in.string("assignment"_L1),
                               .memberCount = in.u32("memberCount"_L1)};
    return in.finish(std::move(holder));
}

} // namespace

// Not in the namespace above: jsonList() looks for it beside the type.
static QJsonObject toJson(const Offboarding::Holder &holder)
{
    return {{"role"_L1, holder.role},
            {"assignment"_L1, holder.assignment},
            {"memberCount"_L1, static_cast<qint64>(holder.memberCount)}};
}

Result<CustomerHoldings> customerHoldingsFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    CustomerHoldings holdings{
        .rooms = in.u32("rooms"_L1),
        .openIncidents = in.u32("openIncidents"_L1),
        .openRecordedIssues = in.u32("openRecordedIssues"_L1),
        .roles = in.u32("roles"_L1),
        .assignments = in.u32("assignments"_L1),
        .people = in.u32("people"_L1),
    };
    return in.finish(holdings);
}

QJsonObject toJson(const CustomerHoldings &holdings)
{
    return {
        {"rooms"_L1, static_cast<qint64>(holdings.rooms)},
        {"openIncidents"_L1, static_cast<qint64>(holdings.openIncidents)},
        {"openRecordedIssues"_L1, static_cast<qint64>(holdings.openRecordedIssues)},
        {"roles"_L1, static_cast<qint64>(holdings.roles)},
        {"assignments"_L1, static_cast<qint64>(holdings.assignments)},
        {"people"_L1, static_cast<qint64>(holdings.people)},
    };
}

Result<Offboarding> offboardingFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Offboarding offboarding{
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .customerName = in.string("customerDisplayName"_L1),
        .relationship = relationshipStatusFromWire(in.string("relationshipStatus"_L1)),
        .terminatedBy = terminatedByFromWire(in.optionalString("terminatedBy"_L1)),
        .terminated = in.optionalUtc("terminatedDateTime"_L1),
        .current = in.nested("current"_L1, &customerHoldingsFromJson),
        .released = in.optionalNested("released"_L1, &customerHoldingsFromJson),
        .holders = in.list("holders"_L1, &holderFromJson),
        .mayEnd = in.optionalBoolean("callerMayEnd"_L1, false),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(offboarding));
}

QJsonObject toJson(const Offboarding &offboarding)
{
    const QString terminatedBy = wireName(offboarding.terminatedBy);
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(offboarding.revision)},
        {"customerTenantId"_L1, offboarding.customer.text()},
        {"customerDisplayName"_L1, offboarding.customerName},
        {"relationshipStatus"_L1, QString(wireName(offboarding.relationship))},
        {"terminatedBy"_L1, terminatedBy.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(terminatedBy)},
        {"terminatedDateTime"_L1, wireTime(offboarding.terminated)},
        {"current"_L1, toJson(offboarding.current)},
        {"released"_L1,
         offboarding.released ? QJsonValue(toJson(*offboarding.released)) : QJsonValue(QJsonValue::Null)},
        {"holders"_L1, jsonList(offboarding.holders)},
        {"callerMayEnd"_L1, offboarding.mayEnd},
        {"revision"_L1, static_cast<qint64>(offboarding.revision)},
    };
}

} // namespace roomwarden
