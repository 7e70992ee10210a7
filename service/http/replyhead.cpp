// Writes reply heads; lets no value of a handler or a client break out of its line.
#include "service/http/replyhead.h"

#include "service/http/message.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK"_ba;
    case 201: return "Created"_ba;
    case 202: return "Accepted"_ba;
    case 204: return "No Content"_ba;
    case 302: return "Found"_ba;
    case 304: return "Not Modified"_ba;
    case 400: return "Bad Request"_ba;
    case 401: return "Unauthorized"_ba;
    case 403: return "Forbidden"_ba;
    case 404: return "Not Found"_ba;
    case 405: return "Method Not Allowed"_ba;
    case 409: return "Conflict"_ba;
    case 410: return "Gone"_ba;
    case 412: return "Precondition Failed"_ba;
    case 413: return "Content Too Large"_ba;
    case 414: return "URI Too Long"_ba;
    case 415: return "Unsupported Media Type"_ba;
    case 417: return "Expectation Failed"_ba;
    case 422: return "Unprocessable Content"_ba;
    case 428: return "Precondition Required"_ba;
    case 429: return "Too Many Requests"_ba;
    case 431: return "Request Header Fields Too Large"_ba;
    case 500: return "Internal Server Error"_ba;
    case 501: return "Not Implemented"_ba;
    case 503: return "Service Unavailable"_ba;
    case 505: return "HTTP Version Not Supported"_ba;
    default: return "-"_ba; // the phrase means nothing to a program (RFC 9112 4)
    }
}

[[nodiscard]] bool isFieldText(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// Letters, digits and what UUIDs and trace ids contain; anything else is not echoed at all.
[[nodiscard]] bool isHarmlessId(const QByteArray &id)
{
    return !id.isEmpty() && id.size() <= 128 && std::ranges::all_of(id, [](char c) {
        const char lower = static_cast<char>(c | 0x20);
        return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z') || c == '-' || c == '_' || c == '.' || c == ':';
    });
}

} // namespace

QByteArray replyHead(const Response &response, const ReplyOptions &options)
{
    QByteArray head;
    head.reserve(512);
    const auto field = [&](const QByteArray &name, const QByteArray &value) {
        if (isFieldText(name) && isFieldText(value))
            head += name + ": "_ba + value + "\r\n"_ba;
    };
    head += "HTTP/1.1 "_ba + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n"_ba;
    field("Date"_ba,
          QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    field("request-id"_ba, options.requestId);
    if (isHarmlessId(options.clientRequestId))
        field("client-request-id"_ba, options.clientRequestId);
    field("X-Content-Type-Options"_ba, "nosniff"_ba);
    const auto isCacheControl = [](const auto &header) { return header.first.toLower() == "cache-control"_ba; };
    if (std::ranges::none_of(response.headers, isCacheControl))
        field("Cache-Control"_ba, "no-store"_ba);
    for (const auto &[name, value] : response.headers)
        field(name, value);
    const bool bodiless = response.status == 204 || response.status == 304;
    if (!bodiless) {
        field("Content-Type"_ba, response.contentType);
        if (options.chunked)
            field("Transfer-Encoding"_ba, "chunked"_ba);
        else if (!options.endless)
            field("Content-Length"_ba, QByteArray::number(response.body.size()));
    }
    if (!options.keepAlive)
        field("Connection"_ba, "close"_ba);
    else if (options.http10)
        field("Connection"_ba, "keep-alive"_ba);
    head += "\r\n"_ba;
    return head;
}

} // namespace roomwarden::service
