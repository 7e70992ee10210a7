// Asks a running service on behalf of a customer, one question after another: for commands in a shell, which have
// nothing else to do meanwhile.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

namespace roomwarden::service {

class CustomerClient
{
public:
    // server: as in http://127.0.0.1:8470. Refused unless it is https, or on this computer: the token is a password.
    [[nodiscard]] static Result<QUrl> acceptedServer(const QString &server);

    CustomerClient(QUrl server, QByteArray token) : m_server(std::move(server)), m_token(std::move(token)) { }

    // The body of the answer, whatever it is. path: below /v1/customer/, with query. A refusal is an Error whose
    // detail is one English sentence for the person at the shell.
    [[nodiscard]] Result<QByteArray> ask(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                                         const QByteArray &ifMatch = {});
    // The same, read as JSON.
    [[nodiscard]] Result<QJsonObject> askJson(const QByteArray &method, const QString &path,
                                              const QJsonObject &body = {}, const QByteArray &ifMatch = {});

private:
    const QUrl m_server;
    const QByteArray m_token;
    QNetworkAccessManager m_network;
};

} // namespace roomwarden::service
