// Views, filter bar and table.
#include "ui/incidents/incidentlist.h"

#include "core/session/session.h"
#include "core/store/snoozes.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/filterbar.h"
#include "ui/incidents/filterfield.h"
#include "ui/incidents/incidentdelegate.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/linetabs.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"

#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

IncidentList::IncidentList(const ConsoleContext &context, QSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(context.incidents, context.clock),
      m_views(settings),
      m_mine(context.incidents, context.clock),
      m_resolved(context.incidents, context.clock),
      m_tabs(new LineTabs(context.theme)),
      m_filter(new FilterBar(context.incidents, context.theme)),
      m_message(new MessageBar(context.theme)),
      m_loading(new LoadingLine(context.theme, tr("Reading incidents"))),
      m_stack(new QStackedWidget),
      m_table(new IncidentTableView(m_model, context.theme, context.clock)),
      m_empty(new EmptyState(context.theme))
{
    m_tabs->setObjectName(u"incidentViews"_s);
    m_tabs->setAccessibleName(tr("Views"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *filter = new QVBoxLayout;
    filter->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(2), Theme::space(2));
    filter->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addLayout(filter);
    layout->addWidget(m_message);
    layout->addWidget(m_loading);
    layout->addWidget(m_stack, 1);

    connectParts();
    refreshTabs();
    setView(m_views.current());
    refreshAccess();
    refreshSync();
}

void IncidentList::connectParts()
{
    m_purge.setSingleShot(true);
    m_purge.setInterval(3000); // long enough to see what became of the row
    connect(&m_purge, &QTimer::timeout, this, &IncidentList::purgeKept);
    connect(m_tabs, &QTabBar::currentChanged, this, &IncidentList::setView);
    connect(&m_views, &ViewBook::listChanged, this, &IncidentList::refreshTabs);
    connect(m_filter, &FilterBar::filterChanged, this, [this] {
        if (m_switching)
            return;
        m_views.setFilter(m_view, m_filter->text());
        m_kept.clear(); // what was acted on before belongs to another question
        applyQuery();
    });
    connect(&m_table->columns(), &ColumnLayout::edited, this, &IncidentList::keepLayout);
    connect(m_table, &IncidentTableView::densityChanged, this, &IncidentList::keepLayout);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &IncidentList::keepLayout);
    connect(&m_filter->field(), &FilterField::leaveRequested, this, &IncidentList::takeFocus);
    connect(&m_filter->field(), &FilterField::escapePressed, this, &IncidentList::takeFocus);
    connect(m_table, &IncidentTableView::filterRequested, &m_filter->field(),
            [this] { m_filter->field().setFocus(Qt::ShortcutFocusReason); });
    connect(m_table, &IncidentTableView::selectionSizeChanged, this, &IncidentList::statusTextChanged);
    connect(m_table, &IncidentTableView::currentRowChanged, this, [this] {
        if (!m_released.empty() && !m_purge.isActive())
            m_purge.start();
    });
    connect(&m_model, &IncidentTableModel::countsChanged, this, &IncidentList::refreshCounts);
    for (LiveCount *count : {&m_mine, &m_resolved})
        connect(count, &LiveCount::changed, this, &IncidentList::refreshCounts);
    connect(&m_model, &IncidentTableModel::busyChanged, this, &IncidentList::refreshSync);
    connect(m_empty, &EmptyState::activated, this, &IncidentList::takeStep);
    connect(&m_context.scope, &Scope::changed, this, [this] {
        m_kept.clear();
        applyQuery();
    });
    connect(&m_context.snoozes, &Snoozes::changed, this, [this] {
        m_kept.clear(); // or what was acted on and then put aside would stay
        applyQuery();
    });
    connect(&m_context.sync, &SyncEngine::statusChanged, this, &IncidentList::refreshSync);
    connect(&m_context.session, &Session::accessChanged, this, &IncidentList::refreshAccess);
    connect(&m_context.tenants, &TenantStore::tenantsChanged, this, &IncidentList::refreshEmpty);
}

std::vector<TenantId> IncidentList::scope() const
{
    const std::optional<TenantId> &customer = m_context.scope.customer();
    return customer ? std::vector<TenantId>{*customer} : std::vector<TenantId>{};
}

void IncidentList::setView(int view)
{
    if (m_tabs->currentIndex() != view) {
        m_tabs->setCurrentIndex(view); // comes back here
        return;
    }
    m_view = view;
    m_kept.clear();
    m_views.setCurrent(view);
    m_table->beginOwnChange();
    {
        const QScopedValueRollback guard(m_switching, true);
        m_filter->setText(m_views.filter(view));
        applyLayout(m_views.layout(view));
    }
    applyQuery();
    if (!m_model.isBusy())
        m_table->endOwnChange();
}

void IncidentList::stepView(int by)
{
    int view = m_view;
    do {
        view = (view + by + m_views.count()) % m_views.count();
    } while (!m_tabs->isTabVisible(view));
    setView(view);
}

void IncidentList::applyLayout(const ViewLayout &layout)
{
    m_table->columns().setStates(layout.columns);
    m_table->horizontalHeader()->setSortIndicator(layout.sortColumn, layout.sortOrder);
    m_table->setDensity(layout.density);
    m_model.setGrouping(layout.grouping);
    Q_EMIT groupingChanged();
}

void IncidentList::keepLayout()
{
    if (m_switching)
        return;
    m_views.setLayout(m_view, {.columns = m_table->columns().states(),
                               .sortColumn = m_model.sortColumn(),
                               .sortOrder = m_model.sortOrder(),
                               .grouping = m_model.grouping(),
                               .density = m_table->density()});
}

void IncidentList::setGrouping(Grouping grouping)
{
    if (grouping == m_model.grouping())
        return;
    m_table->beginOwnChange();
    m_model.setGrouping(grouping);
    m_table->endOwnChange();
    keepLayout();
    Q_EMIT groupingChanged();
}

QTabBar &IncidentList::tabs() const { return *m_tabs; }

// The book's views have changed: a tab and, for own ones, a count for each of them.
void IncidentList::refreshTabs()
{
    const bool other = m_view != m_views.current();
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > m_views.count())
            m_tabs->removeTab(m_tabs->count() - 1);
        while (m_tabs->count() < m_views.count())
            m_tabs->addTab(m_views.name(m_tabs->count()));
        m_tabs->setCurrentIndex(m_views.current());
    }
    m_own.clear();
    for (int view = IncidentViews::Count; view < m_views.count(); ++view) {
        m_own.push_back(std::make_unique<LiveCount>(m_context.incidents, m_context.clock));
        connect(m_own.back().get(), &LiveCount::changed, this, &IncidentList::refreshCounts);
    }
    if (other)
        setView(m_views.current());
    else
        applyQuery();
}

