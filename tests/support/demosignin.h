// Signs in at the demo's OpenID provider step by step, as any client would, for tests that need a token or a wrong
// step.
#pragma once

#include "tests/support/serviceclient.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace roomwarden {

class DemoSignIn
{
public:
    explicit DemoSignIn(ServiceClient &client) : m_client(client) { }

    static constexpr char verifier[] = "a-verifier-of-at-least-forty-three-characters-0123456789";
    static constexpr char redirect[] = "http://127.0.0.1:4711/";

    // What the authorization endpoint answers; changes are laid over the usual parameters, a null value removes one.
    [[nodiscard]] Answer authorize(const QString &persona, const QMap<QString, QString> &changes = {})
    {
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QMap<QString, QString> parameters{{QStringLiteral("response_type"), QStringLiteral("code")},
                                          {QStringLiteral("client_id"), QStringLiteral("roomwarden-console")},
                                          {QStringLiteral("redirect_uri"), QString::fromLatin1(redirect)},
                                          {QStringLiteral("state"), QStringLiteral("a-state")},
                                          {QStringLiteral("nonce"), QStringLiteral("a-nonce")},
                                          {QStringLiteral("login_hint"), persona},
                                          {QStringLiteral("code_challenge"), QString::fromLatin1(challenge)},
                                          {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            parameters.insert(it.key(), it.value());
        QUrlQuery query;
        for (auto it = parameters.begin(); it != parameters.end(); ++it) {
            if (!it.value().isNull())
                query.addQueryItem(it.key(), it.value());
        }
        return m_client.ask("GET", QStringLiteral("/v1/demo/openid/authorize?") + query.toString(QUrl::FullyEncoded));
    }

    // The query the browser is sent back with.
    [[nodiscard]] static QUrlQuery sentBack(const Answer &answer)
    {
        return QUrlQuery(QUrl::fromEncoded(answer.header("location")));
    }
    [[nodiscard]] QString code(const QString &persona)
    {
        return sentBack(authorize(persona)).queryItemValue(QStringLiteral("code"));
    }

    [[nodiscard]] Answer post(const QString &endpoint, const QByteArray &form)
    {
        return m_client.ask("POST", QStringLiteral("/v1/demo/openid/") + endpoint,
                            {{"Content-Type", "application/x-www-form-urlencoded"}}, form);
    }
    [[nodiscard]] Answer redeem(const QString &code, const QByteArray &withVerifier = verifier)
    {
        return post(QStringLiteral("token"), "grant_type=authorization_code&client_id=roomwarden-console&redirect_uri="
                                                 + QUrl::toPercentEncoding(QString::fromLatin1(redirect))
                                                 + "&code=" + code.toLatin1() + "&code_verifier=" + withVerifier);
    }
    [[nodiscard]] Answer refresh(const QString &token)
    {
        return post(QStringLiteral("token"),
                    "grant_type=refresh_token&client_id=roomwarden-console&refresh_token=" + token.toLatin1());
    }

    // An access token, all in one.
    [[nodiscard]] QByteArray token(const QString &persona)
    {
        return redeem(code(persona)).json[u"access_token"].toString().toLatin1();
    }

private:
    ServiceClient &m_client;
};

} // namespace roomwarden
