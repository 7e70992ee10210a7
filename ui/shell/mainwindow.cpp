// The window: puts the parts of the shell together and passes on what they want from each other.
#include "ui/shell/mainwindowprivate.h"

#include "core/actions/commandbus.h"
#include "core/session/screenlock.h"
#include "core/session/secretstore.h"
#include "core/session/tokensource.h"
#include "core/sync/syncengine.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/leftoverwords.h"
#include "ui/shell/lockcurtain.h"
#include "ui/shell/menubuilder.h"
#include "ui/shell/offlinestrip.h"
#include "ui/shell/scope.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/signinwords.h"
#include "ui/shell/supportdialog.h"
#include "ui/shell/syncwords.h"
#include "ui/shell/tenantstrip.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize startSize(1280, 800);
constexpr QSize minimumWindow(1024, 640);

// Made once and kept with the other secrets, so that a customer has the same pseudonym in every bundle.
QByteArray pseudonymKey(SecretStore &secrets)
{
    const auto name = u"pseudonyms"_s;
    if (secrets.state() != SecretStore::State::Kept && secrets.state() != SecretStore::State::InMemory)
        return SealKey::random().bytes().toByteArray();
    if (!secrets.secret(name))
        (void)secrets.setSecret(name, SealKey::random().bytes()); // said by the store if the disk refuses
    return secrets.secret(name).value_or(QByteArray());
}

} // namespace

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

    q.setCentralWidget(door);

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
    on(actions.otherAccount, [this] {
        askBeforeLeaving(&q, context.theme, leaving(Leaving::Way::SignOut),
                         [this] { followSession(Session::State::SignedOut); });
    });
    on(actions.quit, [this] { q.close(); });
    on(actions.syncNow, [this] {
        context.sync.syncNow();
        if (ConsolePage *shown = page(current))
            shown->refresh();
    });
    on(actions.collapseRail, [this](bool collapsed) { rail->setCollapsed(collapsed); });
    on(actions.palette, [this] { palette->openOver(&q); });
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
    connect(topBar, &TopBar::accountWanted, &q, [this](const QString &id) {
        askBeforeLeaving(&q, context.theme, leaving(Leaving::Way::SignOut),
                         [this, id] { context.session.signIn({.account = id}); });
    });
    connect(topBar, &TopBar::allTicketsWanted, &q, [this](bool on) { scope.setAllTickets(on); });
    connect(&scope, &CustomerScope::customerWanted, &q, &MainWindow::openSwitcher);
    connect(&scope, &CustomerScope::left, &q, [this](const QString &name) {
        message->tell(MessageBar::Kind::Info,
                      tr("Your access to %1 has ended. Its data was removed from this console.").arg(name));
    });
    connect(&context.commands, &CommandBus::finished, &q, [this](const CommandOutcome &outcome) {
        if (outcome.fromLastRun && !outcome.succeeded()) // no page waits for it
            tellLeftover(LeftoverWords::sentence(outcome, context.tenants));
    });
    connect(&palette->model(), &PaletteModel::customerChosen, &q, [this](const TenantId &id) { scope.choose(id); });
    connect(&palette->model(), &PaletteModel::incidentChosen, &q, &MainWindow::incidentWanted);
    connect(switcher, &TenantSwitcher::customerChosen, &q, [this](const TenantId &id) { scope.choose(id); });
    connect(switcher, &TenantSwitcher::allCustomersChosen, &q, [this] { scope.chooseAll(); });
    connect(syncPopover, &SyncPopover::pageWanted, &q, [this] { q.showPage(u"sync"_s); });
    connect(syncPopover, &SyncPopover::signInWanted, &q, [this] { followSession(Session::State::SignedOut); });
    connect(door, &FrontDoor::changed, &q, [this] { followDoor(); });
    connect(rail, &NavigationRail::chosen, &q, [this](const QString &id) { q.showPage(id); });
    connect(rail, &NavigationRail::collapsedChanged, &q, [this](bool collapsed) {
        actions.collapseRail->setChecked(collapsed);
        memory.setRailCollapsed(collapsed);
    });
    connect(&context.session, &Session::stateChanged, &q, [this](Session::State state) { followSession(state); });
    connect(&context.session, &Session::renewalFailed, &q, [this](const Error &error) {
        message->tell(MessageBar::Kind::Warning, signInSentence(error),
                      {{.text = tr("Sign in"), .run = [this] { followSession(Session::State::SignedOut); }}}, false);
    });
    connect(&context.session, &Session::confirmationChanged, &q, [this](bool running) {
        message->clear();
        if (running) {
            message->tell(MessageBar::Kind::Info,
                          tr("Show in the browser who you are. What you were about to do waits for that."),
                          {{.text = tr("Cancel"), .run = [this] { context.session.cancelConfirmation(); }}}, false);
        }
    });
    connect(&context.sync, &SyncEngine::statusChanged, &q, [this] { refreshStatus(); });
    connect(&context.scope, &Scope::changed, &q, [this] { refreshAllTickets(); });
}

