// The window: puts the parts of the shell together and passes on what they want from each other.
#include "ui/shell/mainwindow.h"

#include "core/actions/commandbus.h"
#include "core/session/session.h"
#include "core/sync/syncengine.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/customerscope.h"
#include "ui/shell/leaving.h"
#include "ui/shell/menubuilder.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/offlinestrip.h"
#include "ui/shell/railcounts.h"
#include "ui/shell/scope.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/syncpopover.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/tenantstrip.h"
#include "ui/shell/tenantswitcher.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undooffer.h"
#include "ui/shell/windowmemory.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize startSize(1280, 800);
constexpr QSize minimumWindow(1024, 640);
constexpr int statusBarHeight = 28;

} // namespace

struct MainWindow::Private
{
    struct Entry
    {
        QString id;
        ConsolePage *page;
        QAction *action;
    };

    MainWindow &q;
    ConsoleContext context;
    WindowMemory memory;
    ShellActions actions;
    CustomerScope scope;
    std::vector<Entry> entries;
    QString current;
    bool closing = false; // the user has confirmed

    QStackedWidget *outer = new QStackedWidget;
    SignInPage *signIn;
    TopBar *topBar;
    NavigationRail *rail;
    RailCounts counts;
    MessageBar *message;
    QStackedWidget *pages = new QStackedWidget;
    TextLabel *status;
    TextLabel *facts;
    TenantSwitcher *switcher;
    SyncPopover *syncPopover;
    Toast *toast;
    UndoOffer *undo;
    QActionGroup *pageActions;

    Private(MainWindow &window, const ConsoleContext &given, QSettings &settings, const QString &service)
        : q(window),
          context(given),
          memory(settings),
          actions(given.actions),
          scope(context, memory),
          signIn(new SignInPage(given.session, given.theme, service)),
          topBar(new TopBar(context)),
          rail(new NavigationRail(given.theme)),
          counts(context, *rail),
          message(new MessageBar(given.theme)),
          status(new TextLabel(given.theme, TypeStyle::Small, TextLabel::Tone::Muted)),
          facts(new TextLabel(given.theme, TypeStyle::Small, TextLabel::Tone::Muted)),
          switcher(new TenantSwitcher(context, memory, &window)),
          syncPopover(new SyncPopover(context, &window)),
          toast(new Toast(given.theme, &window, statusBarHeight)),
          undo(new UndoOffer(given.commands, *actions.undo, *toast, &window)),
          pageActions(new QActionGroup(&window))
    { }

    void build();
    void connectActions();
    void connectBars();
    void followSession(Session::State state);
    void refreshStatus();
    void refreshAllTickets();
    void moveFocus(int step);
    [[nodiscard]] ConsolePage *page(const QString &id) const;
    [[nodiscard]] Leaving leaving(Leaving::Way way) const; // what would be lost
};

MainWindow::MainWindow(const ConsoleContext &context, QSettings &settings, const QString &service, QWidget *parent)
    : QMainWindow(parent),
      d(std::make_unique<Private>(*this, context, settings, service))
{
    setWindowTitle(u"Roomwarden"_s);
    setWindowIcon(Theme::appIcon());
    context.actions.setTheme(context.theme);
    d->build();
    new MenuBuilder(context.actions, *menuBar(), this);
    d->connectActions();
    d->connectBars();
    context.theme.setMode(d->memory.themeMode());
    d->actions.setThemeMode(d->memory.themeMode());
    d->rail->setCollapsed(d->memory.isRailCollapsed());
    setMinimumSize(minimumWindow);
    resize(startSize);
    restoreGeometry(d->memory.geometry());
    d->followSession(context.session.state());
    d->refreshAllTickets();
    d->refreshStatus();
}

MainWindow::~MainWindow() = default;

void MainWindow::Private::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(topBar);
    column->addWidget(new TenantStrip(context));
    column->addWidget(new OfflineStrip(context));
    column->addWidget(message);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(rail);
    row->addWidget(pages, 1);
    column->addLayout(row, 1);
    pages->setAutoFillBackground(true);
    pages->setBackgroundRole(QPalette::Base);

    outer->addWidget(signIn);
    outer->addWidget(content);
    q.setCentralWidget(outer);

    QStatusBar *bar = q.statusBar();
    bar->setSizeGripEnabled(false);
    bar->setFixedHeight(statusBarHeight);
    bar->setContentsMargins(Theme::space(3), 0, Theme::space(3), 0);
    bar->addWidget(status, 1);
    bar->addPermanentWidget(facts);
    pageActions->setExclusive(true);
}

