// Makes and checks the opaque tokens in nextLink and deltaLink: a JSON object and its HMAC-SHA256 under a key that only
// the service has. A token says itself to whom it was given and for what (INV-44). Thread-safe.
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
    explicit LinkSigner(QByteArray key) : m_key(std::move(key)) { }

    [[nodiscard]] QString sign(const QJsonObject &content) const;

    // Nothing for a token that is not ours to the last bit.
    [[nodiscard]] std::optional<QJsonObject> verify(const QString &token) const;

private:
    [[nodiscard]] QByteArray mac(const QByteArray &payload) const;

    const QByteArray m_key;
};

// The absolute address of this request's resource with other query items: what a client follows verbatim.
[[nodiscard]] QString linkTo(const Request &request, const QList<std::pair<QString, QString>> &query);

} // namespace roomwarden::service