void IncidentList::applyQuery()
{
    const PrincipalId me = m_context.session.access().user.id;
    const IncidentView view = IncidentViews::view(m_views.base(m_view), me);
    IncidentQuery query{.scope = scope(),
                        .conditions = IncidentViews::combine(view, m_filter->filter().conditions, &m_widened),
                        .kept = m_kept,
                        .aside = m_context.snoozes.places(),
                        .onlyAside = m_views.base(m_view) == IncidentViews::Snoozed};
    m_table->columns().setSingleCustomer(!query.scope.empty());
    if (query != m_model.query()) {
        m_table->beginOwnChange();
        m_model.setQuery(query);
        if (!m_model.isBusy())
            m_table->endOwnChange();
    }
    m_mine.setQuery({.scope = query.scope,
                     .conditions = IncidentViews::view(IncidentViews::MyQueue, me).conditions,
                     .aside = query.aside});
    m_resolved.setQuery({.scope = query.scope,
                         .conditions = IncidentViews::view(IncidentViews::ResolvedToday, me).conditions,
                         .aside = query.aside});
    for (size_t own = 0; own < m_own.size(); ++own) {
        const int number = IncidentViews::Count + static_cast<int>(own);
        m_own[own]->setQuery({.scope = query.scope,
                              .conditions = m_views.conditions(number, me),
                              .aside = query.aside,
                              .onlyAside = m_views.base(number) == IncidentViews::Snoozed});
    }
    refreshCounts();
}

