// The incident list, walked and worked with the keyboard alone.
#include "ui/incidents/incidenttableview.h"

#include "models/incidenttablemodel.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/incidentdelegate.h"
#include "ui/incidents/newrowspill.h"
#include "ui/incidents/rowanchor.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace roomwarden {

namespace {

int heightOf(IncidentTableView::Density density)
{
    switch (density) {
    case IncidentTableView::Density::Compact: return 22;
    case IncidentTableView::Density::Normal: return 28;
    case IncidentTableView::Density::Roomy: return 36;
    }
    Q_UNREACHABLE();
}

} // namespace

IncidentTableView::IncidentTableView(IncidentTableModel &model, const Theme &theme, const Clock &clock, QWidget *parent)
    : QTableView(parent),
      m_model(model),
      m_theme(theme)
{
    setObjectName(QStringLiteral("incidentTable"));
    setAccessibleName(tr("Incidents"));
    setModel(&model);
    m_delegate = new IncidentDelegate(model, theme, clock, this);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // narrow lists fold columns away instead
    setMouseTracking(true);

    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setDensity(Density::Normal);

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setFixedHeight(Theme::space(8));
    header->setAccessibleName(tr("Columns of the incident list"));
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        beginOwnChange();
        m_model.sort(column, order);
        if (!m_model.isBusy())
            endOwnChange();
    });

    m_columns = new ColumnLayout(*header, *m_delegate, this);
    const auto columnsChanged = [this] {
        using Model = IncidentTableModel;
        m_delegate->setTitleExtras({.room = m_columns->isFolded(Model::RoomColumn),
                                    .status = m_columns->isFolded(Model::StatusColumn),
                                    .repeats = m_columns->isFolded(Model::RepeatsColumn)});
        m_model.setSpeakingColumn(static_cast<Model::Column>(currentColumn()));
        viewport()->update();
    };
    connect(m_columns, &ColumnLayout::changed, this, columnsChanged);
    columnsChanged();

    m_anchor = new RowAnchor(*this);
    model.prepareOrders(); // of the columns, in idle moments: a click on the header sorts at once
    connect(&model, &IncidentTableModel::rowsArrived, m_anchor, &RowAnchor::restoreNow); // before the pill looks
    m_pill = new NewRowsPill(theme, *this, model);
    connect(m_pill, &NewRowsPill::clicked, this, [this] { moveTo(0); });
    connect(&model, &IncidentTableModel::countsChanged, this, &IncidentTableView::checkCurrent);
    connect(&model, &IncidentTableModel::busyChanged, this, [this] {
        if (!m_model.isBusy())
            endOwnChange();
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_delegate->forgetPixmaps();
        viewport()->update();
    });
}

IncidentTableView::~IncidentTableView() = default;

void IncidentTableView::setDensity(Density density)
{
    const bool other = std::exchange(m_density, density) != density;
    const int top = qMax(0, rowAt(0));
    verticalHeader()->setDefaultSectionSize(heightOf(density));
    verticalScrollBar()->setSingleStep(heightOf(density));
    verticalScrollBar()->setValue(top * heightOf(density));
    if (other)
        Q_EMIT densityChanged();
}

void IncidentTableView::moveTo(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    setCurrentIndex(m_model.index(row, currentColumn()));
    scrollTo(currentIndex());
    if (row == 0)
        m_pill->reset();
}

// Its cell speaks for the whole row to assistive technology.
int IncidentTableView::currentColumn() const
{
    constexpr int speaking = IncidentTableModel::SeverityColumn;
    return isColumnHidden(speaking) ? static_cast<int>(IncidentTableModel::TitleColumn) : speaking;
}

void IncidentTableView::walk(int by)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    int row = qMax(0, rowAt(0));
    if (currentIndex().isValid())
        row = currentRow() + by;
    else if (m_lostRow >= 0) // the next one has moved up to where it was
        row = by > 0 ? m_lostRow : m_lostRow - 1;
    row = qBound(0, row, rows - 1);
    const int incident = incidentFrom(row, by);
    moveTo(incident >= 0 ? incident : row);
}

int IncidentTableView::incidentFrom(int row, int by) const
{
    while (row >= 0 && row < m_model.rowCount() && m_model.isHeader(row))
        row += by > 0 ? 1 : -1;
    return row < m_model.rowCount() ? row : -1;
}

void IncidentTableView::leaveSelection()
{
    const QList<int> rows = selectedRows();
    const int behind = rows.isEmpty() ? -1 : incidentFrom(rows.last() + 1, 1);
    if (!rows.isEmpty())
        moveTo(behind >= 0 ? behind : incidentFrom(rows.first() - 1, -1));
}

void IncidentTableView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would make the next row the current one: a key meant for the row that goes would hit another.
    if (!m_ownChange && currentIndex().isValid() && currentRow() >= first && currentRow() <= last) {
        m_lostRow = first;
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::Clear);
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

