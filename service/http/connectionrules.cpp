// The rules of a Connection: which requests it takes, and how they look to a handler.
#include "service/http/connection.h"
#include "service/http/requesttarget.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] QByteArray bytes(beast::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

// Anything that could make two readers of one connection see different requests in it.
[[nodiscard]] bool hasAmbiguousLength(const http::fields &fields, unsigned version)
{
    const auto lengths = fields.count(http::field::content_length);
    const auto codings = fields.count(http::field::transfer_encoding);
    const auto length = fields[http::field::content_length]; // the parser would take "4, 4" as well
    const bool isNumber = std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    return lengths > 1 || codings > 1 || (lengths > 0 && codings > 0) || (codings > 0 && version < 11) || !isNumber;
}

} // namespace

Connection::Outcome Connection::refuse(int status, const QString &code, const QString &message)
{
    m_refusal = Response::error(status, code, message);
    return Outcome::Refused;
}

Connection::Outcome Connection::checkHeader(const Parser &parser)
{
    const auto &message = parser.get();
    m_options.clientRequestId = bytes(message["client-request-id"]);
    m_options.http10 = message.version() < 11;

    const std::optional<RequestTarget> target = parseRequestTarget(bytes(message.target()));
    if (!target)
        return refuse(400, u"malformedAddress"_s, u"The address of the request is malformed."_s);
    m_method = bytes(message.method_string());

    const auto hosts = message.count(http::field::host);
    if (hosts > 1 || (hosts == 0 && !m_options.http10)
        || (hosts == 1 && !isAcceptableHost(bytes(message[http::field::host]))))
        return refuse(400, u"malformedHost"_s, u"The request needs exactly one well-formed Host field."_s);
    if (hasAmbiguousLength(message, message.version()))
        return refuse(400, u"ambiguousLength"_s, u"The length of the request is not stated clearly."_s);
    const bool coded = message.count(http::field::transfer_encoding) > 0;
    if (coded && !beast::iequals(message[http::field::transfer_encoding], "chunked"))
        return refuse(501, u"codingNotSupported"_s, u"The only transfer coding here is chunked."_s);
    const auto content = message[http::field::content_encoding];
    if (!content.empty() && !beast::iequals(content, "identity"))
        return refuse(415, u"codingNotSupported"_s, u"Request bodies are taken without compression only."_s);
    const auto expectation = message[http::field::expect];
    if (!expectation.empty() && !beast::iequals(expectation, "100-continue"))
        return refuse(417, u"expectationFailed"_s, u"The only expectation met here is 100-continue."_s);
    return Outcome::Ready;
}

std::shared_ptr<Request> Connection::makeRequest(Parser &parser)
{
    const auto &message = parser.get();
    auto request = std::make_shared<Request>();
    RequestTarget target = parseRequestTarget(bytes(message.target())).value_or(RequestTarget());
    request->method = m_method;
    request->path = std::move(target.path);
    request->query = std::move(target.query);
    for (const auto &field : message)
        request->headers.emplace_back(bytes(field.name_string()).toLower(), bytes(field.value()));
    request->body = QByteArray::fromStdString(message.body());
    request->requestId = m_options.requestId;
    readOrigin(*request, m_peer, m_home.exchange.proxies);
    return request;
}

} // namespace roomwarden::service
