// Where people sign in, as the console's settings say. A value.
#pragma once

#include <QStringList>
#include <QUrl>

#include <chrono>

namespace roomwarden {

struct OpenIdSettings
{
    QUrl authority = {};     // the issuer, as in https://login.microsoftonline.com/<tenant>/v2.0
    QString clientId = {};   // the console's application id over there; a public client without a secret
    QStringList scopes = {}; // besides "openid"; "offline_access" to stay signed in, and the scope of the service
    // A value that must stand in the claim amr or be the claim acr, as "mfa"; empty: none is demanded.
    QString requiredMethod = {};
    std::chrono::seconds freshness{300};         // how old a sign-in may be before a grave act
    std::chrono::milliseconds patience{300'000}; // how long the person may take in the browser

    // https anywhere; http only on this computer, where nobody else listens in.
    [[nodiscard]] static bool isSafe(const QUrl &url)
    {
        const QString host = url.host();
        const bool here = host == QLatin1StringView("127.0.0.1") || host == QLatin1StringView("localhost")
                          || host == QLatin1StringView("::1");
        return url.isValid() && !host.isEmpty()
               && (url.scheme() == QLatin1StringView("https") || (here && url.scheme() == QLatin1StringView("http")));
    }
};

} // namespace roomwarden
