// The incident list: a table with rows of one height, walked and worked with the keyboard alone.
#pragma once

#include "ui/incidents/viewlayout.h"

#include <QTableView>

namespace roomwarden {

class Clock;
class ColumnLayout;
class IncidentDelegate;
class IncidentTableModel;
class NewRowsPill;
class RowAnchor;
class Theme;

class IncidentTableView : public QTableView
{
    Q_OBJECT

public:
    using Density = RowDensity;

    IncidentTableView(IncidentTableModel &model, const Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    ~IncidentTableView() override;

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }
    // On: J, K and the other single letters work here. Off: letters search for the first word of a row (WCAG 2.1.4).
    void setSingleLetters(bool on) { m_singleLetters = on; }

    [[nodiscard]] ColumnLayout &columns() const { return *m_columns; }
    [[nodiscard]] IncidentDelegate &incidentDelegate() const { return *m_delegate; }

    [[nodiscard]] int currentRow() const { return currentIndex().row(); } // -1: none
    void moveTo(int row);  // makes it the current and only selected one, and visible
    void walk(int by);     // from the current row, or from where it was before it went away
    void leaveSelection(); // to the first row behind what is selected, or before it: it is about to go away
    // The current row went away by a change of the data: nothing takes its place until the technician moves.
    [[nodiscard]] bool hasLostCurrent() const { return m_lostRow >= 0; }
    [[nodiscard]] QList<int> selectedRows() const; // in order of the list; no headers of groups
    [[nodiscard]] qsizetype selectedCount() const; // of those

    // Of the group the current row belongs to; its header becomes the current row.
    void setGroupCollapsed(bool collapsed);

    // Around a filter or an order of the technician's own choice: until done the list does not hold on to its rows.
    void beginOwnChange();
    void endOwnChange();

Q_SIGNALS:
    void currentRowChanged(); // another incident, or none
    void selectionSizeChanged();
    void openRequested();
    void escapePressed();   // with nothing left to deselect
    void filterRequested(); // '/'
    void densityChanged();
    void menuRequested(const QPoint &globalPosition);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int incidentFrom(int row, int by) const; // that one or the next over headers; -1: none
    void setHoverRow(int row);
    void toggleGroup(int header);
    void updateRow(int row);
    void checkCurrent();
    [[nodiscard]] int currentColumn() const;

    IncidentTableModel &m_model;
    const Theme &m_theme;
    IncidentDelegate *m_delegate;
    ColumnLayout *m_columns;
    RowAnchor *m_anchor;
    NewRowsPill *m_pill;
    Density m_density = Density::Normal;
    bool m_singleLetters = true;
    bool m_ownChange = false;
    bool m_takingFocus = false;
    int m_lastRow = -1; // the current one, before a change
    int m_lostRow = -1; // where the current one was when it went away
    int m_hoverRow = -1;
};

} // namespace roomwarden