void MainWindow::Private::connectActions()
{
    const auto on = [this](QAction *action, auto &&run) { connect(action, &QAction::triggered, &q, run); };
    on(actions.signOut, [this] {
        askBeforeLeaving(&q, context.theme, leaving(Leaving::Way::SignOut), [this] { context.session.signOut(); });
    });
    on(actions.quit, [this] { q.close(); });
    on(actions.syncNow, [this] {
        context.sync.syncNow();
        if (ConsolePage *shown = page(current))
            shown->refresh();
    });
    on(actions.collapseRail, [this](bool collapsed) { rail->setCollapsed(collapsed); });
    on(actions.jump, [this] { q.openSwitcher(); });
    on(actions.allTickets, [this](bool enable) {
        refreshAllTickets();
        scope.setAllTickets(enable);
    });
    on(actions.nextPane, [this] { moveFocus(1); });
    on(actions.previousPane, [this] { moveFocus(-1); });
    on(actions.shortcuts, [this] { (new ShortcutSheet(context.actions, context.theme, &q))->open(); });
    on(actions.about, [this] { (new AboutDialog(context.theme, &q))->open(); });
    connect(&actions, &ShellActions::themeModeChosen, &q, [this](Theme::Mode mode) {
        context.theme.setMode(mode);
        memory.setThemeMode(mode);
    });
}

void MainWindow::Private::connectBars()
{
    connect(topBar, &TopBar::scopeWanted, &q, &MainWindow::openSwitcher);
    connect(topBar, &TopBar::syncWanted, &q, [this] { syncPopover->openUnder(topBar->syncButton()); });
    connect(topBar, &TopBar::allTicketsWanted, &q, [this](bool on) { scope.setAllTickets(on); });
    connect(&scope, &CustomerScope::customerWanted, &q, &MainWindow::openSwitcher);
    connect(&scope, &CustomerScope::left, &q, [this](const QString &name) {
        message->tell(MessageBar::Kind::Info,
                      tr("Your access to %1 has ended. Its data was removed from this console.").arg(name));
    });
    connect(switcher, &TenantSwitcher::customerChosen, &q, [this](const TenantId &id) { scope.choose(id); });
    connect(switcher, &TenantSwitcher::allCustomersChosen, &q, [this] { scope.chooseAll(); });
    connect(syncPopover, &SyncPopover::pageWanted, &q, [this] { q.showPage(u"sync"_s); });
    connect(syncPopover, &SyncPopover::signInWanted, &q, [this] { followSession(Session::State::SignedOut); });
    connect(rail, &NavigationRail::chosen, &q, [this](const QString &id) { q.showPage(id); });
    connect(rail, &NavigationRail::collapsedChanged, &q, [this](bool collapsed) {
        actions.collapseRail->setChecked(collapsed);
        memory.setRailCollapsed(collapsed);
    });
    connect(&context.session, &Session::stateChanged, &q, [this](Session::State state) { followSession(state); });
    connect(&context.sync, &SyncEngine::statusChanged, &q, [this] { refreshStatus(); });
    connect(&context.scope, &Scope::changed, &q, [this] { refreshAllTickets(); });
}

void MainWindow::Private::followSession(Session::State state)
{
    const bool inside = outer->currentIndex() == 1;
    switch (state) {
    case Session::State::SignedIn:
        message->clear();
        outer->setCurrentIndex(1);
        if (ConsolePage *shown = page(current))
            shown->takeFocus();
        break;
    case Session::State::Expired:
        // What is on the screen stays; nothing can be done with it until somebody signs in.
        message->tell(MessageBar::Kind::Warning, tr("Your sign-in has ended. What you see is from before."),
                      {{.text = tr("Sign in"), .run = [this] { followSession(Session::State::SignedOut); }}}, false);
        break;
    case Session::State::SignedOut:
        if (outer->currentIndex() != 0 || !signIn->isVisible()) {
            outer->setCurrentIndex(0);
            signIn->load();
        }
        break;
    case Session::State::SigningIn: break;
    }
    const bool signedIn = outer->currentIndex() == 1;
    topBar->setVisible(signedIn);
    q.statusBar()->setVisible(signedIn);
    if (!signedIn)
        toast->dismiss();
    const QString reason = signedIn ? QString() : tr("nobody is signed in.");
    for (QAction *action :
         {actions.signOut, actions.syncNow, actions.jump, actions.nextPane, actions.previousPane, actions.collapseRail})
        ActionRegistry::setAvailable(action, reason);
    for (const Entry &entry : entries)
        ActionRegistry::setAvailable(entry.action, reason);
    if (inside != signedIn)
        refreshAllTickets();
}

