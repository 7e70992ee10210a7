// A plain HTTP client for tests of the service: asks, waits, and gives status, headers and JSON as they came.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrl>

#include <memory>
#include <utility>
#include <vector>

namespace roomwarden {

struct Answer
{
    int status = 0;
    QByteArray body = {};
    QJsonObject json = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {}; // names in lower case

    [[nodiscard]] QString code() const { return json[u"error"][u"code"].toString(); }
    [[nodiscard]] QString target() const { return json[u"error"][u"target"].toString(); }
    [[nodiscard]] QJsonArray value() const { return json[u"value"].toArray(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

class ServiceClient
{
public:
    void setBase(const QUrl &base) { m_base = base; }
    [[nodiscard]] const QUrl &base() const { return m_base; }

    // path: from the root, with query, or a whole address as found in a link.
    [[nodiscard]] Answer ask(const QByteArray &method, const QString &path, const Headers &headers = {},
                             const QByteArray &body = {})
    {
        return wait(*begin(method, path, headers, body));
    }

    // Several can be under way at once.
    [[nodiscard]] std::unique_ptr<QNetworkReply> begin(const QByteArray &method, const QString &path,
                                                       const Headers &headers = {}, const QByteArray &body = {})
    {
        const QUrl url = path.startsWith(u'/') ? m_base.resolved(QUrl(path)) : QUrl(path);
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (!body.isNull())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
    }

    [[nodiscard]] static Answer wait(QNetworkReply &reply)
    {
        if (!QTest::qWaitFor([&reply] { return reply.isFinished(); }, 20'000))
            return {};
        Answer answer{.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = reply.readAll()};
        answer.json = QJsonDocument::fromJson(answer.body).object();
        const auto pairs = reply.rawHeaderPairs();
        for (const auto &[name, value] : pairs)
            answer.headers.emplace_back(name.toLower(), value);
        return answer;
    }

    // An endless answer: the caller reads it as it grows.
    [[nodiscard]] std::unique_ptr<QNetworkReply> open(const QString &path, const Headers &headers)
    {
        QNetworkRequest request(m_base.resolved(QUrl(path)));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return std::unique_ptr<QNetworkReply>(m_network.get(request));
    }

private:
    QNetworkAccessManager m_network;
    QUrl m_base;
};

} // namespace roomwarden
