// HTTP for commands in a shell.
#include "service/customerclient.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QUuid>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds without a byte

Error refusal(const QNetworkReply &reply, const QByteArray &body)
{
    const QJsonObject error = QJsonDocument::fromJson(body).object().value("error"_L1).toObject();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        return {.kind = Error::Kind::Offline, .detail = u"The service does not answer: %1."_s.arg(reply.errorString())};
    }
    if (status == 401)
        return {.kind = Error::Kind::SignInNeeded, .detail = u"The service does not accept the token."_s};
    const QString target = error.value("target"_L1).toString();
    return {.kind = Error::Kind::Refused,
            .detail = u"The service refuses with %1 (%2%3): %4"_s.arg(
                QString::number(status), error.value("code"_L1).toString(u"no code"_s),
                target.isEmpty() ? QString() : QString(u", "_s + target), error.value("message"_L1).toString()),
            .code = error.value("code"_L1).toString(),
            .target = target};
}

} // namespace

Result<QUrl> CustomerClient::acceptedServer(const QString &server)
{
    const QUrl url(server, QUrl::StrictMode);
    const bool here = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return Error{.kind = Error::Kind::Refused, .detail = u"%1 is no address of a service."_s.arg(server)};
    if (url.scheme() != "https"_L1 && !here) {
        return Error{.kind = Error::Kind::Refused,
                     .detail = u"%1 is beyond this computer and not encrypted: use https."_s.arg(server)};
    }
    return url;
}

Result<QByteArray> CustomerClient::ask(const QByteArray &method, const QString &path, const QJsonObject &body,
                                       const QByteArray &ifMatch)
{
    QNetworkRequest request(m_server.resolved(QUrl(u"/v1/customer/"_s + path)));
    request.setTransferTimeout(patience);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    if (method != "GET")
        request.setRawHeader("Repeatability-Request-ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (!ifMatch.isEmpty())
        request.setRawHeader("If-Match", ifMatch);
    QByteArray content;
    if (!body.isEmpty()) {
        content = QJsonDocument(body).toJson(QJsonDocument::Compact);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, content));
    QObject::connect(reply.get(), &QNetworkReply::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QCoreApplication::exec();
    if (!reply->isFinished())
        return Error{.kind = Error::Kind::Offline, .detail = u"It was broken off."_s};
    QByteArray answer = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() != QNetworkReply::NoError || status < 200 || status >= 300)
        return refusal(*reply, answer);
    return answer;
}

Result<QJsonObject> CustomerClient::askJson(const QByteArray &method, const QString &path, const QJsonObject &body,
                                            const QByteArray &ifMatch)
{
    const Result<QByteArray> answer = ask(method, path, body, ifMatch);
    if (!answer)
        return answer.error();
    return QJsonDocument::fromJson(*answer).object();
}

} // namespace roomwarden::service
