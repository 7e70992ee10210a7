// Folding for search and order: what a technician would call the same letters becomes the same bytes.
#pragma once

#include <QByteArray>
#include <QStringView>

namespace roomwarden {

// Full case folding, without accents and without the difference between compatible forms: "Straße" and "STRASSE",
// "Zürich" and "zurich", "İstanbul" and "istanbul", "ｶｲｷﾞ" and "カイギ". Voiced kana stay voiced. UTF-8; control
// characters become spaces, so that the result may stand in a line of its own. Any thread.
[[nodiscard]] QByteArray foldedUtf8(QStringView text);

// For ASCII the text is its own folded form, as long as comparison ignores the case of ASCII letters (ByteSearch).
[[nodiscard]] bool isPlainAscii(QStringView text);

} // namespace roomwarden
