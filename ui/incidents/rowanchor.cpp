// Keeps the scroll place of a table while rows come, go and move.
#include "ui/incidents/rowanchor.h"

#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace roomwarden {

RowAnchor::RowAnchor(QTableView &view) : QObject(&view), m_view(view)
{
    const QAbstractItemModel *model = view.model();
    const auto before = [this] { remember(); };
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, before);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, before);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, before);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, before);
}

void RowAnchor::setSuspended(bool suspended)
{
    m_suspended = suspended;
    if (suspended)
        m_places.clear();
}

void RowAnchor::remember()
{
    if (m_suspended || !m_places.empty())
        return;
    const int height = m_view.viewport()->height();
    const QAbstractItemModel *model = m_view.model();
    int row = m_view.rowAt(0);
    if (row < 0)
        return;
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid() && m_view.verticalScrollBar()->value() == 0)
        return; // nobody is anywhere yet: the top stays the top
    // The current row first: it is what must not move. Then whatever else is seen, from the top.
    const auto add = [&](int wanted) {
        const int y = m_view.rowViewportPosition(wanted);
        if (y >= height)
            return false;
        m_places.push_back({QPersistentModelIndex(model->index(wanted, 0)), y});
        return true;
    };
    if (current.isValid()) {
        const int y = m_view.rowViewportPosition(current.row());
        if (y >= 0 && y < height)
            add(current.row());
    }
    for (const int rows = model->rowCount(); row < rows && add(row);)
        ++row;
    // Before the next paint: the event queue delivers this ahead of the repaint.
    QMetaObject::invokeMethod(this, &RowAnchor::restoreNow, Qt::QueuedConnection);
}

void RowAnchor::restoreNow()
{
    const std::vector<Place> places = std::exchange(m_places, {});
    const auto kept =
        std::find_if(places.begin(), places.end(), [](const Place &place) { return place.row.isValid(); });
    if (kept == places.end())
        return;
    QScrollBar *bar = m_view.verticalScrollBar();
    const int height = m_view.verticalHeader() ? m_view.rowHeight(kept->row.row()) : 0;
    const qint64 wanted = static_cast<qint64>(kept->row.row()) * height - kept->y;
    bar->setValue(static_cast<int>(std::clamp<qint64>(wanted, bar->minimum(), bar->maximum())));
    Q_EMIT
    restored();
}

} // namespace roomwarden
