// Writes requests to the log.
#include "service/requestlog.h"

#include "core/base/logging.h"
#include "service/http/servedrequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

void logRequest(const ServedRequest &request)
{
    const bool failed = request.status >= 500;
    if (!(failed ? lcRequest().isWarningEnabled() : lcRequest().isInfoEnabled()))
        return;
    QJsonObject line{{"method"_L1, QString::fromLatin1(request.method)},
                     {"route"_L1, request.route},
                     {"status"_L1, request.status},
                     {"durationMs"_L1, std::chrono::duration<double, std::milli>(request.time).count()},
                     {"bytes"_L1, request.bytes},
                     {"request-id"_L1, QString::fromLatin1(request.requestId)}};
    if (request.broken)
        line.insert("broken"_L1, true);
    if (!request.clientRequestId.isEmpty())
        line.insert("client-request-id"_L1, QString::fromLatin1(request.clientRequestId));
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
    if (failed)
        qCWarning(lcRequest, "%s", text.constData());
    else
        qCInfo(lcRequest, "%s", text.constData());
}

} // namespace roomwarden::service
