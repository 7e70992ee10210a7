// Signs link tokens.
#include "service/resources/linksigner.h"

#include "service/http/message.h"
#include "service/identity/secrets.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray LinkSigner::mac(const QByteArray &payload) const
{
    return QMessageAuthenticationCode::hash(payload, m_key, QCryptographicHash::Sha256);
}

QString LinkSigner::sign(const QJsonObject &content) const
{
    const QByteArray payload = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(payload.toBase64(encoding) + '.' + mac(payload).toBase64(encoding));
}

std::optional<QJsonObject> LinkSigner::verify(const QString &token) const
{
    const QByteArrayList parts = token.toUtf8().split('.');
    if (parts.size() != 2)
        return std::nullopt;
    const auto payload = QByteArray::fromBase64Encoding(parts[0], encoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto sum = QByteArray::fromBase64Encoding(parts[1], encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!payload || !sum || !equalInConstantTime(mac(*payload), *sum))
        return std::nullopt;
    return QJsonDocument::fromJson(*payload).object();
}

QString linkTo(const Request &request, const QList<std::pair<QString, QString>> &query)
{
    // Follows the Host header, so that the link leads back the way the request came, through a proxy that ends TLS too.
    // Whoever forges either header is given a link that leads nowhere, and nobody else is.
    const QString scheme = request.header("x-forwarded-proto") == "https" ? u"https"_s : u"http"_s;
    QString link = scheme + u"://"_s + QString::fromLatin1(request.header("host"))
                   + QString::fromLatin1(QUrl::toPercentEncoding(request.path, "/"));
    QChar separator = u'?';
    for (const auto &[name, value] : query) {
        link += separator + name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = u'&';
    }
    return link;
}

} // namespace roomwarden::service
