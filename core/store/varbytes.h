// Numbers of variable length and counted bytes, for what is kept in memory or on disk in a form of our own.
#pragma once

#include <QByteArray>

#include <algorithm>
#include <string_view>

namespace roomwarden {

// Seven bits a byte, the lowest first; the highest bit says that more follow.
inline void putNumber(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(static_cast<char>(number | 0x80));
    bytes.append(static_cast<char>(number));
}

// Signed numbers with the sign in the lowest bit: times before 1970 are rare, not impossible.
inline void putSigned(QByteArray &bytes, qint64 number)
{
    putNumber(bytes, (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63));
}

inline void putBytes(QByteArray &bytes, QByteArrayView text)
{
    putNumber(bytes, static_cast<quint64>(text.size()));
    bytes.append(text);
}

// Reads them back. Past the end everything is zero and empty, and isBroken() says so.
class VarReader
{
public:
    // The bytes must outlive the reader and every view it gives.
    explicit VarReader(std::string_view bytes) : m_bytes(bytes) { }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_bytes.empty())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= static_cast<quint64>(byte & 0x7fU) << shift;
            if (byte < 0x80)
                return value;
        }
        m_broken = true;
        return value;
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }
    std::string_view view()
    {
        const quint64 wanted = number();
        m_broken = m_broken || wanted > m_bytes.size();
        const std::string_view result = m_bytes.substr(0, std::min<size_t>(wanted, m_bytes.size()));
        m_bytes.remove_prefix(result.size());
        return result;
    }
    QByteArray bytes()
    {
        const std::string_view text = view();
        return {text.data(), static_cast<qsizetype>(text.size())};
    }

    [[nodiscard]] bool isAtEnd() const { return m_bytes.empty(); }
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    std::string_view m_bytes;
    bool m_broken = false;
};

} // namespace roomwarden