// An index may turn invalid without a signal of the selection model, when the model rearranges its rows.
void IncidentTableView::checkCurrent()
{
    if (currentIndex().isValid()) {
        m_lastRow = currentRow();
        return;
    }
    if (m_lastRow < 0)
        return;
    if (!m_ownChange)
        m_lostRow = m_lastRow;
    m_lastRow = -1;
    Q_EMIT currentRowChanged();
}

void IncidentTableView::beginOwnChange()
{
    m_ownChange = true;
    m_anchor->setSuspended(true);
}

void IncidentTableView::endOwnChange()
{
    if (!std::exchange(m_ownChange, false))
        return;
    checkCurrent();
    m_anchor->setSuspended(false);
    m_pill->reset();
    if (currentIndex().isValid())
        scrollTo(currentIndex(), EnsureVisible);
    else
        scrollToTop();
}

void IncidentTableView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && event->text() == QLatin1StringView("/")) {
        Q_EMIT
        filterRequested();
        return;
    }
    const bool onHeader = currentIndex().isValid() && m_model.isHeader(currentRow());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (plain && m_model.grouping() != Grouping::None && currentIndex().isValid()) {
            const bool back = (event->key() == Qt::Key_Left) == (layoutDirection() == Qt::LeftToRight);
            if (back || onHeader)
                setGroupCollapsed(back);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && onHeader) {
            toggleGroup(currentRow());
            return;
        }
        if (plain && currentIndex().isValid()) {
            Q_EMIT
            openRequested();
            return;
        }
        break;
    case Qt::Key_Space:
        if (plain && onHeader) {
            toggleGroup(currentRow());
            return;
        }
        if (plain && currentIndex().isValid()) {
            selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (selectedRows().size() > 1 && currentIndex().isValid()) {
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return;
        }
        Q_EMIT
        escapePressed();
        return;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

void IncidentTableView::keyboardSearch(const QString &search)
{
    if (m_singleLetters)
        return; // letters are commands, and the others must not jump about
    QTableView::keyboardSearch(search);
}

QModelIndex IncidentTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_model.rowCount();
    if (rows == 0 || m_takingFocus)
        return {};
    const int column = currentColumn();
    switch (action) {
    case MoveHome:
        m_pill->reset();
        verticalScrollBar()->setValue(0);
        return m_model.index(0, column);
    case MoveEnd: return m_model.index(rows - 1, column);
    case MoveLeft:
    case MoveRight: return currentIndex(); // a row is one thing
    default: break;
    }
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    return next.isValid() ? next.siblingAtColumn(column) : next;
}

void IncidentTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const int leading = layoutDirection() == Qt::LeftToRight ? 0 : viewport()->width() - 3;
    // The bar tells selected rows from others without their colour, the ring tells where the keyboard is.
    const QColor bar = m_theme.color(ColorRole::Accent);
    const int last = rowAt(viewport()->height() - 1);
    const int end = last < 0 ? m_model.rowCount() - 1 : last;
    for (int row = qMax(0, rowAt(0)); row <= end; ++row) {
        const QRect whole(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        if (m_model.isHeader(row))
            m_delegate->paintHeader(painter, whole, row, layoutDirection());
        else if (selectionModel()->isRowSelected(row))
            painter.fillRect(leading, rowViewportPosition(row), 3, rowHeight(row) - 1, bar);
    }
    if (hasFocus() && currentIndex().isValid()) {
        const QRectF ring(1, rowViewportPosition(currentRow()) + 1, viewport()->width() - 2,
                          rowHeight(currentRow()) - 3);
        painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(ring);
    }
}

void IncidentTableView::resizeEvent(QResizeEvent *event)
{
    m_columns->fit(viewport()->width());
    QTableView::resizeEvent(event);
}

void IncidentTableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->forgetPixmaps();
    QTableView::changeEvent(event);
}

void IncidentTableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        Q_EMIT
        menuRequested(event->globalPos());
        return;
    }
    const QRect row = visualRect(currentIndex());
    const QPoint at = row.isValid() ? QPoint(qMax(Theme::space(6), row.left()), row.bottom()) : QPoint(0, 0);
    Q_EMIT
    menuRequested(viewport()->mapToGlobal(at));
}

void IncidentTableView::focusInEvent(QFocusEvent *event)
{
    m_takingFocus = true; // Qt would choose a row by itself, and with it an incident to read
    QTableView::focusInEvent(event);
    m_takingFocus = false;
    // A list that is reached by Tab has a current row, so that the next key does something that can be seen.
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && !currentIndex().isValid() && !hasLostCurrent() && m_model.rowCount() > 0)
        moveTo(qMax(0, rowAt(0)));
    updateRow(currentRow());
}

void IncidentTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
    m_lastRow = current.row();
    if (current.isValid())
        m_lostRow = -1;
    if (current.row() != previous.row() || !current.isValid() || !previous.isValid())
        Q_EMIT
    currentRowChanged();
}

void IncidentTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT
    selectionSizeChanged();
}

bool IncidentTableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHoverRow(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void IncidentTableView::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    updateRow(std::exchange(m_hoverRow, row));
    m_delegate->setHoverRow(row);
    updateRow(row);
}

void IncidentTableView::updateRow(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace roomwarden
