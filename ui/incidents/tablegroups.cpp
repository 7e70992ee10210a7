// The part of the incident list that knows of groups: what is selected apart from headers, and folding.
#include "ui/incidents/incidenttableview.h"

#include "models/incidenttablemodel.h"

#include <QMouseEvent>

#include <algorithm>

namespace roomwarden {

QList<int> IncidentTableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model.isHeader(row))
                rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

qsizetype IncidentTableView::selectedCount() const
{
    if (m_model.grouping() != Grouping::None)
        return selectedRows().size();
    qsizetype count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void IncidentTableView::toggleGroup(int header)
{
    setCurrentIndex(m_model.index(header, currentColumn()));
    setGroupCollapsed(!m_model.groupAt(header).collapsed);
}

void IncidentTableView::setGroupCollapsed(bool collapsed)
{
    const int header = m_model.headerOf(currentRow());
    if (header < 0)
        return;
    setCurrentIndex(m_model.index(header, currentColumn())); // rows that fold away cannot stay the current one
    m_model.setCollapsed(header, collapsed);
    scrollTo(currentIndex(), EnsureVisible);
    viewport()->update();
}

void IncidentTableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && pressed.isValid() && m_model.isHeader(pressed.row())) {
        toggleGroup(pressed.row());
        return;
    }
    QTableView::mousePressEvent(event);
}

void IncidentTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && pressed.isValid() && m_model.isHeader(pressed.row())) {
        toggleGroup(pressed.row());
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT
    openRequested();
}

} // namespace roomwarden