void IncidentList::refreshCounts()
{
    const FacetCounts facets = m_model.facets();
    m_filter->setFacets(facets);
    const QLocale locale;
    for (int view = 0; view < m_views.count(); ++view) {
        int count = 0;
        if (ViewBook::isOwn(view))
            count = m_own[static_cast<size_t>(view - IncidentViews::Count)]->count();
        else if (view == IncidentViews::MyQueue)
            count = m_mine.count();
        else if (view == IncidentViews::ResolvedToday)
            count = m_resolved.count();
        else if (view == IncidentViews::Snoozed)
            count = m_model.asideCount();
        else
            count = IncidentViews::count(static_cast<IncidentViews::Index>(view), facets);
        if (view == IncidentViews::Snoozed) // takes no room from the others while there is nothing in it
            m_tabs->setTabVisible(view, count > 0 || view == m_view);
        const bool widened = view == m_view && m_widened;
        const QString name = m_views.name(view).replace(u'&', "&&"_L1); // no mnemonics
        //: A view whose filter is not the one it was saved with. %1: its name.
        const QString shown = m_views.isChanged(view) ? tr("%1*").arg(name) : name;
        //: Tab of a view. %1: its name, %2: how many incidents it shows.
        m_tabs->setTabText(view, tr("%1  %2").arg(shown, locale.toString(count)));
        m_tabs->setTabToolTip(view, widened                   ? tr("The filter replaces a condition of this view.")
                                    : m_views.isChanged(view) ? tr("The filter has changed. Ctrl+S saves it.")
                                                              : QString());
    }
    refreshEmpty();
    Q_EMIT statusTextChanged();
}

void IncidentList::refreshAccess()
{
    const PrincipalId me = m_context.session.access().user.id;
    m_filter->setMe(me); // reads the text anew, and the query with it
    m_table->incidentDelegate().setMe(me);
    applyQuery();
}

void IncidentList::keep(const std::vector<IncidentId> &ids)
{
    constexpr size_t most = 50;
    for (const IncidentId &id : ids) {
        if (std::find(m_kept.begin(), m_kept.end(), id) == m_kept.end())
            m_kept.push_back(id);
    }
    if (m_kept.size() > most)
        m_kept.erase(m_kept.begin(), m_kept.end() - most);
    applyQuery();
}

void IncidentList::release(const IncidentId &id)
{
    m_released.push_back(id);
    m_purge.start();
}

void IncidentList::purgeKept()
{
    const int row = m_table->currentRow();
    const IncidentId current = row >= 0 ? m_model.idAt(row) : IncidentId();
    const auto going = [&](const IncidentId &id) {
        return id != current && std::find(m_released.begin(), m_released.end(), id) != m_released.end();
    };
    const size_t before = m_kept.size();
    std::erase_if(m_kept, going);
    std::erase_if(m_released, [&](const IncidentId &id) { return id != current; });
    if (m_kept.size() != before)
        applyQuery();
}

void IncidentList::takeFocus()
{
    m_focusWhenFilled = m_stack->currentWidget() != m_table;
    if (m_focusWhenFilled)
        m_filter->field().setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

QString IncidentList::viewName() const { return m_views.name(m_view); }

QString IncidentList::statusText() const
{
    const QLocale locale;
    const int shown = m_model.shownCount();
    const int known = m_model.sizeOfScope();
    //: Status bar. %1: rows shown, %2: incidents known.
    QString text = tr("%1 shown of %2").arg(locale.toString(shown), locale.toString(known));
    const qsizetype selected = m_table->selectedCount();
    if (selected > 1)
        text += tr(" · %Ln selected", nullptr, static_cast<int>(selected));
    return text;
}

} // namespace roomwarden
