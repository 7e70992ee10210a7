// One connection: reads requests, has them answered by the workers, writes the answers, or one endless event stream.
// Everything in it runs on the network thread.
#pragma once

#include "service/http/asio.h"
#include "service/http/exchange.h"
#include "service/http/replyhead.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <set>

namespace roomwarden::service {

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    // What the connection needs of its server, which outlives it.
    struct Home
    {
        Exchange &exchange;
        asio::thread_pool &workers;
        std::set<Connection *> &connections; // the live ones; each enters and leaves by itself
        std::function<void()> gone;          // after it has left
        size_t bodiesHeld = 0;               // bytes of request bodies in memory
        size_t turnedAway = 0;               // of the live connections: those that are only told that there is no room
    };

    // Unless it is welcome, it is only told that there is no room.
    Connection(tcp::socket socket, Home &home, bool welcome);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Serves the peer until either side has had enough, or turns it away.
    [[nodiscard]] asio::awaitable<void> run();

    // Closes it at once if no request is under way, and after that request otherwise.
    void drain();
    // Closes it whatever is under way.
    void abort();

private:
    enum class State { Idle, Busy, Lingering };
    enum class Outcome { Ready, Refused, Gone };
    using Parser = http::request_parser<http::string_body>;

    [[nodiscard]] asio::awaitable<void> serve();
    [[nodiscard]] asio::awaitable<void> turnAway(); // without reading anything
    [[nodiscard]] asio::awaitable<Outcome> readHead();
    [[nodiscard]] asio::awaitable<Outcome> readRequest(Parser &parser);
    [[nodiscard]] asio::awaitable<Outcome> readBody(Parser &parser);
    [[nodiscard]] asio::awaitable<bool> reply(Response response, bool withBody);
    [[nodiscard]] asio::awaitable<bool> replyInPieces(Response response, bool withBody);
    [[nodiscard]] asio::awaitable<bool> write(QByteArray bytes); // false if the peer is gone or too slow
    template<typename T>
    [[nodiscard]] asio::awaitable<T> onWorker(std::function<T()> work);
    [[nodiscard]] asio::awaitable<void> stream(Response response, std::shared_ptr<EventQueue> queue);
    [[nodiscard]] asio::awaitable<void> watchPeer(std::shared_ptr<EventQueue> queue);
    [[nodiscard]] asio::awaitable<void> linger();

    // Counts a part of a body towards the server's memory; false if there is no room for it.
    [[nodiscard]] bool holdBody(size_t bytes);
    void releaseBody();

    [[nodiscard]] Outcome checkHeader(const Parser &parser);
    [[nodiscard]] std::shared_ptr<Request> makeRequest(Parser &parser);
    [[nodiscard]] Outcome refuse(int status, const QString &code, const QString &message);
    void tell(const Response &response, qint64 bytes, bool broken = false) const;

    beast::tcp_stream m_stream;
    Home &m_home;
    beast::flat_buffer m_buffer; // what has been received and not yet understood, the next requests included
    asio::steady_timer m_wake;   // event streams: the time to the next heartbeat, cancelled when there is more to send
    std::shared_ptr<EventQueue> m_streaming; // set while this is an event stream
    State m_state = State::Idle;
    const bool m_welcome;
    QHostAddress m_peer;

    // Of the request under way
    QByteArray m_method;
    std::optional<Response> m_refusal;
    ReplyOptions m_options;
    QElapsedTimer m_sinceHead;
    size_t m_bodyHeld = 0; // our share of Home::bodiesHeld
};

} // namespace roomwarden::service
