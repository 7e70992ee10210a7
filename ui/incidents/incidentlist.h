// Views, filter bar and table: the left half of the page. Decides what the model shows and what an empty list says.
#pragma once

#include "models/incidenttablemodel.h"
#include "ui/incidents/emptylist.h"
#include "ui/incidents/incidentviews.h"
#include "ui/incidents/livecount.h"
#include "ui/incidents/viewbook.h"

#include <QTimer>
#include <QWidget>

class QSettings;
class QStackedWidget;
class QTabBar;

namespace roomwarden {

class EmptyState;
class FilterBar;
class IncidentTableView;
class LineTabs;
class LoadingLine;
class MessageBar;
struct ConsoleContext;

class IncidentList : public QWidget
{
    Q_OBJECT

public:
    IncidentList(const ConsoleContext &context, QSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] IncidentTableView &table() const { return *m_table; }
    [[nodiscard]] IncidentTableModel &model() { return m_model; }
    [[nodiscard]] FilterBar &filterBar() const { return *m_filter; }
    [[nodiscard]] MessageBar &message() const { return *m_message; }

    [[nodiscard]] ViewBook &views() { return m_views; }
    [[nodiscard]] QTabBar &tabs() const;
    void setView(int view); // of the book
    void stepView(int by);  // round and round
    // Rows that were just acted on stay until released, whatever they have become.
    void keep(const std::vector<IncidentId> &ids);
    void release(const IncidentId &id); // a moment from now, and not while it is the current row
    void takeFocus();
    [[nodiscard]] QString viewName() const; // of the tab that is chosen
    // "37 shown of 1,204 · 3 selected"
    [[nodiscard]] QString statusText() const;
    void setGrouping(Grouping grouping);

Q_SIGNALS:
    void statusTextChanged();
    void groupingChanged();

private:
    void connectParts();
    void applyQuery();
    void applyLayout(const ViewLayout &layout);
    void keepLayout();
    void refreshTabs();
    void refreshCounts();
    void refreshEmpty();
    void refreshSync();
    void refreshAccess();
    void takeStep();
    void purgeKept();
    [[nodiscard]] EmptyList::Facts emptyFacts() const;
    [[nodiscard]] std::vector<TenantId> scope() const;

    const ConsoleContext &m_context;
    IncidentTableModel m_model;
    ViewBook m_views;
    LiveCount m_mine;
    LiveCount m_resolved;
    std::vector<std::unique_ptr<LiveCount>> m_own; // of own views
    int m_view = IncidentViews::NeedsAction;
    bool m_switching = false; // to another view: what changes is not the technician's doing
    std::vector<IncidentId> m_kept;
    std::vector<IncidentId> m_released;
    QTimer m_purge;
    bool m_widened = false; // what was typed replaces a condition of the view
    QString m_failures;     // the sentence last shown, so that it is not repeated
    EmptyList::Step m_step = EmptyList::Step::None;

    bool m_focusWhenFilled = false; // the list was meant to have the focus, and was empty

    LineTabs *m_tabs;
    FilterBar *m_filter;
    MessageBar *m_message;
    LoadingLine *m_loading;
    QStackedWidget *m_stack;
    IncidentTableView *m_table;
    EmptyState *m_empty;
};

} // namespace roomwarden
