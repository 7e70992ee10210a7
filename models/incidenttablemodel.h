// A filtered, sorted list of the store's incidents. Owns the order of its rows and no incident. Never resets: rows
// come, go and move by signals, so selection, current row and scroll stay with their incidents. GUI thread.
#pragma once

#include "core/store/incidentstore.h"
#include "models/incidentquery.h"
#include "models/roles.h"
#include "models/rowgroups.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace roomwarden {

class Clock;
class IncidentRows;

// How many of the rows in scope have each severity and status, before the conditions apply. For the summary and the
// facet menus.
struct FacetCounts
{
    std::array<std::array<int, 6>, 5> bySeverityAndStatus = {}; // [Severity][DisplayStatus]
    [[nodiscard]] int total() const;
    [[nodiscard]] int of(Severity severity) const;
    [[nodiscard]] int of(DisplayStatus status) const;
    [[nodiscard]] int of(Severity severity, DisplayStatus status) const;
    friend bool operator==(const FacetCounts &, const FacetCounts &) = default;
};

class IncidentTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        CustomerColumn,
        RoomColumn,  // "Rainier", or "Rainier + 2" for an issue of several rooms
        TitleColumn, // the tooltip is the type
        StatusColumn,
        AssigneeColumn,
        AgeColumn,     // since created
        UpdatedColumn, // DisplayRole: QDateTime in UTC; local time is made by the delegate
        RepeatsColumn,
        TicketColumn,
        ColumnCount
    };
    enum Role {
        TypeRole = FirstFreeRole, // QString: the type's name
        CreatedRole,              // QDateTime, UTC
        UpdatedRole,              // QDateTime, UTC
        AssigneeIdRole,           // QString: empty for nobody
        RepeatsRole,              // int
        NoteCountRole,            // int
    };

    IncidentTableModel(const IncidentStore &store, const Clock &clock, QObject *parent = nullptr);
    ~IncidentTableModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Shows what meets query. At once where that fits into a frame; otherwise a worker prepares the rows, what is
    // shown stays until then, and isBusy() says so.
    void setQuery(const IncidentQuery &query);
    [[nodiscard]] const IncidentQuery &query() const;

    // column -1: the default order (needs action first, then severity, then newest). Stable: rows with equal cells
    // keep the default order among themselves.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    // For a list with a header to click: prepares the orders of the columns while nothing else is to do.
    void prepareOrders();
    [[nodiscard]] bool hasPreparedOrders() const;
    [[nodiscard]] int sortColumn() const; // -1: the default order
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    [[nodiscard]] bool isBusy() const;

    // Groups: header rows among the others, which can be the current one and cannot be selected. An incident's
    // functions give nothing for them.
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_groups.grouping(); }
    [[nodiscard]] bool isHeader(int row) const { return RowGroups::isHeader(m_rows[static_cast<size_t>(row)]); }
    [[nodiscard]] int headerOf(int row) const; // the row of its header; -1: there are none
    [[nodiscard]] RowGroup groupAt(int header) const { return m_groups.group(m_rows[static_cast<size_t>(header)]); }
    [[nodiscard]] QString groupTitle(int header) const; // as in "Contoso"
    [[nodiscard]] QString groupFacts(int header) const; // as in "23 incidents, 4 Critical"
    void setCollapsed(int header, bool collapsed);
    void setAllCollapsed(bool collapsed);
    // How many incidents are shown, those in collapsed groups among them, and the place of one of them from 0 on.
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] int placeOf(int row) const; // -1 for a header

    // Rows and incidents.
    [[nodiscard]] Incident incidentAt(int row) const; // as shown
    [[nodiscard]] IncidentId idAt(int row) const;
    [[nodiscard]] int rowOf(const IncidentId &id) const; // -1: not shown. One pass over the rows: not for a loop

    // What a delegate paints without a QVariant a cell. textKey: equal for equal texts of a column, until the next
    // signal.
    [[nodiscard]] QString text(int row, Column column) const;
    [[nodiscard]] quint64 textKey(int row, Column column) const;
    [[nodiscard]] Severity severityAt(int row) const;
    [[nodiscard]] DisplayStatus statusAt(int row) const;
    [[nodiscard]] bool isPendingAt(int row) const;
    [[nodiscard]] bool isHighImpactAt(int row) const;

    // Whose cell says the whole row to assistive technology: its name is the sentence, its description the place
    // ("3 of 1,204"). At first the severity's.
    void setSpeakingColumn(Column column) { m_speaking = column; }

    // Counts: rows in scope without the conditions, and the facets of those.
    // What is put aside counts in neither, unless it alone is shown; then sizeOfScope() is how many that are.
    [[nodiscard]] int sizeOfScope() const;
    [[nodiscard]] FacetCounts facets() const;
    [[nodiscard]] int asideCount() const; // in scope
    // Which condition of the query hides most: how many rows would show without it. For "nothing matches" pages.
    struct Hint
    {
        int condition = -1; // index into query().conditions; -1: none would help
        int rows = 0;       // shown without it
    };
    [[nodiscard]] Hint emptyHint() const;

Q_SIGNALS:
    void countsChanged(); // rowCount, sizeOfScope or facets may differ; at most once a tick
    void busyChanged();
    // Rows that came by a change of the data (not of the query or the order): for "7 new" pills.
    void rowsArrived(int count);

private:
    void show(std::vector<Slot> &rows, const std::vector<Slot> &touched, bool byData);
    // False: too many runs. arrive: rows that come have come by themselves.
    bool showExactly(const std::vector<Slot> &rows, const std::vector<Slot> &touched, bool arrive);
    void showGrouped(std::vector<Slot> touched, bool byData);
    void swapIn(std::vector<Slot> &rows);
    void arrange(const std::vector<Slot> &rows);
    [[nodiscard]] QHash<Slot, int> placesOf(const QModelIndexList &held, const std::vector<Slot> &rows) const;
    [[nodiscard]] Slot slotAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] IncidentFlags flagsAt(int row) const;
    [[nodiscard]] std::vector<Slot> asideInScope() const;
    [[nodiscard]] QString sentence(int row) const;
    [[nodiscard]] QString position(int row) const;
    [[nodiscard]] QString groupSentence(int header) const;

    const IncidentStore &m_store;
    const Clock &m_clock;
    std::vector<Slot> m_rows; // and headers
    std::vector<Slot> m_flat; // while grouped: the incidents alone, in order
    std::vector<Slot> m_next; // a buffer
    RowGroups m_groups;
    Column m_speaking = SeverityColumn;
    std::unique_ptr<IncidentRows> m_source;
};

} // namespace roomwarden
