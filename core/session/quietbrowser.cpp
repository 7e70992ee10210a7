// A browser without a window.
#include "core/session/quietbrowser.h"

#include "core/session/openidsettings.h"

#include <QNetworkReply>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

void QuietBrowser::open(const QUrl &url)
{
    if (!OpenIdSettings::isSafe(url) || url.scheme() != "http"_L1)
        return;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept"_ba, "text/html"_ba);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!next.isEmpty())
            open(reply->url().resolved(next));
    });
}

} // namespace roomwarden
