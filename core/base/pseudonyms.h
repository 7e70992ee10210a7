// Replaces names and ids by stable pseudonyms, so that support can follow one customer through a text without learning
// which it is. Any thread, once filled.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace roomwarden {

class Pseudonyms
{
public:
    // The same key gives the same pseudonyms. Without the key nobody can try out names.
    explicit Pseudonyms(QByteArray key) : m_key(std::move(key)) { }

    // As in "customer-3f2a9c" for kind "customer". Letter case does not matter.
    [[nodiscard]] QString of(const QString &kind, const QString &text) const;

    // From here on these words are replaced wherever they stand. Shorter than three letters: ignored.
    void add(const QString &kind, const QString &text);

    // The text with all added words replaced, and every id in the path of a request, known or not.
    [[nodiscard]] QString replacedIn(const QString &text) const;

private:
    struct Word
    {
        QString text = {};
        QString pseudonym = {};
    };

    const QByteArray m_key;
    std::vector<Word> m_words; // the longest first, so that a name within a name does not break it
};

} // namespace roomwarden
