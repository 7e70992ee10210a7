// The home page: list and detail, and what is done to the selected incidents.
#include "ui/incidents/incidentspage.h"

#include "core/session/session.h"
#include "core/store/snoozes.h"
#include "core/store/tenantstore.h"
#include "core/sync/reads.h"
#include "core/sync/syncengine.h"
#include "ui/incidents/columnlayout.h"
#include "ui/incidents/filterbar.h"
#include "ui/incidents/filterfield.h"
#include "ui/incidents/incidentactions.h"
#include "ui/incidents/incidentdetailpane.h"
#include "ui/incidents/incidentdialogs.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidentoutput.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/incidents/incidentwords.h"
#include "ui/incidents/incidentwork.h"
#include "ui/incidents/issuerecorder.h"
#include "ui/incidents/listmenus.h"
#include "ui/incidents/listpreferences.h"
#include "ui/incidents/viewactions.h"
#include "ui/shell/consolecontext.h"
#include "ui/shell/scope.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/messagebar.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

namespace {

constexpr auto previewKey = "incidents/preview"_L1;
constexpr auto splitterKey = "incidents/splitter"_L1;
constexpr std::chrono::milliseconds restOfKeys(60); // longer than a held key takes to repeat, shorter than a look

} // namespace

IncidentsPage::IncidentsPage(const ConsoleContext &context, QSettings &settings, QWidget *parent)
    : ConsolePage(parent),
      m_context(context),
      m_settings(settings),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_list(new IncidentList(context, settings)),
      m_work(new IncidentWork(context, this)),
      m_actions(new IncidentActions(context, *m_work, *this, m_list->table())),
      m_output(new IncidentOutput(context, *m_list, *m_actions, *this)),
      m_recorder(new IssueRecorder(context, *m_actions, *this)),
      m_dialogs(new IncidentDialogs(context, *m_actions, *m_work, *this))
{
    m_detail = new IncidentDetailPane(
        [&reads = context.reads](const TenantId &customer, const IncidentId &id, auto done) {
            return reads.incident(customer, id, std::move(done));
        },
        context.theme, context.clock, context.actions);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({720, 440});
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    m_detailLater.setSingleShot(true);
    m_detailLater.setInterval(restOfKeys);
    connect(&m_detailLater, &QTimer::timeout, this, &IncidentsPage::refreshDetail);
    m_preview = settings.value(previewKey, true).toBool();
    m_actions->preview->setChecked(m_preview);
    new ListPreferences(m_list->table(), *m_actions, settings);
    new ViewActions(context, *m_list, *this);

    connectList();
    connectActions();
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setValue(splitterKey, m_splitter->saveState()); });
    connect(&context.tenants, &TenantStore::accessEnded, m_detail, &IncidentDetailPane::forget);
    connect(&context.sync, &SyncEngine::accessEnding, m_dialogs, &IncidentDialogs::forget); // also of the tickets alone
    connect(&context.tenants, &TenantStore::accessEnded, m_recorder, &IssueRecorder::forget);
    connect(m_recorder, &IssueRecorder::recorded, this, &IncidentsPage::openIncident);
    connect(&context.session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::SignedOut)
            m_detail->forgetAll();
    });
    // Another customer: close what belongs to the one before, drop its calls (W17).
    connect(&context.scope, &Scope::changed, this, [this] {
        m_list->table().clearSelection();
        m_list->table().setCurrentIndex({});
        m_detail->clear();
        m_dialogs->closeAll();
        showList();
    });
    arrange();
    refreshSelection();
}

IncidentsPage::~IncidentsPage() = default;

void IncidentsPage::connectList()
{
    IncidentTableView &table = m_list->table();
    IncidentTableModel &model = m_list->model();
    connect(m_list, &IncidentList::statusTextChanged, this, &IncidentsPage::statusTextChanged);
    // Walking through the list builds no detail: it follows when the keys rest. What is gone goes at once (INV-10).
    connect(&table, &IncidentTableView::currentRowChanged, this, [this, &table] {
        if (table.currentRow() < 0)
            refreshDetail();
        else
            m_detailLater.start();
    });
    connect(&table, &IncidentTableView::currentRowChanged, this, &IncidentsPage::refreshSelection);
    connect(&table, &IncidentTableView::selectionSizeChanged, this, &IncidentsPage::refreshSelection);
    connect(&table, &IncidentTableView::openRequested, this, &IncidentsPage::showDetail);
    connect(&table, &IncidentTableView::menuRequested, this, &IncidentsPage::popUpMenu);
    connect(&model, &IncidentTableModel::countsChanged, this, &IncidentsPage::refreshSelection);
    connect(&m_context.incidents, &IncidentStore::changed, this, [this] {
        if (m_list->table().hasLostCurrent())
            refreshDetail(); // what is read is in no row any more
    });
    connect(&model, &IncidentTableModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_list->table().currentRow();
        if (row >= first.row() && row <= last.row()) {
            refreshDetail();
            refreshSelection();
        }
    });
    connect(m_detail, &IncidentDetailPane::backRequested, this, &IncidentsPage::showList);
    connect(m_detail, &IncidentDetailPane::copied, this, [this](const QString &text) {
        //: Said to assistive technology. %1: what is on the clipboard.
        announce(this, tr("Copied: %1").arg(text));
    });
    connect(m_detail, &IncidentDetailPane::noteWritten, this,
            [this](const Incident &incident, const QString &text) { m_actions->addNotes({incident}, text); });
}

