// Reads requests as far as a test needs them, and leaves the answer to the script.
#include "tests/support/rawhttpserver.h"

#include <QTcpSocket>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

RawHttpServer::RawHttpServer(Script script) : m_script(std::move(script))
{
    connect(&m_server, &QTcpServer::newConnection, this, &RawHttpServer::accept);
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
}

RawHttpServer::~RawHttpServer() { goDown(); }

QUrl RawHttpServer::base() const { return QUrl(u"http://127.0.0.1:%1/v1/"_s.arg(m_port)); }

void RawHttpServer::goDown()
{
    m_server.close();
    const QList<QTcpSocket *> sockets = m_received.keys();
    m_received.clear();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

void RawHttpServer::comeBack() { m_server.listen(QHostAddress::LocalHost, m_port); }

QByteArray RawHttpServer::whole(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray answer = "HTTP/1.1 "_ba + QByteArray::number(status) + " Word\r\n"_ba;
    for (const QByteArray &header : headers)
        answer += header + "\r\n"_ba;
    answer += "Content-Length: "_ba + QByteArray::number(body.size()) + "\r\n\r\n"_ba + body;
    return answer;
}

void RawHttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_received.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void RawHttpServer::read(QTcpSocket &socket)
{
    m_received[&socket] += socket.readAll();
    for (;;) {
        const QByteArray bytes = m_received.value(&socket);
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QList<QByteArray> lines = bytes.left(end).split('\n');
        const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
        RawRequest request{.verb = first.value(0), .path = first.value(1)};
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length"_ba).toLongLong();
        if (bytes.size() < end + 4 + length)
            return;
        request.body = bytes.mid(end + 4, length);
        m_received[&socket] = bytes.mid(end + 4 + length);
        m_requests.append(request);
        const QPointer<QTcpSocket> alive = &socket;
        m_script(request, socket);
        if (!alive || !m_received.contains(&socket))
            return;
    }
}

} // namespace roomwarden
