// Makes and checks the opaque tokens in nextLink and deltaLink: a JSON object, encrypted and authenticated under a key
// that only the service has. Encrypted, because a cursor may stand on a row that the caller may not know of (INV-10). A
// token says itself to whom it was given and for what (INV-44). Thread-safe.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace roomwarden::service {

struct Request;

class LinkSigner
{
public:
    explicit LinkSigner(const QByteArray &secret);

    [[nodiscard]] QString sign(const QJsonObject &content) const;

    // Nothing for a token that is not ours to the last bit.
    [[nodiscard]] std::optional<QJsonObject> verify(const QString &token) const;

private:
    const QByteArray m_key; // 256 bits, derived from the secret
};

// The absolute address of this request's resource with other query items: what a client follows verbatim.
[[nodiscard]] QString linkTo(const Request &request, const QList<std::pair<QString, QString>> &query);

} // namespace roomwarden::service