void IncidentsPage::connectActions()
{
    IncidentTableView &table = m_list->table();
    const auto on = [this](QAction *action, auto run) { connect(action, &QAction::triggered, this, run); };
    on(m_actions->open, [this] { showDetail(); });
    on(m_actions->give, [this] { m_dialogs->askAssignee(m_actions->assignable()); });
    on(m_actions->note, [this] {
        if (!m_actions->single()) {
            m_dialogs->askNote(m_actions->notable());
            return;
        }
        showDetail();
        m_detail->writeNote();
    });
    on(m_actions->close, [this] { m_dialogs->askClose(m_actions->closable()); });
    on(m_actions->duplicate, [this] { m_dialogs->askClose(m_actions->closable(), QStringLiteral("duplicate")); });
    on(m_actions->suppressSignal, [this] { m_dialogs->askSuppression(m_actions->suppressible()); });
    on(m_actions->snooze, [this] { askSnooze(); });
    on(m_actions->next, [&table] { table.walk(1); });
    on(m_actions->previous, [&table] { table.walk(-1); });
    on(m_actions->rowDown, [&table] { table.walk(1); });
    on(m_actions->rowUp, [&table] { table.walk(-1); });
    on(m_actions->overview, [this] { m_detail->showTab(IncidentDetailPane::Overview); });
    on(m_actions->timeline, [this] { m_detail->showTab(IncidentDetailPane::TimelineTabIndex); });
    on(m_actions->notes, [this] { m_detail->showTab(IncidentDetailPane::Notes); });
    on(m_actions->filter, [this] {
        showList();
        m_list->filterBar().field().setFocus(Qt::ShortcutFocusReason);
        m_list->filterBar().field().selectAll();
    });
    on(m_actions->nextView, [this] { m_list->stepView(1); });
    on(m_actions->previousView, [this] { m_list->stepView(-1); });
    on(m_actions->preview, [this](bool shown) {
        m_preview = shown;
        m_settings.setValue(previewKey, shown);
        arrange();
        refreshDetail();
    });
    const auto popUp = [this](auto fill) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu, m_list->table(), m_list->model());
        const QHeaderView *header = m_list->table().horizontalHeader();
        menu->popup(header->mapToGlobal(QPoint(Theme::space(2), header->height())));
    };
    on(m_actions->sortMenu, [popUp] { popUp(&ListMenus::sort); });
    on(m_actions->columnMenu, [popUp] { popUp(&ListMenus::columns); });
    QHeaderView *header = table.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, m_actions->columnMenu, &QAction::trigger);
    connect(m_work, &IncidentWork::submitted, m_list, &IncidentList::keep);
    connect(m_work, &IncidentWork::settled, m_list, &IncidentList::release);
    connect(m_work, &IncidentWork::noteSubmitted, m_detail, &IncidentDetailPane::noteSent);
    connect(m_work, &IncidentWork::noteCameBack, m_detail, &IncidentDetailPane::takeBackNote);
    connect(m_work, &IncidentWork::refused, this,
            [this](const QString &sentence) { m_list->message().tell(MessageBar::Kind::Warning, sentence); });
    connect(m_work, &IncidentWork::finished, this, &IncidentsPage::finish);
    connect(m_work, &IncidentWork::finishedAll, this, &IncidentsPage::finishAll);
}

void IncidentsPage::arrange()
{
    const bool sideBySide = m_preview && width() >= sideBySideWidth;
    if (sideBySide)
        m_detailInFront = false;
    m_list->setVisible(sideBySide || !m_detailInFront);
    m_detail->setVisible(sideBySide || m_detailInFront);
    m_detail->setBackShown(!sideBySide);
}

void IncidentsPage::showDetail()
{
    if (m_list->table().currentRow() < 0 && m_detail->incident().id.isNull())
        return;
    if (!m_detail->isVisibleTo(this)) {
        m_detailInFront = true;
        arrange();
        refreshDetail();
    }
    settleDetail();
    m_detail->setFocus(Qt::OtherFocusReason);
}

