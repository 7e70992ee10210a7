// The conversation with one peer: head, body, answer, and again.
#include "service/http/connection.h"

#include "core/base/logging.h"
#include "service/http/eventqueue.h"
#include "service/http/headscanner.h"

#include <QUuid>

#include <array>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t readSize = 64 * 1024;        // bytes asked of the socket at once
constexpr std::chrono::seconds lingerTime(1); // for a refused peer to read why
constexpr size_t slowestReader = 16 * 1024;   // bytes a second; a peer that takes less is cut

[[nodiscard]] auto into(ErrorCode &error) { return asio::redirect_error(asio::use_awaitable, error); }

[[nodiscard]] std::string_view text(const beast::flat_buffer &buffer)
{
    const auto data = buffer.data();
    return {static_cast<const char *>(data.data()), data.size()};
}

// The next part of a body. Those who make them promise not to throw; see Exchange::answer().
[[nodiscard]] std::optional<QByteArray> nextPiece(const std::function<std::optional<QByteArray>()> &pieces,
                                                  const QByteArray &requestId)
{
    try {
        return pieces();
    } catch (...) {
        qCCritical(lcService).noquote() << "handler failed with an exception, request-id=" + requestId;
        return std::nullopt;
    }
}

} // namespace

Connection::Connection(tcp::socket socket, Home &home, bool welcome)
    : m_stream(std::move(socket)),
      m_home(home),
      m_buffer(home.exchange.limits.headerBytes + 2 * readSize),
      m_wake(m_stream.get_executor()),
      m_welcome(welcome)
{
    m_home.turnedAway += m_welcome ? 0 : 1;
    m_home.connections.insert(this);
    ErrorCode ignored;
    m_stream.socket().set_option(tcp::no_delay(true), ignored);
    const auto peer = m_stream.socket().remote_endpoint(ignored).address();
    m_peer = QHostAddress(QString::fromStdString(peer.to_string()));
}

Connection::~Connection()
{
    releaseBody();
    m_home.turnedAway -= m_welcome ? 0 : 1;
    m_home.connections.erase(this);
    m_home.gone();
}

asio::awaitable<void> Connection::run() { return m_welcome ? serve() : turnAway(); }

asio::awaitable<void> Connection::serve()
{
    const std::shared_ptr<Connection> self = shared_from_this(); // until the last answer is out
    for (;;) {
        m_state = State::Idle;
        m_options = {.requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces)};
        m_method = "-"_ba;
        m_refusal.reset();
        releaseBody();
        if (m_home.exchange.draining)
            break;

        Parser parser;
        Outcome outcome = co_await readHead();
        if (outcome == Outcome::Ready)
            outcome = co_await readRequest(parser);
        if (outcome == Outcome::Gone)
            break;
        if (outcome == Outcome::Refused) {
            m_refusal->completeError(m_options.requestId);
            m_options.keepAlive = false;
            co_await reply(*std::move(m_refusal), true);
            co_await linger();
            break;
        }

        m_stream.expires_never();
        const bool withBody = m_method != "HEAD"_ba;
        std::function<Answer()> work = [&exchange = m_home.exchange, request = makeRequest(parser)] {
            return exchange.answer(*request);
        };
        Answer result = co_await onWorker(std::move(work));
        if (result.stream) {
            co_await stream(std::move(result.response), std::move(result.stream));
            break;
        }
        m_options.keepAlive = parser.keep_alive() && !m_home.exchange.draining;
        bool sent = false; // by if and else: g++ 12 makes code that crashes of a co_await in "?:"
        if (result.response.pieces)
            sent = co_await replyInPieces(std::move(result.response), withBody);
        else
            sent = co_await reply(std::move(result.response), withBody);
        if (sent && m_options.keepAlive)
            continue;
        if (sent)
            co_await linger();
        break;
    }
}

asio::awaitable<void> Connection::turnAway()
{
    const std::shared_ptr<Connection> self = shared_from_this();
    m_state = State::Busy;
    m_options = {.requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces), .keepAlive = false};
    m_method = "-"_ba;
    m_sinceHead.start();
    Response busy = Response::error(503, u"tooManyConnections"_s, u"The service has too many connections."_s);
    busy.headers.emplace_back("Retry-After"_ba, "5"_ba);
    busy.completeError(m_options.requestId);
    if (co_await reply(std::move(busy), true))
        co_await linger();
}

