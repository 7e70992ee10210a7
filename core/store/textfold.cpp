// Folding by Unicode's own data: compatibility decomposition, marks dropped, case folded, composed again.
#include "core/store/textfold.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace roomwarden {

namespace {

// Letters people take for a letter with a mark, which Unicode does not decompose.
constexpr std::array<std::pair<char16_t, char16_t>, 5> strokes{
    {{u'ı', u'i'}, {u'ø', u'o'}, {u'ł', u'l'}, {u'đ', u'd'}, {u'ħ', u'h'}}};

bool isVoicingMark(QChar letter) { return letter.unicode() == 0x3099 || letter.unicode() == 0x309A; }

} // namespace

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar letter) { return letter.unicode() >= 0x20 && letter.unicode() < 0x7f; });
}

QByteArray foldedUtf8(QStringView text)
{
    if (isPlainAscii(text)) {
        QByteArray folded(text.size(), Qt::Uninitialized);
        std::transform(text.begin(), text.end(), folded.begin(), [](QChar letter) {
            const char16_t code = letter.unicode();
            return static_cast<char>(code >= u'A' && code <= u'Z' ? code + 32 : code);
        });
        return folded;
    }
    QString plain;
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD);
    plain.reserve(parts.size());
    for (const QChar letter : parts) {
        if (letter.category() == QChar::Mark_NonSpacing && !isVoicingMark(letter))
            continue;
        plain.append(letter.category() == QChar::Other_Control ? QChar(QChar::Space) : letter);
    }
    QString folded = plain.toCaseFolded();
    for (QChar &letter : folded) {
        for (const auto &[from, to] : strokes) {
            if (letter == from)
                letter = to;
        }
    }
    folded.replace(u'ß', QStringLiteral("ss")); // Qt folds letter by letter
    return folded.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace roomwarden
