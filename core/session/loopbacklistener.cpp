// Just enough HTTP to take one answer from a browser.
#include "core/session/loopbacklistener.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 longestHead = 16 * 1024;
constexpr auto slowest = 10s; // for a head to be complete
constexpr int mostConnections = 16;

} // namespace

LoopbackListener::LoopbackListener(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
    m_server.setMaxPendingConnections(mostConnections);
}

Result<QUrl> LoopbackListener::start()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return Error{.kind = Error::Kind::Storage, .detail = m_server.errorString(), .code = u"signInPort"_s};
    QUrl url(u"http://127.0.0.1/"_s);
    url.setPort(m_server.serverPort());
    return url;
}

void LoopbackListener::stop()
{
    m_over = true;
    m_server.close();
    QTimer::singleShot(slowest, this, &QObject::deleteLater);
}

void LoopbackListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(slowest, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::read(QTcpSocket &socket)
{
    const QByteArray head = socket.peek(longestHead);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() == longestHead)
            socket.abort();
        return;
    }
    socket.skip(longestHead);
    const QList<QByteArray> line = head.left(head.indexOf('\r')).split(' ');
    const QUrl target = QUrl::fromEncoded(line.value(1), QUrl::StrictMode);
    const QUrlQuery query(target);
    const bool answer = line.value(0) == "GET" && target.path() == "/"_L1
                        && (query.hasQueryItem(u"code"_s) || query.hasQueryItem(u"error"_s));
    if (!answer || m_over) {
        //: In the browser
        reply(socket, "404 Not Found"_ba, tr("There is nothing here."));
        return;
    }
    m_over = true;
    //: In the browser, after signing in
    reply(socket, "200 OK"_ba, tr("You can close this page and go back to Roomwarden."));
    // No further connection; the page on its way is still delivered, as its socket is ours.
    m_server.close();
    Q_EMIT answered(query);
}

void LoopbackListener::reply(QTcpSocket &socket, const QByteArray &status, const QString &text)
{
    const QByteArray body =
        u"<!doctype html><meta charset=\"utf-8\"><title>Roomwarden</title><p>%1</p>"_s.arg(text.toHtmlEscaped())
            .toUtf8();
    socket.write("HTTP/1.1 " + status
                 + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n"
                   "Content-Security-Policy: default-src 'none'\r\nReferrer-Policy: no-referrer\r\n"
                   "X-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.disconnectFromHost();
}

} // namespace roomwarden
