// Listening, counting connections, and stopping in good order.
#include "service/http/server.h"

#include "core/base/logging.h"
#include "service/http/connection.h"
#include "service/http/eventstream.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t mostTurnedAway = 64; // connections beyond the limit that are told so; more are just closed

[[nodiscard]] Error listenError(const ErrorCode &error, const QHostAddress &address, quint16 port)
{
    QString code = u"cannotListen"_s;
    if (error == asio::error::address_in_use)
        code = u"addressInUse"_s;
    else if (error == asio::error::access_denied)
        code = u"addressForbidden"_s;
    return {.kind = Error::Kind::Server,
            .detail = u"cannot listen on %1 port %2: %3"_s.arg(address.toString(), QString::number(port),
                                                               QString::fromStdString(error.message())),
            .code = code};
}

} // namespace

struct HttpServer::Private
{
    Exchange exchange;
    asio::io_context network{1}; // one thread
    tcp::acceptor acceptor{network};
    std::optional<asio::thread_pool> workers;
    std::set<Connection *> connections; // network thread only
    std::optional<Connection::Home> home;
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> untilStopped;
    std::thread thread;

    std::mutex mutex; // guards what follows
    std::condition_variable allGone;
    size_t live = 0;

    [[nodiscard]] ErrorCode listen(const tcp::endpoint &endpoint);
    [[nodiscard]] asio::awaitable<void> accept();
    void admit(tcp::socket socket);
    void forEachConnection(void (Connection::*act)());
};

ErrorCode HttpServer::Private::listen(const tcp::endpoint &endpoint)
{
    ErrorCode error;
    acceptor.open(endpoint.protocol(), error);
#ifndef Q_OS_WIN
    if (!error) // a restart need not wait for connections of the last run; on Windows it would share the port
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
#endif
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        ErrorCode ignored;
        acceptor.close(ignored);
    }
    return error;
}

asio::awaitable<void> HttpServer::Private::accept()
{
    while (acceptor.is_open()) {
        ErrorCode error;
        tcp::socket socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            admit(std::move(socket));
        } else if (acceptor.is_open()) {
            // No file descriptors left, most likely: trying again at once would only burn the processor.
            qCWarning(lcService).noquote() << "cannot accept a connection:" << QString::fromStdString(error.message());
            asio::steady_timer pause(network, std::chrono::milliseconds(100));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
        }
    }
}

void HttpServer::Private::admit(tcp::socket socket)
{
    const auto limit = static_cast<size_t>(exchange.limits.connections);
    const bool welcome = connections.size() - home->turnedAway < limit;
    if (!welcome && home->turnedAway >= mostTurnedAway)
        return; // closes the socket
    {
        const std::lock_guard lock(mutex);
        ++live;
    }
    auto connection = std::make_shared<Connection>(std::move(socket), *home, welcome);
    asio::co_spawn(
        network, [connection] { return connection->run(); }, asio::detached);
}

void HttpServer::Private::forEachConnection(void (Connection::*act)())
{
    const std::set<Connection *> now = connections;
    for (Connection *connection : now)
        (connection->*act)();
}

HttpServer::HttpServer(Handler handler, StreamHandler streams, QString streamPath, ServerLimits limits)
    : d(std::make_unique<Private>())
{
    d->exchange.handler = std::move(handler);
    d->exchange.openStream = [streams = std::move(streams)](const Request &request,
                                                            const std::shared_ptr<EventQueue> &queue) {
        EventStream stream;
        stream.d = std::make_shared<EventStream::Private>(EventStream::Private{queue});
        return streams(request, stream);
    };
    d->exchange.streamPath = std::move(streamPath);
    d->exchange.limits = limits;
}

HttpServer::~HttpServer() { stop(); }

void HttpServer::trust(TrustedProxies proxies) { d->exchange.proxies = std::move(proxies); }

void HttpServer::observe(Observer observer) { d->exchange.served = std::move(observer); }

Result<quint16> HttpServer::start(const QHostAddress &address, quint16 port)
{
    if (d->thread.joinable())
        return Error{.kind = Error::Kind::Server, .detail = u"the server is running"_s, .code = u"running"_s};
    ErrorCode error;
    const auto parsed = asio::ip::make_address(address.toString().toStdString(), error);
    if (!error)
        error = d->listen(tcp::endpoint(parsed, port));
    if (error)
        return listenError(error, address, port);
    const quint16 chosen = d->acceptor.local_endpoint(error).port();

    d->exchange.draining = false;
    d->exchange.abandoned = false;
    d->workers.emplace(static_cast<size_t>(std::max(1, d->exchange.limits.workers)));
    // Told from the connection's destructor, on the network thread
    const auto gone = [this] {
        const std::lock_guard lock(d->mutex);
        if (--d->live == 0)
            d->allGone.notify_all();
    };
    d->home.emplace(
        Connection::Home{.exchange = d->exchange, .workers = *d->workers, .connections = d->connections, .gone = gone});
    d->network.restart();
    asio::co_spawn(
        d->network, [this] { return d->accept(); }, asio::detached);
    d->untilStopped.emplace(d->network.get_executor());
    d->thread = std::thread([this] { d->network.run(); });
    return chosen;
}

int HttpServer::openStreams() const { return d->exchange.streams; }

void HttpServer::stop(std::chrono::milliseconds grace)
{
    if (!d->thread.joinable())
        return;
    asio::post(d->network, [this] {
        ErrorCode ignored;
        d->exchange.draining = true;
        d->acceptor.close(ignored);
        d->forEachConnection(&Connection::drain);
    });
    std::unique_lock lock(d->mutex);
    const auto isEmpty = [this] { return d->live == 0; };
    if (!d->allGone.wait_for(lock, grace, isEmpty)) {
        d->exchange.abandoned = true;
        asio::post(d->network, [this] { d->forEachConnection(&Connection::abort); });
        d->allGone.wait(lock, isEmpty); // a handler cannot be interrupted: it has to come to its end
    }
    lock.unlock();
    d->workers->join();
    d->untilStopped.reset(); // nothing is left to do, so that the network thread comes to its end
    d->thread.join();
}

} // namespace roomwarden::service
