// From a request to its finished answer: handler, error envelope, compression.
#include "service/http/exchange.h"

#include "core/base/logging.h"
#include "service/http/eventqueue.h"
#include "service/http/gzip.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype compressFrom = 1024; // bytes; below, the reply fits in one packet anyway

void compress(const Request &request, Response &response)
{
    const bool isText = response.contentType.startsWith("application/json") || response.contentType.startsWith("text/");
    if (!isText || response.body.size() <= compressFrom || response.pieces)
        return;
    response.headers.emplace_back("Vary"_ba, "Accept-Encoding"_ba);
    if (!acceptsGzip(request.header("accept-encoding"_ba)))
        return;
    QByteArray smaller = gzipped(response.body);
    if (smaller.isEmpty() || smaller.size() >= response.body.size())
        return;
    response.body = std::move(smaller);
    response.headers.emplace_back("Content-Encoding"_ba, "gzip"_ba);
}

} // namespace

Answer Exchange::unfinishedAnswer(const Request &request) const
{
    if (request.path != streamPath || streamPath.isEmpty())
        return {.response = handler(request)};
    if (request.method != "GET"_ba) {
        Response refusal = Response::error(405, u"methodNotAllowed"_s, u"This address does not take that method."_s);
        refusal.headers.emplace_back("Allow"_ba, "GET"_ba);
        return {.response = std::move(refusal)};
    }
    auto queue = std::make_shared<EventQueue>();
    if (std::optional<Response> refusal = openStream(request, queue))
        return {.response = *std::move(refusal)};
    return {.response = {.contentType = "text/event-stream"_ba}, .stream = std::move(queue)};
}

Answer Exchange::answer(const Request &request) const
{
    Answer result;
    if (abandoned) {
        result.response = Response::error(503, u"serviceStopping"_s, u"The service is stopping."_s);
    } else {
        // Handlers promise not to throw; a broken promise must cost one request, not the service. What an exception
        // says may hold a customer's text, so it is not logged.
        try {
            result = unfinishedAnswer(request);
        } catch (...) {
            qCCritical(lcService).noquote() << "handler failed with an exception, request-id=" + request.requestId;
            result = {.response = Response::error(500, u"internalError"_s, u"The service failed."_s)};
        }
    }
    if (request.path == streamPath)
        result.response.route = streamPath;
    result.response.completeError(request.requestId);
    if (!result.stream)
        compress(request, result.response);
    return result;
}

} // namespace roomwarden::service
