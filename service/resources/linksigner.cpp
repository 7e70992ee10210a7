// Seals and opens link tokens: nonce, ciphertext and tag of AES-256-GCM, in base64url.
#include "service/resources/linksigner.h"

#include "service/http/message.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUrl>

#include <openssl/evp.h>

#include <array>
#include <limits>
#include <memory>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype nonceSize = 12; // bytes: what GCM takes as it is
constexpr qsizetype tagSize = 16;   // bytes

// Goes into the tag, so that nothing else that may ever be sealed under this key passes for a token.
constexpr QByteArrayView kind = "roomwarden link token 1";

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *bytes(QByteArrayView data) { return reinterpret_cast<const unsigned char *>(data.data()); }
unsigned char *bytes(QByteArray &data) { return reinterpret_cast<unsigned char *>(data.data()); }

// Random: tokens are made by several processes that share the key, and none could count for the others.
QByteArray freshNonce()
{
    std::array<quint32, nonceSize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), nonceSize);
}

// Encrypts or decrypts: GCM does both alike but for the tag, which goes out or in. Nothing if the tag is wrong.
std::optional<QByteArray> ciphered(bool sealing, const QByteArray &key, const QByteArray &nonce, const QByteArray &text,
                                   QByteArray &tag)
{
    if (text.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    const int direction = sealing ? 1 : 0;
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray result(text.size(), Qt::Uninitialized);
    int written = 0;
    int rest = 0;
    if (!context
        || EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce), direction) != 1
        || EVP_CipherUpdate(context.get(), nullptr, &written, bytes(kind), static_cast<int>(kind.size())) != 1
        || EVP_CipherUpdate(context.get(), bytes(result), &written, bytes(text), static_cast<int>(text.size())) != 1)
        return std::nullopt;
    if (!sealing && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) != 1)
        return std::nullopt;
    if (EVP_CipherFinal_ex(context.get(), bytes(result) + written, &rest) != 1 || written + rest != text.size())
        return std::nullopt;
    if (sealing && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, tag.data()) != 1)
        return std::nullopt;
    return result;
}

} // namespace

LinkSigner::LinkSigner(const QByteArray &secret)
    : m_key(QMessageAuthenticationCode::hash("AES-256-GCM key of link tokens", secret, QCryptographicHash::Sha256))
{ }

QString LinkSigner::sign(const QJsonObject &content) const
{
    const QByteArray nonce = freshNonce();
    QByteArray tag(tagSize, '\0');
    const auto sealed = ciphered(true, m_key, nonce, QJsonDocument(content).toJson(QJsonDocument::Compact), tag);
    if (!sealed)
        qFatal("AES-256-GCM is not available"); // no list could be paged, and none may be paged in the clear
    return QString::fromLatin1(QByteArray(nonce + *sealed + tag).toBase64(encoding));
}

std::optional<QJsonObject> LinkSigner::verify(const QString &token) const
{
    const QByteArray text = token.toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(text, encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray &all = *decoded;
    // Encoded again, because decoding passes over the bits that the last character does not need.
    if (all.size() <= nonceSize + tagSize || all.toBase64(encoding) != text)
        return std::nullopt;
    QByteArray tag = all.last(tagSize);
    const QByteArray sealed = all.mid(nonceSize, all.size() - nonceSize - tagSize);
    const auto content = ciphered(false, m_key, all.first(nonceSize), sealed, tag);
    if (!content)
        return std::nullopt;
    return QJsonDocument::fromJson(*content).object();
}

QString linkTo(const Request &request, const QList<std::pair<QString, QString>> &query)
{
    QString link = request.origin + QString::fromLatin1(QUrl::toPercentEncoding(request.path, "/"));
    QChar separator = u'?';
    for (const auto &[name, value] : query) {
        link += separator + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = u'&';
    }
    return link;
}

} // namespace roomwarden::service
