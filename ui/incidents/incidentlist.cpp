// Views, filter bar and table.
#include "ui/incidents/incidentlist.h"

#include "core/session/session.h"
#include "core/store/tenantstore.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/filterbar.h"
#include "ui/incidents/filterfield.h"
#include "ui/incidents/incidentdelegate.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/shell/syncwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/linetabs.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/messagebar.h"

#include <QHeaderView>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr auto viewKey = "incidents/view"_L1;
constexpr auto sortColumnKey = "incidents/sortColumn"_L1;
constexpr auto sortOrderKey = "incidents/sortOrder"_L1;

} // namespace

IncidentList::IncidentList(const ConsoleContext &context, QSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_settings(settings),
      m_model(context.incidents, context.clock),
      m_mine(context.incidents, context.clock),
      m_resolved(context.incidents, context.clock),
      m_tabs(new LineTabs(context.theme)),
      m_filter(new FilterBar(context.incidents, context.theme)),
      m_message(new MessageBar(context.theme)),
      m_loading(new LoadingLine(context.theme, tr("Reading incidents"))),
      m_stack(new QStackedWidget),
      m_table(new IncidentTableView(m_model, context.theme, context.clock, settings)),
      m_empty(new EmptyState(context.theme))
{
    m_tabs->setObjectName(u"incidentViews"_s);
    m_tabs->setAccessibleName(tr("Views"));
    const PrincipalId me = context.session.access().user.id;
    const QString last = settings.value(viewKey).toString();
    for (int index = 0; index < IncidentViews::Count; ++index) {
        const IncidentView view = IncidentViews::view(static_cast<IncidentViews::Index>(index), me);
        m_tabs->addTab(view.name);
        if (view.id == last)
            m_view = static_cast<IncidentViews::Index>(index);
    }
    m_tabs->setCurrentIndex(m_view);

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

    const int column = settings.value(sortColumnKey, -1).toInt();
    if (column >= 0 && column < IncidentTableModel::ColumnCount)
        m_table->horizontalHeader()->setSortIndicator(
            column, static_cast<Qt::SortOrder>(settings.value(sortOrderKey, Qt::AscendingOrder).toInt()));

    m_purge.setSingleShot(true);
    m_purge.setInterval(3000); // long enough to see what became of the row
    connect(&m_purge, &QTimer::timeout, this, &IncidentList::purgeKept);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int index) { setView(static_cast<IncidentViews::Index>(index)); });
    connect(m_filter, &FilterBar::filterChanged, this, [this] {
        m_kept.clear(); // what was acted on before belongs to another question
        applyQuery();
    });
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
    connect(&context.scope, &Scope::changed, this, [this] {
        m_kept.clear();
        applyQuery();
    });
    connect(&context.sync, &SyncEngine::statusChanged, this, &IncidentList::refreshSync);
    connect(&context.session, &Session::accessChanged, this, &IncidentList::refreshAccess);
    connect(&context.tenants, &TenantStore::tenantsChanged, this, &IncidentList::refreshEmpty);
    refreshAccess();
    refreshSync();
}

std::vector<TenantId> IncidentList::scope() const
{
    const std::optional<TenantId> &customer = m_context.scope.customer();
    return customer ? std::vector<TenantId>{*customer} : std::vector<TenantId>{};
}

void IncidentList::setView(IncidentViews::Index view)
{
    if (m_tabs->currentIndex() != view) {
        m_tabs->setCurrentIndex(view); // comes back here
        return;
    }
    m_view = view;
    m_kept.clear();
    m_settings.setValue(viewKey, IncidentViews::view(view, {}).id);
    applyQuery();
}

void IncidentList::stepView(int by)
{
    setView(static_cast<IncidentViews::Index>((m_view + by + IncidentViews::Count) % IncidentViews::Count));
}

void IncidentList::applyQuery()
{
    const PrincipalId me = m_context.session.access().user.id;
    const IncidentView view = IncidentViews::view(m_view, me);
    IncidentQuery query{.scope = scope(),
                        .conditions = IncidentViews::combine(view, m_filter->filter().conditions, &m_widened),
                        .kept = m_kept};
    m_table->columns().setSingleCustomer(!query.scope.empty());
    if (query != m_model.query()) {
        m_table->beginOwnChange();
        m_model.setQuery(query);
        if (!m_model.isBusy())
            m_table->endOwnChange();
    }
    m_mine.setQuery({.scope = scope(), .conditions = IncidentViews::view(IncidentViews::MyQueue, me).conditions});
    m_resolved.setQuery(
        {.scope = scope(), .conditions = IncidentViews::view(IncidentViews::ResolvedToday, me).conditions});
    refreshCounts();
}

void IncidentList::refreshCounts()
{
    const FacetCounts facets = m_model.facets();
    m_filter->setFacets(facets);
    const QLocale locale;
    for (int index = 0; index < IncidentViews::Count; ++index) {
        const auto view = static_cast<IncidentViews::Index>(index);
        int count = IncidentViews::count(view, facets);
        if (view == IncidentViews::MyQueue)
            count = m_mine.count();
        else if (view == IncidentViews::ResolvedToday)
            count = m_resolved.count();
        const QString name = IncidentViews::view(view, {}).name;
        //: A view whose own conditions the filter replaces. %1: its name.
        const QString shown = index == m_view && m_widened ? tr("%1*").arg(name) : name;
        //: Tab of a view. %1: its name, %2: how many incidents it shows.
        m_tabs->setTabText(index, tr("%1  %2").arg(shown, locale.toString(count)));
        m_tabs->setTabToolTip(index, index == m_view && m_widened ? tr("The filter replaces a condition of this view.")
                                                                  : QString());
    }
    refreshEmpty();
    Q_EMIT statusTextChanged();
}

