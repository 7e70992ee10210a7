// A table of whole rows that leaves out its least important columns rather than scroll sideways.
#include "ui/tenants/fittingtable.h"

#include "models/roles.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace roomwarden {

FittingTable::FittingTable(QWidget *parent) : QTableView(parent)
{
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setIconSize(QSize(16, 16));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(Theme::space(8), fontMetrics().height() + Theme::space(3)));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void FittingTable::setModel(QAbstractItemModel *newModel)
{
    // Before the view's own connections: it moves the current row away from one that is about to go.
    connect(newModel, &QAbstractItemModel::modelAboutToBeReset, this, &FittingTable::remember);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeRemoved, this, &FittingTable::remember);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &FittingTable::remember);
    QTableView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::modelReset, this, &FittingTable::restoreSoon);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &FittingTable::restoreSoon);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &FittingTable::restoreSoon);
    connect(newModel, &QAbstractItemModel::dataChanged, this, &FittingTable::applyFilter);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &FittingTable::applyFilter);
}

void FittingTable::setPlan(std::vector<ColumnPlan> plan)
{
    m_plan = std::move(plan);
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, true);
    int place = 0;
    for (const ColumnPlan &one : m_plan) {
        header->moveSection(header->visualIndex(one.column), place++);
        setColumnHidden(one.column, false);
        header->setSectionResizeMode(one.column, QHeaderView::Fixed);
    }
    fit();
    restore();
}

void FittingTable::fit()
{
    if (m_plan.empty())
        return;
    std::vector<ColumnPlan> kept = m_plan;
    const int room = viewport()->width();
    const auto needed = [&] {
        int sum = 0;
        for (const ColumnPlan &one : kept)
            sum += one.width;
        return sum;
    };
    while (needed() > room) {
        const auto last =
            std::max_element(kept.begin(), kept.end(), [](const auto &a, const auto &b) { return a.rank < b.rank; });
        if (last->rank == 0)
            break;
        kept.erase(last);
    }
    const int spare = std::max(0, room - needed());
    for (const ColumnPlan &one : m_plan) {
        const auto it = std::find_if(kept.begin(), kept.end(), [&](const auto &k) { return k.column == one.column; });
        setColumnHidden(one.column, it == kept.end());
        if (it != kept.end())
            setColumnWidth(one.column, one.width + (it == kept.begin() ? spare : 0));
    }
}

void FittingTable::setFilter(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    applyFilter();
    if (!currentIndex().isValid() || isRowHidden(currentIndex().row()))
        selectId({});
}

bool FittingTable::matches(int row) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (model()->index(row, column).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

void FittingTable::applyFilter()
{
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHidden(row, !matches(row));
    Q_EMIT
    shownRowsChanged();
}

int FittingTable::shownRows() const
{
    int shown = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        shown += isRowHidden(row) ? 0 : 1;
    return shown;
}

void FittingTable::remember()
{
    if (m_changing)
        return;
    m_wanted = currentId();
    m_changing = true;
}

// One change of the store is several of the model; only what is true after all of them counts.
void FittingTable::restoreSoon() { QMetaObject::invokeMethod(this, &FittingTable::restore, Qt::QueuedConnection); }

int FittingTable::rowOf(const QString &id) const
{
    for (int row = 0; row < model()->rowCount() && !id.isEmpty(); ++row) {
        if (model()->index(row, 0).data(IdRole).toString() == id)
            return row;
    }
    return -1;
}

void FittingTable::restore()
{
    m_changing = false;
    const QString wanted = std::exchange(m_wanted, {});
    if (!wanted.isEmpty() && rowOf(wanted) < 0) {
        m_keepNone = true;
        setCurrentIndex({});
        applyFilter();
        Q_EMIT vanished(wanted);
        return;
    }
    applyFilter();
    if (!wanted.isEmpty() || !m_keepNone)
        selectId(wanted);
}

void FittingTable::selectId(const QString &id)
{
    int row = rowOf(id);
    for (int other = 0; other < model()->rowCount() && (row < 0 || isRowHidden(row)); ++other) {
        if (!isRowHidden(other))
            row = other;
    }
    const int column = m_plan.empty() ? 0 : m_plan.front().column;
    const bool none = row < 0 || isRowHidden(row);
    setCurrentIndex(none ? QModelIndex() : model()->index(row, column));
    Q_EMIT currentIdChanged(currentId());
}

QString FittingTable::currentId() const
{
    // In the middle of a change the view has moved its current row somewhere; that is nobody's choice.
    return m_changing ? m_wanted : currentIndex().siblingAtColumn(0).data(IdRole).toString();
}

void FittingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void FittingTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_changing && current.isValid())
        Q_EMIT
    currentIdChanged(currentId());
}

} // namespace roomwarden
