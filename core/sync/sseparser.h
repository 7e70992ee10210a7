// Reads server-sent events out of bytes that arrive in any portions. Knows nothing of networks.
#pragma once

#include <QByteArray>

#include <vector>

namespace roomwarden {

struct ServerEvent
{
    QByteArray id = {};   // the last one seen, also from an earlier event
    QByteArray name = {}; // "message" if none was given
    QByteArray data = {};
    friend bool operator==(const ServerEvent &, const ServerEvent &) = default;
};

class SseParser
{
public:
    // Every event that these bytes complete. Comments, which are the heartbeat, give none.
    [[nodiscard]] std::vector<ServerEvent> feed(const QByteArray &bytes);

    // A new connection: what was left of the old one is worthless, but its last id is not.
    void restart();

    [[nodiscard]] const QByteArray &lastId() const { return m_lastId; }
    [[nodiscard]] int retry() const { return m_retry; } // milliseconds the service asks for; 0: nothing asked
    [[nodiscard]] bool overflowed() const { return m_overflowed; } // an event beyond all measure: drop the connection

private:
    void line(const QByteArray &line, std::vector<ServerEvent> &events);

    QByteArray m_rest;           // a line not yet ended
    bool m_first = true;         // a byte order mark may come
    bool m_skipLineFeed = false; // the second half of CR LF
    QByteArray m_name;
    QByteArray m_data;
    bool m_hasData = false;
    QByteArray m_lastId;
    int m_retry = 0;
    bool m_overflowed = false;
};

} // namespace roomwarden
