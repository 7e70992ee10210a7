// How requests are asked and answers are made.
#include "service/http/message.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

QByteArray Request::header(const QByteArray &name) const
{
    const auto found = std::ranges::find(headers, name, &std::pair<QByteArray, QByteArray>::first);
    return found == headers.end() ? QByteArray() : found->second;
}

Response Response::json(const QJsonObject &body, int status)
{
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Response Response::noContent() { return {.status = 204, .contentType = {}}; }

Response Response::error(int status, const QString &code, const QString &message, const QString &target)
{
    QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    if (!target.isEmpty())
        error.insert(u"target"_s, target);
    return json({{u"error"_s, error}}, status);
}

void Response::completeError(const QByteArray &requestId)
{
    if (status < 400 || contentType != "application/json"_ba)
        return;
    QJsonObject object = QJsonDocument::fromJson(body).object();
    QJsonObject error = object.value("error"_L1).toObject();
    if (error.isEmpty())
        return;
    error.insert("innerError"_L1, QJsonObject{{u"request-id"_s, QString::fromLatin1(requestId)},
                                              {u"date"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    object.insert("error"_L1, error);
    body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace roomwarden::service
