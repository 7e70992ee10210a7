// What every connection of one server shares: the limits, the handlers and the order to finish.
#pragma once

#include "service/http/message.h"
#include "service/http/server.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace roomwarden::service {

class EventQueue;

// The answer to one request, and how it is to be sent.
struct Answer
{
    Response response = {};
    std::shared_ptr<EventQueue> stream = {}; // set: the body is this stream
};

struct Exchange
{
    using OpenStream = std::function<std::optional<Response>(const Request &, const std::shared_ptr<EventQueue> &)>;

    HttpServer::Handler handler;
    OpenStream openStream;
    QString streamPath;
    ServerLimits limits;
    TrustedProxies proxies = {};
    HttpServer::Observer served = {};

    std::atomic<int> streams = 0; // open now

    std::atomic<bool> draining = false;  // answer what is under way, then close
    std::atomic<bool> abandoned = false; // the time for that is over: begin nothing more

    // Runs the handler and everything that belongs to an answer but the sending. On a worker thread; never throws.
    [[nodiscard]] Answer answer(const Request &request) const;

private:
    [[nodiscard]] Answer unfinishedAnswer(const Request &request) const;
};

} // namespace roomwarden::service
