// Turns the results of handlers into answers.
#include "service/resources/requestcontext.h"

#include "core/base/logging.h"
#include "service/access/problem.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

ServiceRouter::Handler handler(ResultHandler function)
{
    return [function](const Request &request, const PathParameters &path, RequestContext &context) {
        Result<Response> result = function(request, path, context);
        if (result)
            return *std::move(result);
        if (statusOf(result.error()) >= 500) {
            qCWarning(lcService, "request %s failed: %s (%s)", request.requestId.constData(),
                      qPrintable(result.error().detail), qPrintable(result.error().code));
        }
        return responseFor(result.error());
    };
}

Response responseFor(const Error &error)
{
    const int status = statusOf(error);
    const bool storageFailed = status == 503 && error.kind == Error::Kind::Storage;
    Response response = storageFailed
                            ? Response::error(503, u"serviceNotAvailable"_s, u"The storage does not answer."_s)
                        : status == 500 ? Response::error(500, u"generalException"_s, u"The service failed."_s)
                                        : Response::error(status, error.code, error.detail, error.target);
    if (storageFailed)
        response.headers.emplace_back("Retry-After", "5");
    if (error.retryAfter)
        response.headers.emplace_back("Retry-After",
                                      QByteArray::number(static_cast<qint64>(error.retryAfter->count())));
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace roomwarden::service
