// Reads the keys of one OpenID provider: its metadata, then the key set that these name (OpenID Connect Discovery 1.0,
// section 4). Lives in the thread it is called from, which needs an event loop.
#pragma once

#include "core/openid/jwk.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <functional>

namespace roomwarden::service {

class KeyFetch : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<openid::KeySet> &)>;

    // https anywhere; http only on this computer, where nobody else listens in.
    [[nodiscard]] static bool isSafe(const QUrl &url);

    // done runs once, later, in this thread, unless this goes first. Errors: Offline (no answer in 10 s, or another
    // status than 200), Malformed (not JSON, over a megabyte, another issuer, an address that is not safe, no key).
    void fetch(const QString &issuer, const Answer &done);

private:
    void get(const QUrl &url, const std::function<void(const Result<QJsonObject> &)> &done);

    QNetworkAccessManager m_network{this};
};

} // namespace roomwarden::service