void MainWindow::Private::refreshStatus()
{
    const ConsolePage *shown = page(current);
    status->setText(shown ? shown->statusText() : QString());
    facts->setText(syncFacts(context.sync.status()));
}

void MainWindow::Private::refreshAllTickets()
{
    const bool onIncidents = current == "incidents"_L1;
    topBar->setAllTicketsVisible(onIncidents);
    actions.allTickets->setChecked(context.scope.isAllCustomers());
    QString reason;
    if (outer->currentIndex() == 0)
        reason = tr("nobody is signed in.");
    else if (!onIncidents)
        reason = tr("it belongs to the Incidents page.");
    ActionRegistry::setAvailable(actions.allTickets, reason);
}

void MainWindow::Private::moveFocus(int step)
{
    if (outer->currentIndex() == 0)
        return signIn->takeFocus();
    // Top bar, navigation, page: round and round.
    const QWidget *focus = q.focusWidget();
    const auto holds = [focus](const QWidget *part) { return focus && (part == focus || part->isAncestorOf(focus)); };
    const int now = holds(topBar) ? 0 : holds(rail) ? 1 : 2;
    if (now == 2 && page(current) && page(current)->movePane(step))
        return;
    switch ((now + step + 3) % 3) {
    case 0: return topBar->takeFocus();
    case 1: return rail->takeFocus();
    default:
        if (ConsolePage *shown = page(current))
            shown->takeFocus();
    }
}

ConsolePage *MainWindow::Private::page(const QString &id) const
{
    for (const Entry &entry : entries) {
        if (entry.id == id)
            return entry.page;
    }
    return nullptr;
}

void MainWindow::addPage(ConsolePage *page, const QString &id, const QString &title, const QString &icon,
                         const QList<QKeySequence> &keys)
{
    Q_ASSERT_X(!d->page(id), "MainWindow::addPage", qPrintable(id));
    d->pages->addWidget(page);
    page->setAccessibleName(title);
    QAction *action = d->context.actions.add({.id = u"go."_s + id,
                                              .text = title,
                                              .help = tr("Shows the page %1.").arg(title),
                                              .menu = ActionRegistry::Menu::Go,
                                              .keys = keys,
                                              .icon = icon,
                                              .checkable = true});
    d->pageActions->addAction(action);
    if (d->outer->currentIndex() == 0)
        ActionRegistry::setAvailable(action, tr("nobody is signed in."));
    d->rail->addEntry(id, title, icon, action->shortcut().toString(QKeySequence::NativeText));
    d->entries.push_back({.id = id, .page = page, .action = action});
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    connect(page, &ConsolePage::statusTextChanged, this, [this] { d->refreshStatus(); });
    connect(page, &ConsolePage::signInWanted, this, [this] { d->followSession(Session::State::SignedOut); });
    d->counts.refresh();
    if (d->current.isEmpty() || d->memory.page() == id)
        showPage(id);
}

bool MainWindow::showPage(const QString &id)
{
    ConsolePage *page = d->page(id);
    if (!page)
        return false;
    const bool chosen = !d->current.isEmpty();
    d->current = id;
    d->pages->setCurrentWidget(page);
    d->rail->setCurrent(id);
    for (const Private::Entry &entry : d->entries)
        entry.action->setChecked(entry.id == id);
    d->refreshAllTickets();
    d->refreshStatus();
    if (chosen)
        d->memory.setPage(id);
    if (isVisible() && d->outer->currentIndex() == 1)
        page->takeFocus();
    return true;
}

QString MainWindow::currentPage() const { return d->current; }

QStringList MainWindow::pages() const
{
    QStringList ids;
    for (const Private::Entry &entry : d->entries)
        ids.append(entry.id);
    return ids;
}

void MainWindow::openSwitcher()
{
    if (d->outer->currentIndex() == 1)
        d->switcher->openUnder(d->topBar->scopeButton());
}

Leaving MainWindow::Private::leaving(Leaving::Way way) const
{
    Leaving losses{.way = way, .pending = context.commands.pendingCount()};
    for (const Entry &entry : entries)
        losses.unsent += entry.page->unsentCount();
    return losses;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Leaving leaving = d->leaving(Leaving::Way::Quit);
    if (leaving.pending + leaving.unsent > 0 && !d->closing) {
        event->ignore();
        askBeforeLeaving(this, d->context.theme, leaving, [this] {
            d->closing = true;
            close();
        });
        return;
    }
    d->memory.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace roomwarden
