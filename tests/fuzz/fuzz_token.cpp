// Tokens and key sets of an OpenID provider, or of somebody who pretends to be one.
#include "core/openid/jwk.h"
#include "core/openid/jwt.h"
#include "core/openid/signingkey.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

namespace roomwarden::fuzz {

namespace {

// One key for the whole run: what verifies under it was signed here.
const openid::SigningKey &key()
{
    static const openid::SigningKey key(QStringLiteral("k1"));
    return key;
}

QJsonObject claims()
{
    return {{QStringLiteral("sub"), QStringLiteral("hanna")}, {QStringLiteral("exp"), qint64(4'000'000'000)}};
}

} // namespace

std::vector<QByteArray> seeds()
{
    return {key().sign(claims()), QJsonDocument(key().publicSet()).toJson(QJsonDocument::Compact),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."};
}

void tryBytes(const QByteArray &bytes)
{
    static const Result<openid::KeySet> keys = openid::keySetFromJson(key().publicSet());
    if (const Result<openid::Jwt> token = openid::verifiedJwt(bytes, *keys))
        require(token->claims == claims(), "no changed token is taken for a signed one");
    const Result<openid::KeySet> others = openid::keySetFromJson(QJsonDocument::fromJson(bytes).object());
    if (others)
        require(!others->isEmpty(), "a set of keys holds one");
}

} // namespace roomwarden::fuzz
