// Texts of the rows of one chunk, one behind the other in row order: good to scan, and nothing stays behind when a row
// goes. Not thread-safe for writing; reading is.
#pragma once

#include "core/store/sharedchunk.h"

#include <array>
#include <string_view>
#include <vector>

namespace roomwarden {

inline constexpr int chunkRows = 4096;

class RowArena : public SharedChunkData
{
public:
    RowArena() = default;
    RowArena(const RowArena &) = default;
    RowArena &operator=(const RowArena &) = delete;
    ~RowArena();

    [[nodiscard]] std::string_view at(int row) const
    {
        if (row >= m_used)
            return {};
        const auto i = static_cast<size_t>(row);
        return {m_bytes.data() + m_starts[i], m_starts[i + 1] - m_starts[i]};
    }
    void set(int row, std::string_view text);
    // Overwrites what these rows, ascending, hold. Gives the room back only when they are many; few leave blank
    // texts of '\0' with the last byte as it was, until the row is set again.
    void clear(const std::vector<int> &rows);

    // For scanning: used() texts, starts()[i] to starts()[i + 1].
    [[nodiscard]] int used() const { return m_used; }
    [[nodiscard]] const char *bytes() const { return m_bytes.data(); }
    [[nodiscard]] const quint32 *starts() const { return m_starts.data(); }

private:
    std::vector<char> m_bytes;
    std::array<quint32, chunkRows + 1> m_starts = {}; // valid up to m_used
    int m_used = 0;                                   // rows beyond have no text
};

} // namespace roomwarden
