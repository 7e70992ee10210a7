// Columns and choices are written by name: both may be added and moved between versions.
#include "ui/incidents/viewlayout.h"

#include "core/base/jsonreader.h"
#include "models/incidenttablemodel.h"

#include <QJsonArray>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using Model = IncidentTableModel;

namespace {

constexpr EnumNames<int, Model::ColumnCount> columnNames{{{Model::SeverityColumn, "severity"_L1},
                                                          {Model::CustomerColumn, "customer"_L1},
                                                          {Model::RoomColumn, "room"_L1},
                                                          {Model::TitleColumn, "title"_L1},
                                                          {Model::StatusColumn, "status"_L1},
                                                          {Model::AssigneeColumn, "assignee"_L1},
                                                          {Model::AgeColumn, "age"_L1},
                                                          {Model::UpdatedColumn, "updated"_L1},
                                                          {Model::RepeatsColumn, "repeats"_L1},
                                                          {Model::TicketColumn, "ticket"_L1}}};
constexpr EnumNames<Grouping, 5> groupingNames{{{Grouping::None, "none"_L1},
                                                {Grouping::Customer, "customer"_L1},
                                                {Grouping::Room, "room"_L1},
                                                {Grouping::Type, "type"_L1},
                                                {Grouping::CommonCause, "commonCause"_L1}}};
constexpr EnumNames<RowDensity, 3> densityNames{
    {{RowDensity::Compact, "compact"_L1}, {RowDensity::Normal, "normal"_L1}, {RowDensity::Roomy, "roomy"_L1}}};

constexpr int narrowest = 48;
constexpr int widest = 600;

} // namespace

QJsonObject toJson(const ViewLayout &layout)
{
    QJsonArray columns;
    for (const ColumnState &state : layout.columns) {
        columns.append(QJsonObject{
            {u"name"_s, wireName(columnNames, state.column)}, {u"shown"_s, state.shown}, {u"width"_s, state.width}});
    }
    return {{u"columns"_s, columns},
            {u"sortBy"_s, layout.sortColumn < 0 ? QString() : QString(wireName(columnNames, layout.sortColumn))},
            {u"descending"_s, layout.sortOrder == Qt::DescendingOrder},
            {u"groupBy"_s, wireName(groupingNames, layout.grouping)},
            {u"density"_s, wireName(densityNames, layout.density)}};
}

ViewLayout viewLayoutFromJson(const QJsonObject &json)
{
    ViewLayout layout{
        .sortColumn = fromWireName(columnNames, json[u"sortBy"].toString(), -1),
        .sortOrder = json[u"descending"].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder,
        .grouping = fromWireName(groupingNames, json[u"groupBy"].toString(), Grouping::None),
        .density = fromWireName(densityNames, json[u"density"].toString(), RowDensity::Normal),
    };
    for (const QJsonValue &value : json[u"columns"].toArray()) {
        const int column = fromWireName(columnNames, value[u"name"].toString(), -1);
        const bool known = std::any_of(layout.columns.begin(), layout.columns.end(),
                                       [column](const ColumnState &state) { return state.column == column; });
        if (column < 0 || known)
            continue;
        layout.columns.push_back({.column = column,
                                  .shown = value[u"shown"].toBool(true),
                                  .width = qBound(narrowest, value[u"width"].toInt(), widest)});
    }
    return layout;
}

} // namespace roomwarden
