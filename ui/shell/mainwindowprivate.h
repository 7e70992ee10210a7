// What the parts of the window's implementation share.
#pragma once

#include "ui/shell/mainwindow.h"

#include "core/session/session.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/customerscope.h"
#include "ui/shell/frontdoor.h"
#include "ui/shell/leaving.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/railcounts.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/syncpopover.h"
#include "ui/shell/tenantswitcher.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undooffer.h"
#include "ui/shell/windowmemory.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QStackedWidget>

namespace roomwarden {

struct MainWindow::Private
{
    static constexpr int statusBarHeight = 28;

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
    bool closing = false;  // the user has confirmed
    QStringList leftovers; // what the message says of changes of the last run

    QWidget *content = new QWidget;
    FrontDoor *door;
    TopBar *topBar;
    NavigationRail *rail;
    RailCounts counts;
    MessageBar *message;
    QStackedWidget *pages = new QStackedWidget;
    TextLabel *status;
    TextLabel *facts;
    TenantSwitcher *switcher;
    CommandPalette *palette;
    SyncPopover *syncPopover;
    Toast *toast;
    UndoOffer *undo;
    QActionGroup *pageActions;
    SecretStore *secrets = nullptr;

    Private(MainWindow &window, const ConsoleContext &given, QSettings &settings, const QString &service)
        : q(window),
          context(given),
          memory(settings),
          actions(given.actions),
          scope(context, memory),
          door(new FrontDoor(given.session, given.theme, service, content)),
          topBar(new TopBar(context)),
          rail(new NavigationRail(given.theme)),
          counts(context, *rail),
          message(new MessageBar(given.theme)),
          status(new TextLabel(given.theme, TypeStyle::Small, TextLabel::Tone::Muted)),
          facts(new TextLabel(given.theme, TypeStyle::Small, TextLabel::Tone::Muted)),
          switcher(new TenantSwitcher(context, memory, &window)),
          palette(new CommandPalette(context, &window)),
          syncPopover(new SyncPopover(context, &window)),
          toast(new Toast(given.theme, &window, statusBarHeight)),
          undo(new UndoOffer(context, *actions.undo, *toast, &window)),
          pageActions(new QActionGroup(&window))
    { }

    void build();
    void connectActions();
    void connectBars();
    void followSession(Session::State state);
    void followDoor();
    void refreshStatus();
    void refreshAllTickets();
    void moveFocus(int step);
    [[nodiscard]] ConsolePage *page(const QString &id) const;
    void tellLeftover(const QString &sentence);
    [[nodiscard]] Leaving leaving(Leaving::Way way) const; // what would be lost
};

} // namespace roomwarden
