// The public keys of an OpenID provider (RFC 7517): RSA from 2048 bits and P-256. Any thread; copies share the keys.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace roomwarden::openid {

enum class Algorithm : quint8 { Rs256, Es256 };

struct PublicKey
{
    Algorithm algorithm = Algorithm::Rs256;
    std::shared_ptr<EVP_PKEY> key = {};
};

// By key id. A key without an id has the id "".
using KeySet = QHash<QString, PublicKey>;

// Reads {"keys":[…]}. Keys for other uses, of other kinds or too short are left out: providers publish such, too.
// Error Malformed if there is no list, or no key that can be used.
[[nodiscard]] Result<KeySet> keySetFromJson(const QJsonObject &json);

[[nodiscard]] QByteArray toBase64Url(QByteArrayView bytes); // without padding
// Nothing for what is not base64url.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace roomwarden::openid
