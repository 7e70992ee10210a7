// One bit a slot.
#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace roomwarden {

class SlotBitmap
{
public:
    SlotBitmap() = default;
    explicit SlotBitmap(size_t bits) : m_words((bits + 63) / 64) { }

    [[nodiscard]] bool contains(quint32 slot) const
    {
        return slot / 64 < m_words.size() && (m_words[slot / 64] >> (slot % 64) & 1U) != 0;
    }
    void insert(quint32 slot)
    {
        if (slot / 64 >= m_words.size())
            m_words.resize(slot / 64 + 1);
        m_words[slot / 64] |= quint64(1) << (slot % 64);
    }
    void remove(quint32 slot)
    {
        if (slot / 64 < m_words.size())
            m_words[slot / 64] &= ~(quint64(1) << (slot % 64));
    }
    void set(quint32 slot, bool on)
    {
        if (on)
            insert(slot);
        else
            remove(slot);
    }
    [[nodiscard]] int count() const
    {
        int sum = 0;
        for (const quint64 word : m_words)
            sum += std::popcount(word);
        return sum;
    }
    void clear() { m_words.clear(); }

    // Whole words, for loops over many slots. Words beyond the end are zero.
    [[nodiscard]] size_t wordCount() const { return m_words.size(); }
    [[nodiscard]] quint64 word(size_t index) const { return index < m_words.size() ? m_words[index] : 0; }
    [[nodiscard]] quint64 *words() { return m_words.data(); }
    [[nodiscard]] const quint64 *words() const { return m_words.data(); }
    void resize(size_t bits) { m_words.resize((bits + 63) / 64); }

    template<typename Visit>
    void forEach(Visit visit) const // ascending
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                visit(static_cast<quint32>(i * 64 + static_cast<size_t>(std::countr_zero(word))));
        }
    }

    friend bool operator==(const SlotBitmap &, const SlotBitmap &) = default;

private:
    std::vector<quint64> m_words;
};

} // namespace roomwarden
