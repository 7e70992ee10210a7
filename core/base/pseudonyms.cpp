// Stable pseudonyms by a keyed hash.
#include "core/base/pseudonyms.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shortestWord = 3;
constexpr qsizetype digits = 6; // of the hash, in hexadecimal

// "/tenants/" in a path is followed by an id of a tenant; plain words, as in "/incidents/delta", are no ids.
QString kindOfSegment(const QString &collection)
{
    return collection.endsWith(u's') ? collection.chopped(1) : collection;
}

} // namespace

QString Pseudonyms::of(const QString &kind, const QString &text) const
{
    const QByteArray hash =
        QMessageAuthenticationCode::hash(text.toCaseFolded().toUtf8(), m_key, QCryptographicHash::Sha256);
    return kind + u'-' + QString::fromLatin1(hash.toHex().left(digits));
}

void Pseudonyms::add(const QString &kind, const QString &text)
{
    if (text.size() < shortestWord)
        return;
    const auto place = std::ranges::find_if(m_words, [&](const Word &word) { return word.text.size() < text.size(); });
    m_words.insert(place, {.text = text, .pseudonym = of(kind, text)});
}

QString Pseudonyms::replacedIn(const QString &text) const
{
    QString result = text;
    for (const Word &word : m_words)
        result.replace(word.text, word.pseudonym, Qt::CaseInsensitive);
    static const QRegularExpression inPath(u"(?<=/)([a-z][A-Za-z]*)/([^/\\s?]+)"_s);
    static const QRegularExpression plainWord(u"^[a-z][A-Za-z]*$"_s);
    qsizetype from = 0;
    QRegularExpressionMatch match;
    while ((match = inPath.match(result, from)).hasMatch()) {
        const QString id = match.captured(2);
        // Not again what is a pseudonym already.
        static const QRegularExpression done(u"^[a-z][A-Za-z]*-[0-9a-f]{6}$"_s);
        from = match.capturedStart(2);
        if (plainWord.match(id).hasMatch() || done.match(id).hasMatch())
            continue;
        const QString pseudonym = of(kindOfSegment(match.captured(1)), id);
        result.replace(match.capturedStart(2), id.size(), pseudonym);
        from += pseudonym.size();
    }
    return result;
}

} // namespace roomwarden
