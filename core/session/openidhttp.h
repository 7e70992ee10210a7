// The few requests an OpenID provider is sent: JSON to read, forms to post. GUI thread.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

class QNetworkAccessManager;
class QObject;

namespace roomwarden {

// What came. An answer that refuses is an answer, too: its "error" says why (RFC 6749, 5.2).
struct OpenIdAnswer
{
    int status = 0;
    QJsonObject json = {};
};

using OpenIdDone = std::function<void(Result<OpenIdAnswer>)>;

// done runs once, later, unless context is destroyed first, which also ends the request. Errors: Offline, Timeout,
// Malformed; all with the code "providerUnreachable", and Throttled or Server (5xx) with the same. Redirects are not
// followed: they would carry codes and tokens elsewhere.
void readFromProvider(QNetworkAccessManager &network, const QUrl &url, QObject *context, OpenIdDone done);
void postToProvider(QNetworkAccessManager &network, const QUrl &url, const QUrlQuery &form, QObject *context,
                    OpenIdDone done);

} // namespace roomwarden
