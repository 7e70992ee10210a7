// Requests to an OpenID provider.
#include "core/session/openidhttp.h"

#include "core/base/logging.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int timeout = 15'000; // milliseconds without a byte
constexpr qint64 largestAnswer = 1024 * 1024;

QNetworkRequest requestTo(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(timeout);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    return request;
}

Error unreachable(Error::Kind kind, const QString &detail)
{
    return {.kind = kind, .detail = detail, .code = u"providerUnreachable"_s};
}

Result<OpenIdAnswer> answerOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        const bool late =
            reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
        return unreachable(late ? Error::Kind::Timeout : Error::Kind::Offline, reply.errorString());
    }
    if (status == 429 || status >= 500)
        return unreachable(status >= 500 ? Error::Kind::Server : Error::Kind::Throttled, u"status %1"_s.arg(status));
    if (reply.bytesAvailable() > largestAnswer)
        return unreachable(Error::Kind::Malformed, u"the answer is too long"_s);
    const QByteArray body = reply.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (status < 400 && !document.isObject() && !body.isEmpty())
        return unreachable(Error::Kind::Malformed, u"the answer is not JSON"_s);
    return OpenIdAnswer{.status = status, .json = document.object()};
}

void follow(QNetworkReply *reply, QObject *context, OpenIdDone done)
{
    reply->setParent(context); // goes, and is ended, with it
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, done = std::move(done)] {
        Result<OpenIdAnswer> answer = answerOf(*reply);
        // Neither query nor body: they carry codes and tokens.
        qCInfo(lcNetwork, "provider %s %d", qPrintable(reply->url().path()),
               reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
        reply->setParent(nullptr); // the context may go in done()
        reply->deleteLater();
        done(std::move(answer));
    });
}

} // namespace

void readFromProvider(QNetworkAccessManager &network, const QUrl &url, QObject *context, OpenIdDone done)
{
    follow(network.get(requestTo(url)), context, std::move(done));
}

void postToProvider(QNetworkAccessManager &network, const QUrl &url, const QUrlQuery &form, QObject *context,
                    OpenIdDone done)
{
    QNetworkRequest request = requestTo(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    // QUrlQuery leaves a plus as it is, and forms read it as a blank.
    const QByteArray body = form.toString(QUrl::FullyEncoded).toUtf8().replace('+', "%2B");
    follow(network.post(request, body), context, std::move(done));
}

} // namespace roomwarden
