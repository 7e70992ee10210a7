// Public keys out of JSON, through OpenSSL's parameters.
#include "core/openid/jwk.h"

#include "core/openid/openssl.h"

#include <QJsonArray>

#include <openssl/core_names.h>

namespace roomwarden::openid {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastRsaBits = 2048;

std::optional<QByteArray> bytesOf(const QJsonObject &jwk, QLatin1StringView member)
{
    return fromBase64Url(jwk.value(member).toString().toLatin1());
}

std::shared_ptr<EVP_PKEY> build(const char *type, OSSL_PARAM_BLD *builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) <= 0
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) <= 0)
        return {};
    return {key, &EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> rsaKey(const QJsonObject &jwk)
{
    const std::optional<QByteArray> modulus = bytesOf(jwk, "n"_L1);
    const std::optional<QByteArray> exponent = bytesOf(jwk, "e"_L1);
    if (!modulus || !exponent || exponent->isEmpty())
        return {};
    const BigNumber n(BN_bin2bn(raw(*modulus), static_cast<int>(modulus->size()), nullptr));
    const BigNumber e(BN_bin2bn(raw(*exponent), static_cast<int>(exponent->size()), nullptr));
    if (!n || !e || BN_num_bits(n.get()) < leastRsaBits)
        return {};
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return build("RSA", builder.get());
}

std::shared_ptr<EVP_PKEY> curveKey(const QJsonObject &jwk)
{
    const std::optional<QByteArray> x = bytesOf(jwk, "x"_L1);
    const std::optional<QByteArray> y = bytesOf(jwk, "y"_L1);
    if (jwk.value("crv"_L1) != "P-256"_L1 || !x || !y || x->size() != coordinateSize || y->size() != coordinateSize)
        return {};
    const QByteArray point = QByteArray(1, '\4') + *x + *y; // uncompressed
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<size_t>(point.size()));
    return build("EC", builder.get()); // refuses a point that is not on the curve
}

} // namespace

Result<KeySet> keySetFromJson(const QJsonObject &json)
{
    KeySet keys;
    const QJsonArray list = json.value("keys"_L1).toArray();
    for (const QJsonValue &entry : list) {
        const QJsonObject jwk = entry.toObject();
        if (jwk.value("use"_L1).toString(u"sig"_s) != "sig"_L1)
            continue;
        const QString kind = jwk.value("kty"_L1).toString();
        const Algorithm algorithm = kind == "EC"_L1 ? Algorithm::Es256 : Algorithm::Rs256;
        const QLatin1StringView name = algorithm == Algorithm::Es256 ? "ES256"_L1 : "RS256"_L1;
        if ((kind != "EC"_L1 && kind != "RSA"_L1) || jwk.value("alg"_L1).toString(name) != name)
            continue;
        if (std::shared_ptr<EVP_PKEY> key = kind == "EC"_L1 ? curveKey(jwk) : rsaKey(jwk))
            keys.insert(jwk.value("kid"_L1).toString(), {.algorithm = algorithm, .key = std::move(key)});
    }
    if (keys.isEmpty())
        return Error{.kind = Error::Kind::Malformed, .detail = u"no key that signs with RS256 or ES256"_s};
    return keys;
}

QByteArray toBase64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::Base64UrlEncoding
                                                                          | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return *std::move(decoded);
}

} // namespace roomwarden::openid
