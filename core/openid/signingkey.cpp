// An ES256 key and what it signs.
#include "core/openid/signingkey.h"

#include "core/openid/openssl.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ec.h>

namespace roomwarden::openid {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

QByteArray padded(const BIGNUM *number)
{
    QByteArray bytes(coordinateSize, Qt::Uninitialized);
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(coordinateSize));
    return bytes;
}

QString coordinate(const EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    const BigNumber owner(number);
    return QString::fromLatin1(toBase64Url(padded(number)));
}

} // namespace

SigningKey::SigningKey(QString id) : m_id(std::move(id)), m_key(EVP_EC_gen("P-256"), &EVP_PKEY_free) { }

QByteArray SigningKey::sign(const QJsonObject &claims, const QString &type) const
{
    const QJsonObject header{{"alg"_L1, u"ES256"_s}, {"kid"_L1, m_id}, {"typ"_L1, type}};
    const QByteArray text = toBase64Url(compact(header)) + '.' + toBase64Url(compact(claims));
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = 0;
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
    EVP_DigestSign(context.get(), nullptr, &size, raw(text), static_cast<size_t>(text.size()));
    QByteArray der(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(der.data()), &size, raw(text),
                   static_cast<size_t>(text.size()));
    const unsigned char *in = raw(der);
    const Signature signature(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(size)));
    const QByteArray numbers = padded(ECDSA_SIG_get0_r(signature.get())) + padded(ECDSA_SIG_get0_s(signature.get()));
    return text + '.' + toBase64Url(numbers);
}

QJsonObject SigningKey::publicSet() const
{
    const QJsonObject jwk{{"kty"_L1, u"EC"_s},
                          {"crv"_L1, u"P-256"_s},
                          {"use"_L1, u"sig"_s},
                          {"alg"_L1, u"ES256"_s},
                          {"kid"_L1, m_id},
                          {"x"_L1, coordinate(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X)},
                          {"y"_L1, coordinate(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y)}};
    return {{"keys"_L1, QJsonArray{jwk}}};
}

} // namespace roomwarden::openid
