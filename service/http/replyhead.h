// The status line and header fields of a reply, as bytes for the wire.
#pragma once

#include <QByteArray>

namespace roomwarden::service {

struct Response;

struct ReplyOptions
{
    QByteArray requestId = {};
    QByteArray clientRequestId = {}; // as the client sent it; echoed if harmless
    bool keepAlive = true;
    bool http10 = false;  // the client speaks HTTP/1.0 and has to be told of keep-alive
    bool endless = false; // of a length that is not known: a stream, ended by closing the connection
    bool chunked = false; // of a length that is not known, in chunks (RFC 9112 7.1)
};

[[nodiscard]] QByteArray replyHead(const Response &response, const ReplyOptions &options);

} // namespace roomwarden::service
