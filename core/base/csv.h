// Lines of comma-separated values (RFC 4180) that a spreadsheet takes for text and never for a formula (INV-39).
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace roomwarden {

// The cell with an apostrophe before it if a spreadsheet would read its beginning as a formula: = + - @ or a control
// character.
[[nodiscard]] QString harmlessCell(const QString &cell);

// One record in UTF-8, cells made harmless and quoted where they have to be, ending in CR LF.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace roomwarden
