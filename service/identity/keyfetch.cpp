// Two small documents by HTTP.
#include "service/identity/keyfetch.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkReply>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 10'000;                // milliseconds
constexpr qint64 longestAnswer = 1'024 * 1'024; // bytes; the largest providers publish some 20 kB

Error malformed(const QString &detail) { return {.kind = Error::Kind::Malformed, .detail = detail}; }

Result<QJsonObject> objectIn(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString from = reply.url().toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    if (reply.error() != QNetworkReply::NoError || status != 200) {
        return Error{.kind = Error::Kind::Offline,
                     .detail = u"%1 gives no answer (%2)"_s.arg(from, status ? u"status %1"_s.arg(status)
                                                                             : reply.errorString())};
    }
    QJsonObject object = QJsonDocument::fromJson(reply.readAll()).object();
    if (object.isEmpty())
        return malformed(u"%1 gives no JSON object"_s.arg(from));
    return object;
}

} // namespace

bool KeyFetch::isSafe(const QUrl &url)
{
    const bool here = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
           && (url.scheme() == "https"_L1 || (here && url.scheme() == "http"_L1));
}

void KeyFetch::get(const QUrl &url, const std::function<void(const Result<QJsonObject> &)> &done)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(patience);
    // A redirect could lead to where encryption ends; providers name their final addresses.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > longestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, done] {
        reply->deleteLater();
        done(objectIn(*reply));
    });
}

void KeyFetch::fetch(const QString &issuer, const Answer &done)
{
    const QString root = issuer.endsWith(u'/') ? issuer.chopped(1) : issuer;
    get(QUrl(root + u"/.well-known/openid-configuration"_s), [this, issuer, done](const Result<QJsonObject> &metadata) {
        if (!metadata)
            return done(metadata.error());
        if (metadata->value("issuer"_L1).toString() != issuer)
            return done(malformed(u"the metadata name another issuer"_s));
        const QUrl address(metadata->value("jwks_uri"_L1).toString(), QUrl::StrictMode);
        if (!isSafe(address))
            return done(malformed(u"the address of the keys is not https"_s));
        get(address, [done](const Result<QJsonObject> &keys) {
            done(keys ? openid::keySetFromJson(*keys) : Result<openid::KeySet>(keys.error()));
        });
    });
}

} // namespace roomwarden::service
