// Splices texts in place: a chunk's text is small enough (about 300 KB) for that to take microseconds.
#include "core/store/rowarena.h"

#include <algorithm>
#include <cstring>

namespace roomwarden {

namespace {

// Not optimised away although nobody reads the bytes again.
void wipe(std::vector<char> &bytes)
{
    std::fill(bytes.begin(), bytes.end(), '\0');
    const volatile char *kept = bytes.data();
    static_cast<void>(kept);
}

} // namespace

RowArena::~RowArena() { wipe(m_bytes); }

void RowArena::set(int row, std::string_view text)
{
    const auto i = static_cast<size_t>(row);
    const auto length = static_cast<quint32>(text.size());
    if (row >= m_used) { // behind all others: by far the usual case while pages come in
        const auto end = static_cast<quint32>(m_bytes.size());
        std::fill(m_starts.begin() + m_used, m_starts.begin() + row + 1, end);
        if (m_bytes.size() + length > m_bytes.capacity()) // grows slower than by doubling: memory is the point here
            m_bytes.reserve((m_bytes.size() + length) * 5 / 4);
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
        m_starts[i + 1] = end + length;
        m_used = row + 1;
        if (m_used == chunkRows)
            m_bytes.shrink_to_fit();
        return;
    }
    const quint32 old = m_starts[i + 1] - m_starts[i];
    const auto begin = m_bytes.begin() + m_starts[i];
    if (length <= old) {
        std::copy(text.begin(), text.end(), begin);
        std::copy(begin + old, m_bytes.end(), begin + length);
        std::fill(m_bytes.end() - (old - length), m_bytes.end(), '\0'); // no copy of another row's text stays behind
        m_bytes.resize(m_bytes.size() - (old - length));
    } else {
        const auto place = begin - m_bytes.begin();
        if (const size_t size = m_bytes.size() + length - old; size > m_bytes.capacity())
            m_bytes.reserve(size + size / 32); // a delta lengthens texts in every chunk: doubling would double them all
        std::copy(text.begin(), text.begin() + old, m_bytes.begin() + place);
        m_bytes.insert(m_bytes.begin() + place + old, text.begin() + old, text.end());
    }
    if (length == old)
        return;
    for (auto next = i + 1; next <= static_cast<size_t>(m_used); ++next)
        m_starts[next] += length - old; // modulo 2^32 both ways
}

void RowArena::clear(const std::vector<int> &rows)
{
    constexpr size_t few = 16; // a splice moves half the chunk
    if (rows.size() <= few) {
        for (const int row : rows) {
            if (const std::string_view text = at(row); !text.empty())
                std::fill_n(m_bytes.begin() + m_starts[static_cast<size_t>(row)], text.size() - 1, '\0');
        }
        return;
    }
    std::vector<char> kept;
    kept.reserve(m_bytes.size());
    auto gone = rows.begin();
    for (int row = 0; row < m_used; ++row) {
        const auto i = static_cast<size_t>(row);
        const auto begin = static_cast<quint32>(kept.size());
        while (gone != rows.end() && *gone < row)
            ++gone;
        if (gone == rows.end() || *gone != row)
            kept.insert(kept.end(), m_bytes.begin() + m_starts[i], m_bytes.begin() + m_starts[i + 1]);
        m_starts[i] = begin;
    }
    m_starts[static_cast<size_t>(m_used)] = static_cast<quint32>(kept.size());
    kept.shrink_to_fit();
    wipe(m_bytes);
    m_bytes.swap(kept);
}

} // namespace roomwarden
