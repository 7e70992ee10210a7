// The event-stream half of a Connection: heartbeats, and noticing that the reader left.
#include "service/http/connection.h"
#include "service/http/eventqueue.h"

#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

[[nodiscard]] auto into(ErrorCode &error) { return asio::redirect_error(asio::use_awaitable, error); }

// Closes the queue when the coroutine that empties it ends, in whichever way; the stream is counted until then.
class Attachment
{
public:
    Attachment(std::shared_ptr<EventQueue> queue, std::atomic<int> &streams, std::function<void()> wake)
        : m_queue(std::move(queue)),
          m_streams(streams)
    {
        m_queue->attach(std::move(wake));
        ++m_streams;
    }
    ~Attachment()
    {
        --m_streams;
        m_queue->detach();
    }
    Attachment(const Attachment &) = delete;
    Attachment &operator=(const Attachment &) = delete;

private:
    std::shared_ptr<EventQueue> m_queue;
    std::atomic<int> &m_streams;
};

} // namespace

asio::awaitable<void> Connection::stream(Response response, std::shared_ptr<EventQueue> queue)
{
    const auto executor = m_stream.get_executor();
    const Attachment attachment(queue, m_home.exchange.streams, [executor, weak = weak_from_this()] {
        asio::post(executor, [weak] {
            if (const std::shared_ptr<Connection> connection = weak.lock())
                connection->m_wake.cancel();
        });
    });
    const std::shared_ptr<Connection> self = shared_from_this();
    asio::co_spawn(
        executor, [self, queue] { return self->watchPeer(queue); }, asio::detached);

    m_streaming = queue;
    m_options.keepAlive = false;
    m_options.endless = true;
    response.headers.emplace_back("X-Accel-Buffering"_ba, "no"_ba); // reverse proxies: pass events on as they come
    const ServerLimits &limits = m_home.exchange.limits;
    bool sent = co_await reply(std::move(response), false);
    while (sent && m_stream.socket().is_open()) {
        QByteArray bytes = queue->take();
        ErrorCode error;
        if (bytes.isEmpty()) {
            if (!queue->isOpen() || m_home.exchange.draining)
                break;
            m_wake.expires_after(limits.heartbeat);
            co_await m_wake.async_wait(into(error));
            if (error)
                continue; // woken: there is something to send, or it is over
            bytes = ":\n\n"_ba;
        }
        m_stream.expires_after(limits.readTimeout);
        co_await asio::async_write(m_stream, asio::buffer(bytes.constData(), static_cast<size_t>(bytes.size())),
                                   into(error));
        sent = !error;
    }
    abort(); // ends watchPeer()
}

asio::awaitable<void> Connection::watchPeer(std::shared_ptr<EventQueue> queue)
{
    std::array<char, 256> ignored{}; // nothing a reader sends after its request means anything
    ErrorCode error;
    while (!error)
        co_await m_stream.socket().async_read_some(asio::buffer(ignored), into(error));
    queue->close();
}

} // namespace roomwarden::service
