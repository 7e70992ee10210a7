// The least of HTTP/1.1 that our service and a static file server speak.
#include "tests/bench/plainhttp.h"

namespace roomwarden::bench {

namespace {

constexpr int patience = 60'000; // ms

void connectTo(QTcpSocket &socket, const QUrl &base)
{
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    socket.waitForConnected(patience);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

} // namespace

QByteArray PlainHttp::head(const QByteArray &method, const QString &path, const QByteArray &body) const
{
    const QUrl url = m_base.resolved(QUrl(path));
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray head = method + ' ' + url.path(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty())
        head += '?' + query;
    head += " HTTP/1.1\r\nHost: " + url.host().toLatin1() + ':' + QByteArray::number(url.port()) + "\r\n";
    if (!m_token.isEmpty())
        head += "Authorization: Bearer " + m_token + "\r\n";
    if (!body.isEmpty())
        head += "Content-Type: application/json\r\nIf-Match: *\r\n";
    if (method != "GET")
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return head + "\r\n" + body;
}

bool PlainHttp::readLine(QByteArray &line)
{
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(patience))
            return false;
    }
    line = m_socket.readLine().trimmed();
    return true;
}

bool PlainHttp::readBytes(qint64 count, QByteArray &into)
{
    while (count > 0) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
            return false;
        const QByteArray more = m_socket.read(count);
        count -= more.size();
        into += more;
    }
    return true;
}

PlainHttp::Reply PlainHttp::ask(const QByteArray &method, const QString &path, const QByteArray &body)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        connectTo(m_socket, m_base);
    m_socket.write(head(method, path, body));
    m_socket.flush();
    QByteArray line;
    if (!readLine(line))
        return {};
    Reply reply{.status = line.mid(9, 3).toInt()};
    qint64 length = -1;
    bool chunked = false;
    bool closes = line.startsWith("HTTP/1.0");
    while (readLine(line) && !line.isEmpty()) {
        const QByteArray lower = line.toLower();
        if (lower.startsWith("content-length:"))
            length = lower.mid(15).trimmed().toLongLong();
        chunked = chunked || (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked"));
        closes = closes || lower == "connection: close";
    }
    if (chunked) {
        while (readLine(line)) {
            const qint64 size = line.toLongLong(nullptr, 16);
            if (!readBytes(size, reply.body) || !readLine(line) || size == 0)
                break;
        }
    } else if (length > 0 && !readBytes(length, reply.body)) {
        return {};
    }
    if (closes)
        m_socket.disconnectFromHost();
    return reply;
}

std::unique_ptr<QTcpSocket> PlainHttp::open(const QString &path) const
{
    auto socket = std::make_unique<QTcpSocket>();
    connectTo(*socket, m_base);
    socket->write(head("GET", path, {}));
    socket->flush();
    return socket;
}

} // namespace roomwarden::bench
