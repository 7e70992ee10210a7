// Rows on the clipboard: as lines for a text field and as a table for a spreadsheet or a mail.
#pragma once

#include <QList>

#include <memory>

class QMimeData;

namespace roomwarden {

class IncidentTableModel;
struct Incident;

namespace rowcopy {

// At most this many rows: the clipboard is text.
inline constexpr qsizetype mostRows = 10'000;

// columns: in the order they are shown. The first line holds their names.
[[nodiscard]] std::unique_ptr<QMimeData> of(const IncidentTableModel &model, const QList<int> &rows,
                                            const QList<int> &columns);

// Opens the incident in a colleague's console.
[[nodiscard]] QString link(const Incident &incident);

// In one line, and no formula for a spreadsheet (INV-39).
[[nodiscard]] QString oneLine(const QString &cell);

} // namespace rowcopy

} // namespace roomwarden
