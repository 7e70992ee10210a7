// Checks the tokens of OpenID providers.
#include "service/identity/providertokens.h"

#include "core/openid/jwt.h"
#include "service/access/problem.h"
#include "service/identity/secrets.h"

#include <QJsonArray>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Error refused(const QString &code, const QString &detail)
{
    return {.kind = Error::Kind::Refused, .detail = detail, .code = code};
}

Error comeBack()
{
    Error error = problem(u"signInUnavailable"_s, u"The keys of the sign-in provider are being fetched."_s);
    error.retryAfter = std::chrono::seconds(1);
    return error;
}

QStringList issuersOf(const std::vector<TrustedIssuer> &issuers)
{
    QStringList urls;
    for (const TrustedIssuer &issuer : issuers) {
        if (!urls.contains(issuer.url))
            urls.append(issuer.url);
    }
    return urls;
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    if (value.isString())
        return {value.toString()};
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list.append(entry.toString());
    return list;
}

Result<Done> checkAudience(const QJsonObject &claims, const TrustedIssuer &issuer, const QDateTime &now)
{
    Result<Done> checked = refused(u"tokenAudience"_s, u"the token is meant for somebody else"_s);
    for (const QString &audience : issuer.audiences) {
        checked = openid::checkClaims(claims, issuer.url, audience, now);
        if (checked || checked.error().code != "tokenAudience"_L1)
            return checked;
    }
    return checked;
}

Result<ProvenPerson> personOf(const QJsonObject &claims, const TrustedIssuer &issuer)
{
    const ClaimNames &names = issuer.claims;
    ProvenPerson person{.tenant = issuer.tenant,
                        .id = PrincipalId(claims.value(names.person).toString()),
                        .displayName = claims.value(names.displayName).toString(),
                        .userName = claims.value(names.userName).toString()};
    if (person.id.isNull())
        return refused(u"tokenPerson"_s, u"the token does not say who it is"_s);
    person.ends = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(claims.value("exp"_L1).toDouble()), Qt::UTC)
                      .addSecs(openid::clockTolerance.count());
    person.proManager =
        !issuer.proManagerRole.isEmpty() && listOf(claims.value(names.roles)).contains(issuer.proManagerRole);
    if (!names.groups.isEmpty() && claims.contains(names.groups))
        person.groups = listOf(claims.value(names.groups));
    return person;
}

} // namespace

ProviderTokens::ProviderTokens(std::vector<TrustedIssuer> issuers, const Clock &clock)
    : m_issuers(std::move(issuers)),
      m_clock(clock),
      m_keys(issuersOf(m_issuers), clock)
{ }

Result<ProvenPerson> ProviderTokens::check(const QByteArray &token)
{
    const QString named = openid::issuerNamedIn(token);
    const auto ofIssuer = [&named](const TrustedIssuer &issuer) { return issuer.url == named; };
    if (std::ranges::none_of(m_issuers, ofIssuer))
        return refused(u"tokenIssuer"_s, u"the token comes from nobody who is trusted"_s);

    const openid::KeySet keys = m_keys.keys(named);
    Result<openid::Jwt> jwt = openid::verifiedJwt(token, keys);
    if (!jwt) {
        if (jwt.error().code == "tokenKeyUnknown"_L1 && m_keys.renew(named) == IssuerKeys::Renewal::UnderWay)
            return comeBack();
        return std::move(jwt).error();
    }
    if (!jwt->type.isEmpty() && jwt->type != "jwt"_L1 && jwt->type != "at+jwt"_L1)
        return refused(u"tokenMalformed"_s, u"the token is of another kind"_s);

    Result<ProvenPerson> result = refused(u"tokenTenant"_s, u"the token is of an organisation that is not known"_s);
    for (const TrustedIssuer &issuer : m_issuers) {
        const QString &tenantClaim = issuer.claims.tenant;
        if (!ofIssuer(issuer)
            || (!tenantClaim.isEmpty() && jwt->claims.value(tenantClaim).toString() != issuer.tenant.text()))
            continue;
        if (const Result<Done> checked = checkAudience(jwt->claims, issuer, m_clock.now()); !checked) {
            result = checked.error();
            continue;
        }
        result = personOf(jwt->claims, issuer);
        break;
    }
    if (result) {
        // Not a hash of the whole: the same signature can be written in several ways, and each would be a new token.
        // The prefix keeps it apart from the hashes of our own tokens, so that the text itself lets nobody in.
        result->tokenHash = u"jwt:"_s + hashOf(token.left(token.lastIndexOf('.')));
    }
    return result;
}

} // namespace roomwarden::service
