// The blocking raw client.
#include "tests/service/http/rawhttpclient.h"

#include <QHostAddress>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms; a test that waits this long has failed anyway

} // namespace

QByteArray RawReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

RawHttpClient::RawHttpClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(patience);
}

void RawHttpClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patience)) { }
}

bool RawHttpClient::readMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
        return false;
    m_received += m_socket.readAll();
    return true;
}

QByteArray RawHttpClient::receiveUntil(const QByteArray &end)
{
    while (!m_received.contains(end)) {
        if (!readMore())
            return {};
    }
    const qsizetype at = m_received.indexOf(end);
    const QByteArray before = m_received.left(at);
    m_received = m_received.mid(at + end.size());
    return before;
}

RawReply RawHttpClient::receive(bool withoutBody)
{
    const QByteArrayList lines = receiveUntil("\r\n\r\n"_ba).split('\n');
    RawReply reply{.status = lines.first().mid(9, 3).toInt()};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = withoutBody ? 0 : reply.header("content-length"_ba).toLongLong();
    while (m_received.size() < length) {
        if (!readMore())
            return {};
    }
    reply.body = m_received.left(length);
    m_received = m_received.mid(length);
    return reply;
}

bool RawHttpClient::isClosedByServer()
{
    while (readMore()) { }
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

void RawHttpClient::leave() { m_socket.abort(); }

RawReply rawGet(quint16 port, const QByteArray &target, const QByteArray &extraFields)
{
    RawHttpClient client(port);
    client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + extraFields + "\r\n");
    return client.receive();
}

} // namespace roomwarden