void Connection::drain()
{
    if (m_streaming)
        m_streaming->close(); // what is queued still goes out
    else if (m_state != State::Busy)
        abort();
}

void Connection::abort()
{
    ErrorCode ignored;
    m_stream.socket().close(ignored);
    m_wake.cancel();
}

asio::awaitable<Connection::Outcome> Connection::readHead()
{
    const ServerLimits &limits = m_home.exchange.limits;
    HeadScanner scanner(limits.headerBytes);
    m_stream.expires_after(limits.idleTimeout);
    for (;;) {
        if (m_state == State::Idle && m_buffer.size() > 0) {
            m_state = State::Busy;
            m_sinceHead.start();
            m_stream.expires_after(limits.readTimeout); // for the whole request, body included
        }
        switch (scanner.scan(text(m_buffer))) {
        case HeadScanner::Verdict::Complete: m_buffer.consume(scanner.begin()); co_return Outcome::Ready;
        case HeadScanner::Verdict::Malformed:
            co_return refuse(400, u"malformedRequest"_s, u"The head of the request is malformed."_s);
        case HeadScanner::Verdict::LineTooLong:
            co_return refuse(414, u"addressTooLong"_s, u"The address is too long."_s);
        case HeadScanner::Verdict::TooLarge:
            co_return refuse(431, u"headerTooLarge"_s, u"The header fields are too large."_s);
        case HeadScanner::Verdict::Incomplete: break;
        }
        ErrorCode error;
        const auto space = m_buffer.prepare(std::min(readSize, m_buffer.max_size() - m_buffer.size()));
        const size_t count = co_await m_stream.async_read_some(space, into(error));
        if (error)
            co_return Outcome::Gone;
        m_buffer.commit(count);
    }
}

asio::awaitable<Connection::Outcome> Connection::readRequest(Parser &parser)
{
    const ServerLimits &limits = m_home.exchange.limits;
    parser.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
    parser.body_limit(limits.bodyBytes);
    ErrorCode error;
    m_buffer.consume(parser.put(m_buffer.data(), error)); // complete: readHead() saw to it
    if (error == http::error::body_limit)
        co_return refuse(413, u"bodyTooLarge"_s, u"The body is too large."_s);
    if (error == http::error::bad_version)
        co_return refuse(505, u"versionNotSupported"_s, u"This service speaks HTTP/1.1."_s);
    if (error || !parser.is_header_done())
        co_return refuse(400, u"malformedRequest"_s, u"The head of the request is malformed."_s);
    const Outcome checked = checkHeader(parser);
    if (checked != Outcome::Ready || parser.is_done())
        co_return checked;

    if (parser.get().count(http::field::expect) > 0 && m_buffer.size() == 0 && parser.get().version() == 11) {
        static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await asio::async_write(m_stream, asio::buffer(goOn), into(error));
        if (error)
            co_return Outcome::Gone;
    }
    co_return co_await readBody(parser);
}

asio::awaitable<Connection::Outcome> Connection::readBody(Parser &parser)
{
    parser.eager(true);
    while (!parser.is_done()) {
        ErrorCode error;
        if (m_buffer.size() > 0) {
            const size_t used = parser.put(m_buffer.data(), error);
            m_buffer.consume(used);
            if (!holdBody(used))
                co_return refuse(503, u"tooBusy"_s, u"The service has too much to take in at once."_s);
            if (error == http::error::body_limit)
                co_return refuse(413, u"bodyTooLarge"_s, u"The body is too large."_s);
            const bool full = m_buffer.size() == m_buffer.max_size(); // a chunk's size line without end
            if ((error && error != http::error::need_more) || full)
                co_return refuse(400, u"malformedRequest"_s, u"The body of the request is malformed."_s);
            if (parser.is_done() || (used > 0 && !error && m_buffer.size() > 0))
                continue;
        }
        const auto space = m_buffer.prepare(std::min(readSize, m_buffer.max_size() - m_buffer.size()));
        const size_t count = co_await m_stream.async_read_some(space, into(error));
        if (error)
            co_return Outcome::Gone;
        m_buffer.commit(count);
    }
    co_return Outcome::Ready;
}

bool Connection::holdBody(size_t bytes)
{
    m_bodyHeld += bytes;
    m_home.bodiesHeld += bytes;
    return m_home.bodiesHeld <= m_home.exchange.limits.bodiesBytes;
}

