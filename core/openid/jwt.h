// Signed tokens of an OpenID provider (RFC 7515, RFC 7519): who signed, and the claims. Pure; any thread.
#pragma once

#include "core/openid/jwk.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace roomwarden::openid {

// How far two clocks may differ before a token counts as not yet or no longer valid.
inline constexpr std::chrono::seconds clockTolerance{120};

struct Jwt
{
    QString type = {}; // header "typ" in lower case: "jwt", "at+jwt" (RFC 9068), or empty
    QJsonObject claims = {};
};

// The token if one of keys signed it by RS256 or ES256. Errors, all of kind Refused, by code: "tokenMalformed" (not a
// token, another algorithm such as "none" or HS256, or a critical extension), "tokenKeyUnknown" (a key id that is not
// among keys: they may have been renewed, read them afresh), "tokenSignature".
[[nodiscard]] Result<Jwt> verifiedJwt(QByteArrayView token, const KeySet &keys);

// The claim "iss" as the token has it, before anybody has checked the token: only to choose the keys to check it with.
// Empty if there is none.
[[nodiscard]] QString issuerNamedIn(QByteArrayView token);

// Checks issuer, audience and times. now in UTC. Codes: "tokenIssuer", "tokenAudience", "tokenExpired",
// "tokenNotYetValid" (nbf or iat lie ahead), "tokenMalformed" without exp.
[[nodiscard]] Result<Done> checkClaims(const QJsonObject &claims, const QString &issuer, const QString &audience,
                                       const QDateTime &now);

} // namespace roomwarden::openid
