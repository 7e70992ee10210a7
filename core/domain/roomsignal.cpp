// The wire form of a room's signals.
#include "core/domain/roomsignal.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<SignalValue, 4> valueNames{{
    {SignalValue::Unknown, "unknown"_L1},
    {SignalValue::Healthy, "healthy"_L1},
    {SignalValue::Watching, "watching"_L1},
    {SignalValue::Unhealthy, "unhealthy"_L1},
}};

Result<PersonRef> personFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    PersonRef person{.id = PrincipalId(in.string("id"_L1)), .displayName = in.string("displayName"_L1)};
    return in.finish(std::move(person));
}

Result<SignalComponent> componentFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    SignalComponent component{.name = in.optionalString("name"_L1),
                              .value = in.name("value"_L1, valueNames, SignalValue::Unknown),
                              .since = in.utc("sinceDateTime"_L1)};
    return in.finish(std::move(component));
}

QJsonObject toJson(const SignalComponent &component)
{
    return {{"name"_L1, component.name},
            {"value"_L1, QString(wireName(component.value))},
            {"sinceDateTime"_L1, wireTime(component.since)}};
}

} // namespace

Result<Suppression> suppressionFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Suppression suppression{.by = in.nested("suppressedBy"_L1, &personFromJson),
                            .since = in.utc("suppressedDateTime"_L1),
                            .expires = in.optionalUtc("expirationDateTime"_L1),
                            .reason = in.optionalString("reason"_L1)};
    return in.finish(std::move(suppression));
}

QJsonObject toJson(const Suppression &suppression)
{
    return {{"suppressedBy"_L1,
             QJsonObject{{"id"_L1, suppression.by.id.text()}, {"displayName"_L1, suppression.by.displayName}}},
            {"suppressedDateTime"_L1, wireTime(suppression.since)},
            {"expirationDateTime"_L1, wireTime(suppression.expires)},
            {"reason"_L1, suppression.reason}};
}

Result<RoomSignal> roomSignalFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    RoomSignal signal{.id = in.string("id"_L1),
                      .displayName = in.string("displayName"_L1),
                      .category = in.string("category"_L1),
                      .severity = severityFromWire(in.string("severity"_L1)),
                      .pollingMinutes = in.optionalU32("pollingMinutes"_L1).value_or(0),
                      .watchingMinutes = in.optionalU32("watchingMinutes"_L1).value_or(0),
                      .value = in.name("value"_L1, valueNames, SignalValue::Unknown),
                      .components = in.list("components"_L1, &componentFromJson),
                      .suppression = in.optionalNested("suppression"_L1, &suppressionFromJson),
                      .enabled = in.optionalString("state"_L1) != "disabled"_L1};
    return in.finish(std::move(signal));
}

QJsonObject toJson(const RoomSignal &signal)
{
    QJsonArray components; // not jsonList(): its lookup does not reach into this file
    for (const SignalComponent &component : signal.components)
        components.append(toJson(component));
    return {{"id"_L1, signal.id},
            {"displayName"_L1, signal.displayName},
            {"category"_L1, signal.category},
            {"severity"_L1, QString(wireName(signal.severity))},
            {"pollingMinutes"_L1, static_cast<qint64>(signal.pollingMinutes)},
            {"watchingMinutes"_L1, static_cast<qint64>(signal.watchingMinutes)},
            {"value"_L1, QString(wireName(signal.value))},
            {"components"_L1, components},
            {"suppression"_L1, signal.suppression ? QJsonValue(toJson(*signal.suppression)) : QJsonValue()},
            {"state"_L1, signal.enabled ? u"enabled"_s : u"disabled"_s}};
}

Result<SignalsOfRoom> signalsOfRoomFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    SignalsOfRoom all{.list = in.list("value"_L1, &roomSignalFromJson),
                      .room = in.optionalNested("roomSuppression"_L1, &suppressionFromJson)};
    return in.finish(std::move(all));
}

QLatin1StringView wireName(SignalValue value) { return wireName(valueNames, value); }
SignalValue signalValueFromWire(QStringView name) { return fromWireName(valueNames, name, SignalValue::Unknown); }

} // namespace roomwarden