EmptyList::Facts IncidentList::emptyFacts() const
{
    const Access &access = m_context.session.access();
    const SyncStatus &sync = m_context.sync.status();
    EmptyList::Facts facts{.view = IncidentViews::view(m_view, {}).name};
    const std::optional<TenantId> &customer = m_context.scope.customer();
    for (const Tenant &tenant : m_context.tenants.tenants()) {
        if (customer && tenant.id == *customer)
            facts.customer = tenant.displayName;
        if (tenant.relationship == RelationshipStatus::Active && !access.may(Permission::TicketsView, tenant.id))
            facts.withoutRole += tenant.displayName;
    }
    facts.mayRead =
        customer ? access.may(Permission::TicketsView, *customer) : access.mayAnywhere(Permission::TicketsView);
    facts.reading = sync.state == SyncStatus::State::FirstRead
                    || (sync.state == SyncStatus::State::Idle && !sync.lastSuccess.isValid())
                    || sync.state == SyncStatus::State::CatchingUp;
    facts.read = sync.read;
    facts.offline = sync.state == SyncStatus::State::Offline;
    facts.failed = sync.error.has_value() && !sync.lastSuccess.isValid();
    facts.known = m_model.sizeOfScope();
    facts.filtered = !m_filter->text().trimmed().isEmpty();
    if (facts.filtered && facts.known > 0 && m_model.rowCount() == 0) {
        const IncidentTableModel::Hint hint = m_model.emptyHint();
        if (hint.condition >= 0 && hint.condition < static_cast<int>(m_filter->filter().conditions.size())) {
            facts.hint = m_filter->conditionWords(hint.condition);
            facts.hintRows = hint.rows;
        }
    }
    return facts;
}

void IncidentList::refreshEmpty()
{
    const bool empty = m_model.rowCount() == 0 && !m_model.isBusy();
    if (empty) {
        const EmptyList::Words words = EmptyList::words(emptyFacts());
        m_step = words.step;
        m_empty->setContent(words.icon, words.heading, words.sentence, words.button);
    }
    QWidget *wanted = empty ? static_cast<QWidget *>(m_empty) : m_table;
    if (m_stack->currentWidget() == wanted)
        return;
    const bool focus = m_table->hasFocus();
    m_stack->setCurrentWidget(wanted);
    if (focus && empty) {
        m_filter->field().setFocus(Qt::OtherFocusReason); // the focus must not fall into nothing
        m_focusWhenFilled = true;
    } else if (!empty && m_focusWhenFilled && m_filter->field().hasFocus() && m_filter->text().isEmpty()) {
        takeFocus(); // nothing was typed meanwhile: the keys are meant for the list
    }
}

void IncidentList::takeStep()
{
    switch (m_step) {
    case EmptyList::Step::None: break;
    case EmptyList::Step::ClearCondition: m_filter->removeCondition(m_model.emptyHint().condition); break;
    case EmptyList::Step::ClearFilter: m_filter->clear(); break;
    case EmptyList::Step::ShowAll: setView(IncidentViews::All); break;
    case EmptyList::Step::Retry: m_context.sync.syncNow(); break;
    }
    takeFocus();
}

void IncidentList::refreshSync()
{
    const SyncStatus &sync = m_context.sync.status();
    m_loading->setRunning(sync.state == SyncStatus::State::FirstRead || sync.state == SyncStatus::State::CatchingUp
                          || m_model.isBusy());
    // Offline is the window's own strip; here stands what is missing from this list.
    QString sentence;
    if (!sync.failures.empty()) {
        QStringList lines;
        for (const TenantFailure &failure : sync.failures)
            lines += failureLine(failure, m_context.tenants);
        constexpr qsizetype most = 4;
        const qsizetype more = lines.size() - most;
        sentence = lines.first(qMin(lines.size(), most)).join(u" · "_s);
        if (more > 0)
            sentence = tr("%1 and %Ln more", nullptr, static_cast<int>(more)).arg(sentence);
    } else if (sync.error && sync.state == SyncStatus::State::WaitingUntil) {
        sentence = errorSentence(*sync.error);
    }
    if (sentence != m_failures) {
        m_failures = sentence;
        if (sentence.isEmpty())
            m_message->clear();
        else
            m_message->tell(MessageBar::Kind::Warning, sentence,
                            {{.text = tr("Retry"), .run = [this] { m_context.sync.syncNow(); }}});
    }
    refreshEmpty();
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

QString IncidentList::viewName() const { return IncidentViews::view(m_view, {}).name; }

QString IncidentList::statusText() const
{
    const QLocale locale;
    const int shown = m_model.rowCount();
    const int known = m_model.sizeOfScope();
    //: Status bar. %1: rows shown, %2: incidents known.
    QString text = tr("%1 shown of %2").arg(locale.toString(shown), locale.toString(known));
    qsizetype selected = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        selected += range.height();
    if (selected > 1)
        text += tr(" · %Ln selected", nullptr, static_cast<int>(selected));
    return text;
}

void IncidentList::rememberOrder() const
{
    m_settings.setValue(sortColumnKey, m_model.sortColumn());
    m_settings.setValue(sortOrderKey, static_cast<int>(m_model.sortOrder()));
}

} // namespace roomwarden