void MainWindow::Private::followSession(Session::State state)
{
    switch (state) {
    case Session::State::SignedIn:
        message->clear();
        if (secrets && secrets->isMissingKeychain()) {
            message->tell(MessageBar::Kind::Warning,
                          tr("This computer has no keyring that is open: nothing is kept on it, and you sign in again "
                             "after the next start."));
        }
        door->letIn();
        break;
    case Session::State::Expired:
        // What is on the screen stays; nothing can be done with it until somebody signs in.
        message->tell(MessageBar::Kind::Warning, tr("Your sign-in has ended. What you see is from before."),
                      {{.text = tr("Sign in"), .run = [this] { followSession(Session::State::SignedOut); }}}, false);
        break;
    case Session::State::SignedOut: door->askWho(); break;
    case Session::State::SigningIn: break;
    }
    followDoor();
}

// What stands around the content belongs to it.
void MainWindow::Private::followDoor()
{
    const bool inside = door->isInside();
    topBar->setVisible(inside);
    q.statusBar()->setVisible(inside);
    q.menuBar()->setVisible(!door->isLocked());
    if (!inside)
        toast->dismiss();
    const QString reason = inside ? QString() : tr("nobody is signed in.");
    for (QAction *action : {actions.signOut, actions.otherAccount, actions.lock, actions.syncNow, actions.jump,
                            actions.palette, actions.nextPane, actions.previousPane, actions.collapseRail})
        ActionRegistry::setAvailable(action, reason);
    for (const Entry &entry : entries)
        ActionRegistry::setAvailable(entry.action, reason);
    refreshAllTickets();
    if (ConsolePage *shown = page(current); inside && shown)
        shown->takeFocus();
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
    if (!door->isInside())
        reason = tr("nobody is signed in.");
    else if (!onIncidents)
        reason = tr("it belongs to the Incidents page.");
    ActionRegistry::setAvailable(actions.allTickets, reason);
}

void MainWindow::Private::moveFocus(int step)
{
    if (!door->isInside())
        return door->takeFocus();
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

void MainWindow::setSignIn(SecretStore &secrets, const QUrl &authority)
{
    d->secrets = &secrets;
    d->door->setSignIn(secrets, authority);
}

void MainWindow::setLock(ScreenLock &lock)
{
    d->door->setLock(lock);
    connect(d->actions.lock, &QAction::triggered, &lock, &ScreenLock::lock);
    new LockCurtain(lock, *this);
}

void MainWindow::setSupport(const SupportLog &log)
{
    QAction *bundle = d->context.actions.add({.id = u"help.support.bundle"_s,
                                              .text = tr("Create support &bundle…"),
                                              .help = tr("Writes what happened to a folder, without customers' names."),
                                              .menu = ActionRegistry::Menu::Help,
                                              .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)},
                                              .icon = u"info"_s});
    connect(bundle, &QAction::triggered, this, [this, &log] {
        (new SupportDialog(d->context, log, d->secrets ? pseudonymKey(*d->secrets) : QByteArray(), this))->open();
    });
}

void MainWindow::warn(const QString &sentence) { d->message->tell(MessageBar::Kind::Warning, sentence); }

void MainWindow::openSwitcher()
{
    if (d->door->isInside())
        d->switcher->openUnder(d->topBar->scopeButton());
}

// Several end at once after a start; none may push another out before it was read.
void MainWindow::Private::tellLeftover(const QString &sentence)
{
    if (message->text() != leftovers.join(u' '))
        leftovers.clear();
    if (!leftovers.contains(sentence))
        leftovers.append(sentence);
    message->tell(MessageBar::Kind::Warning, leftovers.join(u' '));
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
