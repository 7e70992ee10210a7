// Verifying tokens with OpenSSL's EVP.
#include "core/openid/jwt.h"

#include "core/openid/openssl.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace roomwarden::openid {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestToken = 64 * 1024;

Error refused(const QString &code, const QString &detail)
{
    return {.kind = Error::Kind::Refused, .detail = detail, .code = code};
}

QJsonObject objectOf(QByteArrayView part)
{
    const std::optional<QByteArray> bytes = fromBase64Url(part);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

// JWS writes an ECDSA signature as its two numbers side by side, OpenSSL reads DER.
QByteArray derOf(QByteArrayView numbers)
{
    if (numbers.size() != 2 * coordinateSize)
        return {};
    Signature signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(raw(numbers), coordinateSize, nullptr);
    BIGNUM *s = BN_bin2bn(raw(numbers.sliced(coordinateSize)), coordinateSize, nullptr);
    ECDSA_SIG_set0(signature.get(), r, s); // takes both
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_ECDSA_SIG(signature.get(), &out);
    return der;
}

bool isSignedBy(const PublicKey &key, QByteArrayView text, QByteArrayView signature)
{
    const QByteArray der = key.algorithm == Algorithm::Es256 ? derOf(signature) : signature.toByteArray();
    const DigestContext context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.key.get()) == 1
           && EVP_DigestVerify(context.get(), raw(der), static_cast<size_t>(der.size()), raw(text),
                               static_cast<size_t>(text.size()))
                  == 1;
}

// The key the header names; without a name the only one there is.
const PublicKey *keyFor(const QJsonObject &header, const KeySet &keys)
{
    const auto named = keys.constFind(header.value("kid"_L1).toString());
    if (named != keys.constEnd())
        return &*named;
    return !header.contains("kid"_L1) && keys.size() == 1 ? &*keys.constBegin() : nullptr;
}

QDateTime timeOf(const QJsonObject &claims, QLatin1StringView name)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(claims.value(name).toDouble()), Qt::UTC);
}

} // namespace

Result<Jwt> verifiedJwt(QByteArrayView token, const KeySet &keys)
{
    const QList<QByteArray> parts = token.size() <= longestToken ? token.toByteArray().split('.') : QList<QByteArray>();
    if (parts.size() != 3)
        return refused(u"tokenMalformed"_s, u"not a signed token"_s);
    const QJsonObject header = objectOf(parts[0]);
    const std::optional<QByteArray> signature = fromBase64Url(parts[2]);
    const QString algorithm = header.value("alg"_L1).toString();
    if (!signature || (algorithm != "RS256"_L1 && algorithm != "ES256"_L1) || header.contains("crit"_L1))
        return refused(u"tokenMalformed"_s, u"the token's header is not acceptable"_s);
    const PublicKey *key = keyFor(header, keys);
    if (!key)
        return refused(u"tokenKeyUnknown"_s, u"the token names a key that is not known"_s);
    const bool sameAlgorithm = (key->algorithm == Algorithm::Es256) == (algorithm == "ES256"_L1);
    if (!sameAlgorithm || !isSignedBy(*key, token.first(token.lastIndexOf('.')), *signature))
        return refused(u"tokenSignature"_s, u"the token's signature is wrong"_s);
    Jwt jwt{.type = header.value("typ"_L1).toString().toLower(), .claims = objectOf(parts[1])};
    if (jwt.type.startsWith("application/"_L1))
        jwt.type.remove(0, 12);
    if (jwt.claims.isEmpty())
        return refused(u"tokenMalformed"_s, u"the token has no claims"_s);
    return jwt;
}

QString issuerNamedIn(QByteArrayView token)
{
    const QList<QByteArray> parts = token.size() <= longestToken ? token.toByteArray().split('.') : QList<QByteArray>();
    return parts.size() == 3 ? objectOf(parts[1]).value("iss"_L1).toString() : QString();
}

Result<Done> checkClaims(const QJsonObject &claims, const QString &issuer, const QString &audience,
                         const QDateTime &now)
{
    if (claims.value("iss"_L1).toString() != issuer)
        return refused(u"tokenIssuer"_s, u"the token comes from another issuer"_s);
    const QJsonValue aud = claims.value("aud"_L1);
    if (aud.isArray() ? !aud.toArray().contains(audience) : aud.toString() != audience)
        return refused(u"tokenAudience"_s, u"the token is meant for somebody else"_s);
    if (!claims.value("exp"_L1).isDouble())
        return refused(u"tokenMalformed"_s, u"the token does not say when it ends"_s);
    if (timeOf(claims, "exp"_L1).addSecs(clockTolerance.count()) <= now)
        return refused(u"tokenExpired"_s, u"the token has ended"_s);
    for (const QLatin1StringView start : {"nbf"_L1, "iat"_L1}) {
        if (claims.contains(start) && timeOf(claims, start).addSecs(-clockTolerance.count()) > now)
            return refused(u"tokenNotYetValid"_s, u"the token is not valid yet"_s);
    }
    return Done{};
}

} // namespace roomwarden::openid
