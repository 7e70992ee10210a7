// The line rules of server-sent events.
#include "core/sync/sseparser.h"

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype most = 1024 * 1024; // bytes of one event; a hint has a few hundred

} // namespace

std::vector<ServerEvent> SseParser::feed(const QByteArray &bytes)
{
    std::vector<ServerEvent> events;
    for (const char byte : bytes) {
        if (byte == '\n' && std::exchange(m_skipLineFeed, false))
            continue;
        m_skipLineFeed = byte == '\r';
        if (byte != '\n' && byte != '\r') {
            m_rest += byte;
            continue;
        }
        if (std::exchange(m_first, false) && m_rest.startsWith("\xEF\xBB\xBF"_ba))
            m_rest.remove(0, 3);
        line(m_rest, events);
        m_rest.clear();
    }
    m_overflowed = m_overflowed || m_rest.size() > most || m_data.size() > most;
    return events;
}

void SseParser::restart()
{
    m_rest.clear();
    m_first = true;
    m_skipLineFeed = false;
    m_name.clear();
    m_data.clear();
    m_hasData = false;
    m_overflowed = false;
}

void SseParser::line(const QByteArray &line, std::vector<ServerEvent> &events)
{
    if (line.isEmpty()) {
        if (m_hasData)
            events.push_back({.id = m_lastId, .name = m_name.isEmpty() ? "message"_ba : m_name, .data = m_data});
        m_name.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_data += '\n';
        m_data += value;
    } else if (field == "event") {
        m_name = value;
    } else if (field == "id") {
        if (!value.contains('\0'))
            m_lastId = value;
    } else if (field == "retry") {
        bool isNumber = false;
        const int milliseconds = value.toInt(&isNumber);
        if (isNumber && milliseconds >= 0)
            m_retry = milliseconds;
    }
}

} // namespace roomwarden
