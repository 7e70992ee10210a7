// A real network that remembers where it was sent.
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrl>

#include <algorithm>

namespace roomwarden {

class CountingNetwork final : public QNetworkAccessManager
{
public:
    QList<QUrl> asked;

    [[nodiscard]] qsizetype count(const QString &path) const
    {
        return std::ranges::count_if(asked, [&path](const QUrl &url) { return url.path() == path; });
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        asked.append(request.url());
        return QNetworkAccessManager::createRequest(operation, request, body);
    }
};

} // namespace roomwarden
