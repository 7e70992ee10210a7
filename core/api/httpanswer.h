// One HTTP answer as it came, and what it means. Pure, so that every kind of failure can be tested without a wire.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QNetworkReply>

namespace roomwarden {

struct HttpAnswer
{
    int status = 0; // 0: none came
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText = {};
    QByteArray retryAfter = {}; // header: seconds or an HTTP date
    QByteArray date = {};       // header; what an HTTP date in Retry-After is measured from
    QString requestId = {};     // the service's, or else the one we sent
    QByteArray body = {};
};

// The body of a good answer, or what the caller may do about having none. The status decides; the network's word
// counts only where there is no status, or where a good status came with a body cut off.
[[nodiscard]] Result<QByteArray> judged(HttpAnswer answer);

// A JSON object; no body at all is an empty object (204). May run on any thread.
[[nodiscard]] Result<QJsonObject> objectFromBody(const QByteArray &body);

// The decoder of answers that say nothing but that it went well.
[[nodiscard]] Result<Done> nothingFromJson(const QJsonObject &);

} // namespace roomwarden
