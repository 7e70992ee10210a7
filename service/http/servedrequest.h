// What may be told of an answered request: for the log and the metrics. There is nothing in it that a client chose
// freely, so no id, no query, no secret and no customer's text (INV-42).
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace roomwarden::service {

struct ServedRequest
{
    QByteArray method = {};          // one that HTTP defines, or "other"
    QString route = {};              // template of the path; "unknown" where there is none
    int status = 0;                  // as in 200
    std::chrono::nanoseconds time{}; // from the first byte of the request to the answer, to its end if made in pieces
    qint64 bytes = 0;                // of the answer's body, as far as it was sent; 0 for a stream
    bool broken = false;             // a body in pieces did not come to its end: the client left, or a piece failed
    QByteArray requestId = {};       // ours
    QByteArray clientRequestId = {}; // the client's, if it is a UUID
};

} // namespace roomwarden::service
