// The rows of the incident list as pages to hand out: a table, a line saying what it shows, and page numbers.
#pragma once

#include "core/base/result.h"
#include "models/incidentexport.h"

#include <QIODevice>

namespace roomwarden {

// Words for the head of every page, made on the GUI thread.
struct PdfHead
{
    QString title = {};   // the view, as in "Needs action"
    QString details = {}; // filter, scope and time, in one line
};

// More rows than this belong into a spreadsheet.
inline constexpr qint64 mostPdfRows = 10'000;

// Writes at most mostPdfRows rows on A4 (Letter where that is the custom), and gives how many. Any thread. Error:
// Storage, or the code "cancelled".
[[nodiscard]] Result<qint64> writePdf(const ExportedRows &rows, const PdfHead &head, QIODevice &to,
                                      const std::atomic<bool> *cancelled = nullptr);

} // namespace roomwarden
