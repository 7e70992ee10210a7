// The wire form of an invitation.
#include "core/domain/invitation.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<Invitation::Status, 4> statusNames{{
    {Invitation::Status::Pending, "pending"_L1},
    {Invitation::Status::Accepted, "accepted"_L1},
    {Invitation::Status::Expired, "expired"_L1},
    {Invitation::Status::Revoked, "revoked"_L1},
}};

constexpr EnumNames<Invitation::ChangeControl, 2> controlNames{{
    {Invitation::ChangeControl::Auto, "auto"_L1},
    {Invitation::ChangeControl::Manual, "manual"_L1},
}};

QMap<QString, Invitation::ChangeControl> controlFromJson(const QJsonObject &json)
{
    QMap<QString, Invitation::ChangeControl> map;
    for (auto it = json.begin(); it != json.end(); ++it)
        map.insert(it.key(), fromWireName(controlNames, it.value().toString(), Invitation::ChangeControl::Unknown));
    return map;
}

QJsonObject controlToJson(const QMap<QString, Invitation::ChangeControl> &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), QString(wireName(controlNames, it.value())));
    return json;
}

} // namespace

const QStringList &changeControlEvents()
{
    static const QStringList events{u"roomSettingsChange"_s, u"deviceRestart"_s, u"updateForce"_s,    u"updatePause"_s,
                                    u"ringAssignment"_s,     u"ticketClose"_s,   u"signalSuppress"_s, u"roleChange"_s};
    return events;
}

Result<Invitation> invitationFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Invitation invitation{
        .id = InvitationId(in.string("id"_L1)),
        .customer = TenantId(in.string("customerTenantId"_L1)),
        .customerName = in.string("customerDisplayName"_L1),
        .customerDomain = in.optionalString("customerDomain"_L1),
        .country = in.optionalString("country"_L1),
        .partnerDomain = in.string("partnerDomain"_L1),
        .status = in.name("status"_L1, statusNames, Invitation::Status::Unknown),
        .created = in.utc("createdDateTime"_L1),
        .expires = in.utc("expirationDateTime"_L1),
        .expiresInDays = in.u32("expiresInDays"_L1),
        .roomCount = in.u32("roomCount"_L1),
        .roomGroups = in.strings("roomGroups"_L1),
        .changeControl = controlFromJson(json.value("changeControl"_L1).toObject()),
        .termsVersion = in.optionalString("termsVersion"_L1),
        .termsUrl = in.optionalString("termsUrl"_L1),
        .revision = in.u32("revision"_L1),
    };
    return in.finish(std::move(invitation));
}

QJsonObject toJson(const Invitation &invitation)
{
    return {
        {"@odata.etag"_L1, u"W/\"%1\""_s.arg(invitation.revision)},
        {"id"_L1, invitation.id.text()},
        {"customerTenantId"_L1, invitation.customer.text()},
        {"customerDisplayName"_L1, invitation.customerName},
        {"customerDomain"_L1, invitation.customerDomain},
        {"country"_L1, invitation.country},
        {"partnerDomain"_L1, invitation.partnerDomain},
        {"status"_L1, QString(wireName(invitation.status))},
        {"createdDateTime"_L1, wireTime(invitation.created)},
        {"expirationDateTime"_L1, wireTime(invitation.expires)},
        {"expiresInDays"_L1, static_cast<qint64>(invitation.expiresInDays)},
        {"roomCount"_L1, static_cast<qint64>(invitation.roomCount)},
        {"roomGroups"_L1, QJsonArray::fromStringList(invitation.roomGroups)},
        {"changeControl"_L1, controlToJson(invitation.changeControl)},
        {"termsVersion"_L1, invitation.termsVersion},
        {"termsUrl"_L1, invitation.termsUrl},
        {"revision"_L1, static_cast<qint64>(invitation.revision)},
    };
}

QLatin1StringView wireName(Invitation::Status status) { return wireName(statusNames, status); }
Invitation::Status invitationStatusFromWire(QStringView name)
{
    return fromWireName(statusNames, name, Invitation::Status::Unknown);
}

} // namespace roomwarden
