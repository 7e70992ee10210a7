// An HTTP client that sends exactly the bytes it is given, however wrong, and takes the answers apart. Blocking: for
// tests of a server that has threads of its own.
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace roomwarden {

struct RawReply
{
    int status = 0;                                        // 0: none came
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // names in lower case
    QByteArray body = {};

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

class RawHttpClient
{
public:
    explicit RawHttpClient(quint16 port);

    void send(const QByteArray &bytes);
    // The next answer on this connection; withoutBody after a HEAD.
    [[nodiscard]] RawReply receive(bool withoutBody = false);
    // Waits for this text to arrive and gives everything before it.
    [[nodiscard]] QByteArray receiveUntil(const QByteArray &end);
    // Whether the server closes the connection; false if it is still open after a while.
    [[nodiscard]] bool isClosedByServer();
    void leave();

    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    [[nodiscard]] bool readMore();

    QTcpSocket m_socket;
    QByteArray m_received;
};

// GET with a Host field, on a connection of its own.
[[nodiscard]] RawReply rawGet(quint16 port, const QByteArray &target, const QByteArray &extraFields = {});

} // namespace roomwarden
