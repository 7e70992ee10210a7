// Watches the head of a request arrive and says when it is complete, or that it will never be acceptable. It sees the
// raw bytes, because what it refuses (folded lines, bare line feeds) a parser has already smoothed over.
#pragma once

#include <cstddef>
#include <string_view>

namespace roomwarden::service {

class HeadScanner
{
public:
    enum class Verdict { Incomplete, Complete, Malformed, LineTooLong, TooLarge };

    // limit: bytes the head may have, the request line and the closing empty line included.
    explicit HeadScanner(size_t limit) : m_limit(limit) { }

    // Give all that has arrived, from the first byte, each time; what was seen before is not looked at again.
    [[nodiscard]] Verdict scan(std::string_view received);

    // Where the head starts (one empty line before it is forgiven, RFC 9112 2.2) and ends, once complete.
    [[nodiscard]] size_t begin() const { return m_begin; }
    [[nodiscard]] size_t end() const { return m_position; }

private:
    [[nodiscard]] bool isAcceptable(char byte) const;

    const size_t m_limit;
    size_t m_begin = 0;
    size_t m_position = 0;
    size_t m_lineStart = 0;
    int m_lines = 0; // complete ones
    bool m_afterReturn = false;
};

} // namespace roomwarden::service
