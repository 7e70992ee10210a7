// The state of the demo's OpenID provider: its key, codes under way, refresh tokens. It asks nobody for a password, so
// it exists only where the demo was switched on, and answers only on loopback. Thread-safe; gone with the process.
#pragma once

#include "core/base/clock.h"
#include "core/openid/signingkey.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace roomwarden::service {

// What somebody allowed the console at the authorization endpoint.
struct DemoGrant
{
    QString principalId = {};
    QString name = {};
    QString userName = {};
    QString redirectUri = {};
    QString codeChallenge = {}; // S256 (RFC 7636)
    QString nonce = {};
    qint64 authTime = 0; // seconds since 1970
};

class DemoOpenId
{
public:
    // The clock must outlive this.
    explicit DemoOpenId(const Clock &clock);

    [[nodiscard]] static QString clientId() { return QStringLiteral("roomwarden-console"); }
    [[nodiscard]] const openid::SigningKey &key() const { return m_key; }

    // A code that gives the grant back once, within a minute.
    [[nodiscard]] QByteArray issueCode(const DemoGrant &grant);
    // Nothing for a code that is unknown, too old or used already; the last ends what came of its first use.
    struct Redeemed
    {
        std::optional<DemoGrant> grant = {};
        QByteArray family = {};            // of the tokens that will be issued
        QStringList endedTokenHashes = {}; // access tokens to end
    };
    [[nodiscard]] Redeemed redeem(const QByteArray &code);

    // A new refresh token of the family in place of the one before; remembers the access token issued beside it.
    [[nodiscard]] QByteArray issueRefreshToken(const QByteArray &family, const DemoGrant &grant,
                                               const QString &accessTokenHash);
    // As redeem(). A refresh token that was replaced already ends its whole family (RFC 9700, 4.14).
    [[nodiscard]] Redeemed takeRefreshToken(const QByteArray &token);
    // Ends the family the refresh token belongs to; gives the access tokens to end. Nothing for an unknown one.
    [[nodiscard]] QStringList revoke(const QByteArray &token);

private:
    struct Code
    {
        DemoGrant grant = {};
        QDateTime expires = {};
        bool used = false;
    };
    struct Family
    {
        DemoGrant grant = {};
        QString refreshHash = {};
        QStringList accessHashes = {};
        QDateTime expires = {};
    };

    [[nodiscard]] QStringList endFamily(const QByteArray &family);
    void forgetOld();

    const Clock &m_clock;
    const openid::SigningKey m_key;
    std::mutex m_mutex;
    QHash<QString, Code> m_codes;         // by hash; its hash names the family, too
    QHash<QByteArray, Family> m_families; // a refresh token is "<family>.<random>"
};

} // namespace roomwarden::service
