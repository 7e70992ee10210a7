// The byte-by-byte check of a request's head.
#include "service/http/headscanner.h"

namespace roomwarden::service {

bool HeadScanner::isAcceptable(char byte) const
{
    if (m_afterReturn || byte == '\n')
        return m_afterReturn && byte == '\n'; // line feeds only after a carriage return, and the other way round
    if (byte == ' ' || byte == '\t') {
        const bool startsLine = m_position == m_lineStart; // a folded line, or space before the first field
        return !startsLine && (byte == ' ' || m_lines > 0);
    }
    const auto value = static_cast<unsigned char>(byte);
    return byte == '\r' || (value > 0x20 && value != 0x7f);
}

HeadScanner::Verdict HeadScanner::scan(std::string_view received)
{
    for (; m_position < received.size(); ++m_position) {
        if (m_position - m_begin >= m_limit)
            return m_lines == 0 ? Verdict::LineTooLong : Verdict::TooLarge;
        const char byte = received[m_position];
        if (!isAcceptable(byte))
            return Verdict::Malformed;
        m_afterReturn = byte == '\r';
        if (byte != '\n')
            continue;
        const bool empty = m_position - m_lineStart == 1;
        m_lineStart = m_position + 1;
        if (!empty) {
            ++m_lines;
        } else if (m_lines > 0) {
            ++m_position;
            return Verdict::Complete;
        } else if (m_begin > 0) {
            return Verdict::Malformed;
        } else {
            m_begin = m_lineStart;
        }
    }
    return Verdict::Incomplete;
}

} // namespace roomwarden::service
