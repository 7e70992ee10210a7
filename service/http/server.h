// The HTTP/1.1 server: one network thread, a pool of workers that run the handler, limits, streams and drain.
// Hides Boost.Beast behind one pointer, so that no other file has to compile it.
#pragma once

#include "service/http/message.h"
#include "service/http/servedrequest.h"
#include "service/http/trustedproxies.h"

#include <QHostAddress>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace roomwarden::service {

struct ServerLimits
{
    size_t headerBytes = size_t{16} * 1024;        // beyond: 431
    size_t bodyBytes = size_t{8} * 1024 * 1024;    // beyond: 413
    std::chrono::milliseconds readTimeout{10'000}; // a request not complete by then is cut
    std::chrono::milliseconds idleTimeout{60'000}; // between requests of one connection
    std::chrono::milliseconds heartbeat{15'000};   // comment line on an otherwise silent event stream
    int workers = 4;
    int connections = 2'000;                        // beyond: 503 and closed
    size_t bodiesBytes = size_t{256} * 1024 * 1024; // bodies of all requests under way together; beyond: 503
};

// One connected reader of server-sent events. Copyable handle; the stream ends when the peer leaves or close() is
// called, whichever is first. Thread-safe.
class EventStream
{
public:
    EventStream();
    ~EventStream();
    EventStream(const EventStream &);
    EventStream &operator=(const EventStream &);

    // Queues one event: "id:", "event:" and "data:" lines. data may not contain a line break. A reader that falls
    // more than 256 events behind is closed: it will find what it missed by delta.
    void send(const QByteArray &id, const QByteArray &event, const QByteArray &data);
    void close();
    [[nodiscard]] bool isOpen() const;

private:
    friend class HttpServer;
    struct Private;
    std::shared_ptr<Private> d;
};

class HttpServer
{
public:
    // Runs on a worker thread; may block on storage. Must not throw.
    using Handler = std::function<Response(const Request &)>;

    // Runs on a worker thread for a GET whose path isStream() claims. Returns an error to refuse; otherwise keeps a
    // copy of the stream and sends to it later.
    using StreamHandler = std::function<std::optional<Response>(const Request &, EventStream)>;

    // Runs on the network thread as an answer, or the end of one made in pieces, is about to be sent. Must neither
    // block nor throw.
    using Observer = std::function<void(const ServedRequest &)>;

    HttpServer(Handler handler, StreamHandler streams, QString streamPath, ServerLimits limits = {});
    ~HttpServer(); // stops

    // Both before start(). Nobody is trusted otherwise, and nobody told.
    void trust(TrustedProxies proxies);
    void observe(Observer observer);

    // Listens; port 0 chooses a free one. Gives the port, or why not (address in use, no right to).
    [[nodiscard]] Result<quint16> start(const QHostAddress &address, quint16 port);

    // Event streams that are open now. Any thread.
    [[nodiscard]] int openStreams() const;

    // Accepts no more, lets requests in flight finish for at most `grace`, closes streams, joins every thread.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(3'000));

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden::service
