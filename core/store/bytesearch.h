// Looks for a folded word in many short texts. Ignores the case of ASCII letters, so that an ASCII text needs no
// folded twin. Any thread.
#pragma once

#include <QByteArray>

#include <string_view>

namespace roomwarden {

class ByteSearch
{
public:
    explicit ByteSearch(QByteArray foldedWord);

    [[nodiscard]] const QByteArray &word() const { return m_word; }
    [[nodiscard]] bool isIn(std::string_view text) const;

    // Texts 0 to count-1 stand one behind the other, text i from starts[i] to starts[i + 1], each closed by a byte
    // that no word holds ('\n'). Sets bit i where the word is found; leaves the others.
    void markTexts(const char *bytes, const quint32 *starts, int count, quint64 *bits) const;

private:
    [[nodiscard]] bool isAt(const char *place) const;
    template<typename Hit>
    void scan(const char *from, const char *end, Hit hit) const; // hit(place) says where to go on

    QByteArray m_word;
    qsizetype m_first = 0; // places of the two letters that are rarest in text, the earlier one first
    qsizetype m_second = 0;
};

} // namespace roomwarden
