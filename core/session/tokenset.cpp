// Reading what a provider says: its metadata and its tokens.
#include "core/session/tokenset.h"

#include "core/base/jsonreader.h"
#include "core/openid/jwt.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

Error refused(const QString &code, const QString &detail)
{
    return {.kind = Error::Kind::Refused, .detail = detail, .code = code};
}

QString withoutSlash(QString text)
{
    if (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

Error wordedFor(Error error)
{
    if (error.code == "tokenExpired"_L1 || error.code == "tokenNotYetValid"_L1)
        error.code = u"clockWrong"_s;
    else if (error.code == "tokenIssuer"_L1)
        error.code = u"signInIssuer"_s;
    else if (error.code != "tokenKeyUnknown"_L1)
        error.code = u"signInToken"_s;
    return error;
}

bool hasMethod(const QJsonObject &claims, const QString &method)
{
    const JsonReader in(claims);
    return method.isEmpty() || in.strings("amr"_L1).contains(method) || claims.value("acr"_L1) == method;
}

Result<Identity> identityOf(const QByteArray &token, const OpenIdProvider &provider, const OpenIdSettings &settings,
                            const TokenExpectation &expected)
{
    Result<openid::Jwt> jwt = openid::verifiedJwt(token, provider.keys);
    if (!jwt)
        return wordedFor(std::move(jwt).error());
    const QJsonObject &claims = jwt->claims;
    if (Result<Done> checked = openid::checkClaims(claims, provider.issuer, settings.clientId, expected.now); !checked)
        return wordedFor(std::move(checked).error());
    if (claims.value("azp"_L1).toString(settings.clientId) != settings.clientId)
        return refused(u"signInToken"_s, u"the ID token was made for another application"_s);
    if (!expected.nonce.isEmpty() && claims.value("nonce"_L1) != expected.nonce)
        return refused(u"signInNonce"_s, u"the ID token answers another question"_s);
    const QString subject = claims.value("sub"_L1).toString();
    if (subject.isEmpty())
        return refused(u"signInToken"_s, u"the ID token names nobody"_s);
    if (!expected.subject.isEmpty() && subject != expected.subject)
        return refused(u"signInOther"_s, u"another person signed in"_s);
    if (!expected.nonce.isEmpty() && !hasMethod(claims, settings.requiredMethod))
        return refused(u"signInMethod"_s, u"the sign-in lacks \"%1\""_s.arg(settings.requiredMethod));
    const QJsonValue authenticated = claims.value("auth_time"_L1);
    if (expected.provenWithin) {
        // Both times are of the provider's clock. Whoever was asked with max_age has to say it (OpenID Connect Core 2).
        const double age = claims.value("iat"_L1).toDouble() - authenticated.toDouble();
        if (!authenticated.isDouble() || age > static_cast<double>(expected.provenWithin->count()))
            return refused(u"signInNotAfresh"_s, u"the ID token is of an earlier sign-in"_s);
    }
    QString userName = claims.value("preferred_username"_L1).toString();
    if (userName.isEmpty())
        userName = claims.value("email"_L1).toString();
    return Identity{.subject = subject,
                    .name = claims.value("name"_L1).toString(userName.isEmpty() ? subject : userName),
                    .userName = userName,
                    .authenticated = authenticated.isDouble() ? QDateTime::fromSecsSinceEpoch(
                                         static_cast<qint64>(authenticated.toDouble()), Qt::UTC)
                                                              : QDateTime()};
}

} // namespace

Result<OpenIdProvider> providerFromJson(const QJsonObject &json, const QUrl &authority)
{
    const auto url = [&json](QLatin1StringView name) { return QUrl(json.value(name).toString(), QUrl::StrictMode); };
    OpenIdProvider provider{.issuer = json.value("issuer"_L1).toString(),
                            .authorize = url("authorization_endpoint"_L1),
                            .token = url("token_endpoint"_L1),
                            .keySet = url("jwks_uri"_L1),
                            .revoke = url("revocation_endpoint"_L1),
                            .endSession = url("end_session_endpoint"_L1),
                            .namesItself = json.value("authorization_response_iss_parameter_supported"_L1).toBool()};
    if (withoutSlash(provider.issuer) != withoutSlash(authority.toString()))
        return refused(u"providerWrong"_s, u"the provider calls itself \"%1\""_s.arg(provider.issuer));
    for (const QUrl &needed : {provider.authorize, provider.token, provider.keySet}) {
        if (!OpenIdSettings::isSafe(needed))
            return refused(u"providerWrong"_s, u"the provider lacks an endpoint, or has it without encryption"_s);
    }
    for (QUrl *optional : {&provider.revoke, &provider.endSession}) {
        if (!OpenIdSettings::isSafe(*optional))
            optional->clear();
    }
    return provider;
}

Result<TokenSet> tokensFromJson(const QJsonObject &json, const OpenIdProvider &provider, const OpenIdSettings &settings,
                                const TokenExpectation &expected)
{
    TokenSet tokens{.access = json.value("access_token"_L1).toString().toLatin1(),
                    .refresh = json.value("refresh_token"_L1).toString().toLatin1()};
    const bool bearer = json.value("token_type"_L1).toString().compare("bearer"_L1, Qt::CaseInsensitive) == 0;
    if (tokens.access.isEmpty() || !bearer)
        return refused(u"signInToken"_s, u"the provider gave no bearer token"_s);
    if (const int seconds = json.value("expires_in"_L1).toInt(); seconds > 0)
        tokens.expires = expected.now.addSecs(seconds);
    const QByteArray idToken = json.value("id_token"_L1).toString().toLatin1();
    if (idToken.isEmpty()) {
        if (expected.identityNeeded)
            return refused(u"signInToken"_s, u"the provider gave no ID token"_s);
        return tokens;
    }
    Result<Identity> identity = identityOf(idToken, provider, settings, expected);
    if (!identity)
        return std::move(identity).error();
    tokens.identity = *std::move(identity);
    return tokens;
}

} // namespace roomwarden
