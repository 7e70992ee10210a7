// Signs tokens by ES256 with a key that lives as long as the process: the demo's provider, and tests. Any thread.
#pragma once

#include "core/openid/jwk.h"

namespace roomwarden::openid {

class SigningKey
{
public:
    // Makes a new P-256 key (less than a millisecond). The id is what tokens name it by.
    explicit SigningKey(QString id);

    // claims as a signed token whose header has this "typ".
    [[nodiscard]] QByteArray sign(const QJsonObject &claims, const QString &type = QStringLiteral("JWT")) const;
    // {"keys":[…]} with the public half.
    [[nodiscard]] QJsonObject publicSet() const;

private:
    QString m_id;
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace roomwarden::openid
