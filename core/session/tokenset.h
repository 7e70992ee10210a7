// What a provider gave for one person, checked. Values and pure functions.
#pragma once

#include "core/openid/jwk.h"
#include "core/session/openidsettings.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace roomwarden {

// What the provider says of itself (OpenID Connect Discovery 1.0), with its keys.
struct OpenIdProvider
{
    QString issuer = {};
    QUrl authorize = {};
    QUrl token = {};
    QUrl keySet = {};
    QUrl revoke = {};         // may be missing
    QUrl endSession = {};     // may be missing
    bool namesItself = false; // answers carry "iss" (RFC 9207)
    openid::KeySet keys = {};
};

// Who signed in, out of an ID token that was verified.
struct Identity
{
    QString subject = {};
    QString name = {};
    QString userName = {};
    QDateTime authenticated = {}; // null if the provider does not say
    friend bool operator==(const Identity &, const Identity &) = default;
};

struct TokenSet
{
    QByteArray access = {};
    QByteArray refresh = {};               // empty: none was given
    QDateTime expires = {};                // of access; null: not said
    std::optional<Identity> identity = {}; // refreshing need not give one
};

// The provider's metadata. Errors by code: "providerWrong" if its issuer is not the authority, if an endpoint is
// missing or not safe.
[[nodiscard]] Result<OpenIdProvider> providerFromJson(const QJsonObject &json, const QUrl &authority);

struct TokenExpectation
{
    QString nonce = {};   // empty: refreshing, where none is demanded
    QString subject = {}; // empty: anybody
    bool identityNeeded = true;
    QDateTime now = {}; // UTC
    // The person proved who they are within so long before the token was made; none: whenever it was.
    std::optional<std::chrono::seconds> provenWithin = {};
};

// The answer of the token endpoint, its ID token verified. Errors by code: "signInToken" (not acceptable),
// "signInNonce", "signInIssuer", "signInOther" (another person than expected), "signInMethod" (not signed in as policy
// demands), "signInNotAfresh" (an earlier sign-in was used where a new one was asked for), "clockWrong" (a token made
// this moment seems over, or from the future), "tokenKeyUnknown" (read the keys afresh).
[[nodiscard]] Result<TokenSet> tokensFromJson(const QJsonObject &json, const OpenIdProvider &provider,
                                              const OpenIdSettings &settings, const TokenExpectation &expected);

} // namespace roomwarden
