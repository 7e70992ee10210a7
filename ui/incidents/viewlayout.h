// How a view of the incident list looks: columns, order, grouping and height of the rows. A value; kept with the view.
#pragma once

#include "models/grouping.h"

#include <QJsonObject>

#include <vector>

namespace roomwarden {

enum class RowDensity : quint8 { Compact, Normal, Roomy };

struct ColumnState
{
    int column = 0; // IncidentTableModel::Column
    bool shown = true;
    int width = 0; // device-independent pixels
    friend bool operator==(const ColumnState &, const ColumnState &) = default;
};

struct ViewLayout
{
    std::vector<ColumnState> columns = {}; // from left to right; empty: as at first
    int sortColumn = -1;                   // -1: the default order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    Grouping grouping = Grouping::None;
    RowDensity density = RowDensity::Normal;
    friend bool operator==(const ViewLayout &, const ViewLayout &) = default;
};

[[nodiscard]] QJsonObject toJson(const ViewLayout &layout);
// What another version wrote is read as far as it is understood; the rest is as at first.
[[nodiscard]] ViewLayout viewLayoutFromJson(const QJsonObject &json);

} // namespace roomwarden
