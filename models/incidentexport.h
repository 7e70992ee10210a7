// What a list shows, as a file: CSV for spreadsheets, JSON for programs, or lines for a text. Follows the list's filter
// and order; holds what the list holds, so never more than the caller may see. Works over a snapshot, on any thread.
#pragma once

#include "core/base/result.h"
#include "core/store/incidentcolumns.h"
#include "models/incidentquery.h"
#include "models/roworder.h"

#include <QIODevice>

#include <atomic>

namespace roomwarden {

enum class ExportFormat : quint8 { Csv, Json };

// The rows of a list as they are at this moment.
struct ExportedRows
{
    IncidentColumns columns = {}; // a snapshot
    IncidentQuery query = {};
    SortKey key = SortKey::Default;
    Qt::SortOrder direction = Qt::AscendingOrder;
    qint64 now = 0; // ms since 1970, for ages

    // In the list's order. Empty once cancelled is set.
    [[nodiscard]] std::vector<Slot> slotsInOrder(const std::atomic<bool> *cancelled = nullptr) const;
};

// Writes every row and gives their number. CSV: UTF-8 with a byte order mark, a line of names first; words in the
// technician's language, times in UTC (ISO 8601), ids beside names. JSON: an array of incidents as the service writes
// them. Error: Storage, with what the device says; a cancelled one ends with the code "cancelled".
[[nodiscard]] Result<qint64> writeIncidents(const ExportedRows &rows, ExportFormat format, QIODevice &to,
                                            const std::atomic<bool> *cancelled = nullptr);

// For the clipboard.
[[nodiscard]] QByteArray incidentsAsJson(const std::vector<Incident> &incidents);
[[nodiscard]] QString incidentsAsMarkdown(const std::vector<Incident> &incidents);

} // namespace roomwarden