void Connection::releaseBody() { m_home.bodiesHeld -= std::exchange(m_bodyHeld, 0); }

template<typename T>
asio::awaitable<T> Connection::onWorker(std::function<T()> work)
{
    return asio::async_initiate<const asio::use_awaitable_t<> &, void(T)>(
        [this](auto completion, std::function<T()> job) {
            asio::post(m_home.workers, [executor = m_stream.get_executor(), completion = std::move(completion),
                                        job = std::move(job)]() mutable {
                auto finish = [completion = std::move(completion), result = job()]() mutable {
                    std::move(completion)(std::move(result));
                };
                asio::post(executor, std::move(finish));
            });
        },
        asio::use_awaitable, std::move(work));
}

asio::awaitable<bool> Connection::reply(Response response, bool withBody)
{
    const qsizetype bytes = withBody ? response.body.size() : 0;
    tell(response, bytes);
    const QByteArray head = replyHead(response, m_options);
    const auto bodySize = static_cast<size_t>(bytes);
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head.constData(), static_cast<size_t>(head.size())),
                                                  asio::buffer(response.body.constData(), bodySize)};
    m_stream.expires_after(m_home.exchange.limits.readTimeout + std::chrono::seconds(bodySize / slowestReader));
    ErrorCode error;
    co_await asio::async_write(m_stream, parts, into(error));
    co_return !error;
}

asio::awaitable<bool> Connection::replyInPieces(Response response, bool withBody)
{
    m_options.chunked = !m_options.http10;
    m_options.endless = m_options.http10; // which ends such a body by closing
    m_options.keepAlive = m_options.keepAlive && m_options.chunked;
    bool sent = co_await write(replyHead(response, m_options));
    qint64 bytes = 0;
    std::optional<QByteArray> piece = withBody ? std::move(response.body) : QByteArray();
    const std::function<std::optional<QByteArray>()> next = [pieces = response.pieces, id = m_options.requestId] {
        return nextPiece(pieces, id);
    };
    while (sent && piece && !piece->isEmpty()) {
        const qint64 size = piece->size();
        if (m_options.chunked)
            piece = QByteArray::number(size, 16) + "\r\n"_ba + *piece + "\r\n"_ba;
        sent = co_await write(*std::move(piece));
        bytes += sent ? size : 0;
        if (sent)
            piece = co_await onWorker(next);
    }
    if (sent && piece && withBody && m_options.chunked)
        sent = co_await write("0\r\n\r\n"_ba);
    const bool whole = sent && piece;
    tell(response, bytes, !whole);
    if (!whole)
        abort();
    co_return whole;
}

asio::awaitable<bool> Connection::write(QByteArray bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    m_stream.expires_after(m_home.exchange.limits.readTimeout + std::chrono::seconds(size / slowestReader));
    ErrorCode error;
    co_await asio::async_write(m_stream, asio::buffer(bytes.constData(), size), into(error));
    co_return !error;
}

asio::awaitable<void> Connection::linger()
{
    // Closing with unread input makes the system reset the connection, and the peer may never see the answer.
    m_state = State::Lingering;
    ErrorCode error;
    m_stream.socket().shutdown(tcp::socket::shutdown_send, error);
    m_stream.expires_after(lingerTime);
    m_buffer.consume(m_buffer.size());
    while (!error)
        co_await m_stream.async_read_some(m_buffer.prepare(readSize), into(error));
}

void Connection::tell(const Response &response, qint64 bytes, bool broken) const
{
    if (!m_home.exchange.served)
        return;
    static const std::set<QByteArray> methods{"GET"_ba,    "HEAD"_ba,    "POST"_ba,    "PUT"_ba,  "PATCH"_ba,
                                              "DELETE"_ba, "CONNECT"_ba, "OPTIONS"_ba, "TRACE"_ba};
    const QUuid theirs = QUuid::fromString(m_options.clientRequestId); // what follows a UUID there is passed over
    m_home.exchange.served(
        {.method = methods.contains(m_method) ? m_method : "other"_ba,
         .route = response.route.isEmpty() ? u"unknown"_s : response.route,
         .status = response.status,
         .time = std::chrono::nanoseconds(m_sinceHead.nsecsElapsed()),
         .bytes = bytes,
         .broken = broken,
         .requestId = m_options.requestId,
         .clientRequestId = theirs.isNull() ? QByteArray() : theirs.toByteArray(QUuid::WithoutBraces)});
}

} // namespace roomwarden::service
