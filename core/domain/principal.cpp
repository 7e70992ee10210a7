// The wire form of a principal.
#include "core/domain/principal.h"

#include "core/base/jsonreader.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr EnumNames<Principal::Kind, 2> kindNames{{
    {Principal::Kind::User, "user"_L1},
    {Principal::Kind::SecurityGroup, "securityGroup"_L1},
}};

} // namespace

Result<Principal> principalFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    Principal principal{
        .kind = in.name("kind"_L1, kindNames, Principal::Kind::Unknown),
        .id = PrincipalId(in.string("id"_L1)),
        .displayName = in.optionalString("displayName"_L1),
        .userPrincipalName = in.optionalString("userPrincipalName"_L1),
    };
    return in.finish(std::move(principal));
}

QJsonObject toJson(const Principal &principal)
{
    QJsonObject json{
        {"kind"_L1, QString(wireName(kindNames, principal.kind))},
        {"id"_L1, principal.id.text()},
        {"displayName"_L1, principal.displayName},
    };
    if (!principal.userPrincipalName.isEmpty())
        json.insert("userPrincipalName"_L1, principal.userPrincipalName);
    return json;
}

} // namespace roomwarden