void IncidentsPage::showList()
{
    if (m_detailInFront) {
        m_detailInFront = false;
        arrange();
    }
    if (isVisible())
        m_list->takeFocus();
}

int IncidentsPage::unsentCount() const { return m_detail->unsentNotes(); }

bool IncidentsPage::openIncident(const IncidentId &id)
{
    const std::optional<Slot> slot = m_context.incidents.find(id);
    if (!slot)
        return false;
    if (m_list->model().rowOf(id) < 0) {
        m_list->setView(m_context.snoozes.find(id) ? IncidentViews::Snoozed : IncidentViews::All);
        m_list->filterBar().clear();
        m_list->setGrouping(Grouping::None);
    }
    const int row = m_list->model().rowOf(id);
    if (row >= 0)
        m_list->table().moveTo(row);
    else
        m_detail->setIncident(m_context.incidents.incident(*slot), m_context.incidents.isPending(*slot));
    showDetail();
    return true;
}

ViewBook &IncidentsPage::views() { return m_list->views(); }

void IncidentsPage::showView(const QString &id)
{
    for (int view = 0; view < views().count(); ++view) {
        if (views().id(view) == id)
            m_list->setView(view);
    }
}

void IncidentsPage::finish(const CommandOutcome &outcome, const Incident &seen)
{
    const QString words = IncidentWords::outcome(outcome, seen.title, seen.customerName);
    const bool note = outcome.command.kind == Command::Kind::AddNote;
    if (note)
        m_detail->noteFinished(outcome.command.id, outcome.succeeded() ? QString() : words);
    if (outcome.succeeded()) {
        announce(this, words);
        if (!note && m_detail->incident().id == seen.id)
            m_detail->readAgain();
        return;
    }
    if (outcome.error->kind == Error::Kind::Conflict && outcome.current) {
        m_dialogs->showConflict(outcome, seen);
        return;
    }
    m_list->message().tell(MessageBar::Kind::Error, words);
    refreshSelection();
}

void IncidentsPage::finishAll(const std::vector<WorkResult> &results)
{
    const auto failed = std::count_if(results.begin(), results.end(),
                                      [](const WorkResult &result) { return result.error.has_value(); });
    const auto done = static_cast<int>(static_cast<std::ptrdiff_t>(results.size()) - failed);
    if (done > 0)
        announce(this, IncidentWords::done(results, done));
    if (failed > 0)
        m_dialogs->showResults(results);
    m_detail->readAgain();
}

void IncidentsPage::popUpMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // reasons of what is disabled
    menu->addActions({m_actions->open, m_actions->assign, m_actions->give, m_actions->unassign, m_actions->note,
                      m_actions->close, m_actions->duplicate, m_actions->suppressSignal, m_actions->snooze,
                      m_actions->wake});
    menu->addSeparator();
    menu->addActions({m_output->copyLink, m_output->copyRows, m_output->copyMarkdown});
    menu->addSeparator();
    ListMenus::sort(*menu->addMenu(tr("Sort by")), m_list->table(), m_list->model());
    ListMenus::columns(*menu->addMenu(tr("Columns")), m_list->table(), m_list->model());
    menu->popup(position);
}

void IncidentsPage::takeFocus() { m_detailInFront ? m_detail->setFocus(Qt::OtherFocusReason) : m_list->takeFocus(); }
QString IncidentsPage::statusText() const { return m_list->statusText(); }
void IncidentsPage::refresh() { m_detail->readAgain(); }

bool IncidentsPage::movePane(int step)
{
    const QWidget *focus = focusWidget();
    const auto holds = [focus](const QWidget *part) { return focus && (part == focus || part->isAncestorOf(focus)); };
    QList<QWidget *> panes;
    if (m_list->isVisibleTo(this))
        panes += {&m_list->filterBar().field(), &m_list->table()};
    if (m_detail->isVisibleTo(this))
        panes += m_detail;
    const auto now = std::find_if(panes.begin(), panes.end(), holds) - panes.begin();
    const qsizetype wanted = now + step;
    if (now == panes.size() || wanted < 0 || wanted >= panes.size() || !panes[wanted]->isVisible())
        return false;
    panes[wanted]->setFocus(Qt::TabFocusReason);
    return true;
}

void IncidentsPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    const bool shown = m_detail->isVisibleTo(this);
    arrange();
    if (!shown)
        refreshDetail();
}

void IncidentsPage::showEvent(QShowEvent *event)
{
    ConsolePage::showEvent(event);
    m_actions->setPageShown(true);
}

void IncidentsPage::hideEvent(QHideEvent *event)
{
    m_actions->setPageShown(false);
    ConsolePage::hideEvent(event);
}

void IncidentsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        showList();
        return;
    }
    ConsolePage::keyPressEvent(event);
}

} // namespace roomwarden
