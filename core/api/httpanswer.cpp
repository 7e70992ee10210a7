// Classification of answers: status first, then the network's error.
#include "core/api/httpanswer.h"

#include "core/base/clock.h"

#include <QJsonDocument>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

// Errors that come before a byte was sent: nothing can have happened over there. After any other, it may have.
bool neverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::UnknownNetworkError: // as in "network unreachable"
        return true;
    default: return false;
    }
}

Error::Kind kindOf(int status)
{
    switch (status) {
    case 401: return Error::Kind::SignInNeeded;
    case 403: return Error::Kind::Forbidden;
    case 404: return Error::Kind::NotFound;
    case 408:
    case 504: return Error::Kind::Timeout;
    case 409:
    case 412: return Error::Kind::Conflict;
    case 410: return Error::Kind::Stale;
    case 429:
    case 503: return Error::Kind::Throttled;
    default: break;
    }
    if (status >= 500)
        return Error::Kind::Server;
    return status >= 400 ? Error::Kind::Refused : Error::Kind::Malformed; // 1xx and 3xx are none of our contract
}

QDateTime httpDate(QByteArray text)
{
    text.replace("GMT"_ba, "+0000"_ba);
    return QDateTime::fromString(QString::fromLatin1(text.trimmed()), Qt::RFC2822Date);
}

std::optional<std::chrono::seconds> waitFrom(const HttpAnswer &answer)
{
    bool isNumber = false;
    const int seconds = answer.retryAfter.trimmed().toInt(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
    const QDateTime until = httpDate(answer.retryAfter);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime sent = httpDate(answer.date); // by the service's clock: ours may be wrong
    const qint64 wait = (sent.isValid() ? sent : SystemClock().now()).secsTo(until);
    return std::chrono::seconds(qMax<qint64>(0, wait));
}

} // namespace

Result<QByteArray> judged(HttpAnswer answer)
{
    const bool good = answer.status >= 200 && answer.status < 300;
    if (good && answer.error == QNetworkReply::NoError)
        return std::move(answer.body);

    Error error{.detail = u"%1 %2"_s.arg(QString::number(answer.status), answer.errorText),
                .requestId = answer.requestId,
                .retryAfter = waitFrom(answer)};
    if (answer.status == 0 || good) {
        error.kind = neverSent(answer.error) ? Error::Kind::Offline : Error::Kind::Timeout;
        if (answer.error == QNetworkReply::ProtocolInvalidOperationError
            || answer.error == QNetworkReply::ProtocolFailure || answer.error == QNetworkReply::UnknownContentError)
            error.kind = Error::Kind::Malformed; // there is somebody, but it is not HTTP or not decompressible
        return error;
    }
    error.kind = kindOf(answer.status);
    const QJsonObject envelope = QJsonDocument::fromJson(answer.body).object().value("error"_L1).toObject();
    error.code = envelope.value("code"_L1).toString();
    error.target = envelope.value("target"_L1).toString();
    const QString message = envelope.value("message"_L1).toString();
    if (!message.isEmpty())
        error.detail = u"%1 %2"_s.arg(QString::number(answer.status), message);
    const QString requestId = envelope.value("innerError"_L1).toObject().value("request-id"_L1).toString();
    if (!requestId.isEmpty())
        error.requestId = requestId;
    return error;
}

Result<QJsonObject> objectFromBody(const QByteArray &body)
{
    if (body.isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (document.isObject())
        return document.object();
    return Error{.kind = Error::Kind::Malformed,
                 .detail = u"the body is no JSON object: %1 at %2"_s.arg(problem.errorString(),
                                                                         QString::number(problem.offset))};
}

Result<Done> nothingFromJson(const QJsonObject &) { return Done{}; }

} // namespace roomwarden
