// The actions that belong to no page, with their keys.
#include "ui/shell/shellactions.h"

#include "ui/shell/actionregistry.h"

#include <QActionGroup>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

using Menu = ActionRegistry::Menu;

ShellActions::ShellActions(ActionRegistry &registry, QObject *parent)
    : QObject(parent),
      m_themeModes(new QActionGroup(this))
{
    signOut = registry.add({.id = u"file.signOut"_s,
                            .text = tr("Sign &out"),
                            .help = tr("Forgets who you are and removes all customers' data from this console."),
                            .menu = Menu::File,
                            .icon = u"signed-out"_s});
    otherAccount = registry.add({.id = u"file.account.other"_s,
                                 .text = tr("Sign in as &somebody else…"),
                                 .help = tr("Goes on as another person. You stay known on this computer."),
                                 .menu = Menu::File,
                                 .icon = u"user"_s});
    lock = registry.add({.id = u"file.lock"_s,
                         .text = tr("&Lock"),
                         .help = tr("Hides everything until you show who you are."),
                         .menu = Menu::File,
                         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                         .icon = u"lock"_s});
    quit = registry.add({.id = u"file.quit"_s,
                         .text = tr("&Quit"),
                         .help = tr("Closes the console."),
                         .menu = Menu::File,
                         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)}});
    quit->setMenuRole(QAction::QuitRole);
    undo = registry.add({.id = u"edit.undo"_s,
                         .text = tr("&Undo"),
                         .help = tr("Takes back the last change."),
                         .menu = Menu::Edit,
                         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                         .icon = u"undo"_s});
    syncNow = registry.add(
        {.id = u"view.sync.now"_s,
         .text = tr("&Sync now"),
         .help = tr("Asks the service for changes at once."),
         .menu = Menu::View,
         .keys = {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::CTRL | Qt::Key_F5)},
         .icon = u"sync"_s});
    collapseRail = registry.add({.id = u"view.layout.collapseNavigation"_s,
                                 .text = tr("Navigation as &icons only"),
                                 .help = tr("Shows the pages as icons, without their names."),
                                 .menu = Menu::View,
                                 .icon = u"rail"_s,
                                 .checkable = true});
    addThemeModes(registry);
    palette = registry.add({.id = u"go.palette.open"_s,
                            .text = tr("Command &palette…"),
                            .help = tr("Finds every action, customer and incident."),
                            .menu = Menu::Go,
                            .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                            .icon = u"search"_s});
    jump = registry.add({.id = u"go.customer.jump"_s,
                         .text = tr("&Jump to customer…"),
                         .help = tr("Chooses whose data is shown."),
                         .menu = Menu::Go,
                         .keys = {QKeySequence(Qt::CTRL | Qt::Key_J)},
                         .icon = u"tenants"_s});
    allTickets = registry.add({.id = u"go.customer.allTickets"_s,
                               .text = tr("Enable all tickets view"),
                               .help = tr("On: the incidents of all customers in one list. Off: those of one "
                                          "customer."),
                               .menu = Menu::Go,
                               .checkable = true});
    nextPane = registry.add({.id = u"go.pane.next"_s,
                             .text = tr("&Next pane"),
                             .help = tr("Moves the focus to the next part of the window."),
                             .menu = Menu::Go,
                             .keys = {QKeySequence(Qt::Key_F6)}});
    previousPane = registry.add({.id = u"go.pane.previous"_s,
                                 .text = tr("&Previous pane"),
                                 .help = tr("Moves the focus to the previous part of the window."),
                                 .menu = Menu::Go,
                                 .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F6)}});
    shortcuts = registry.add({.id = u"help.shortcuts"_s,
                              .text = tr("&Keyboard shortcuts"),
                              .help = tr("Lists every key of the console."),
                              .menu = Menu::Help,
                              .keys = {QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_F1)},
                              .icon = u"keyboard"_s});
    about = registry.add({.id = u"help.about"_s,
                          .text = tr("&About Roomwarden"),
                          .help = tr("Version and licence."),
                          .menu = Menu::Help,
                          .icon = u"info"_s});
    about->setMenuRole(QAction::AboutRole);
}

void ShellActions::addThemeModes(ActionRegistry &registry)
{
    struct Entry
    {
        QString id;
        QString text;
        QString help;
        QString icon;
        Theme::Mode mode;
    };
    const Entry entries[] = {
        {u"view.theme.system"_s, tr("Theme: &follow system"), tr("Light or dark as the system is."), u"settings"_s,
         Theme::Mode::FollowSystem},
        {u"view.theme.light"_s, tr("Theme: &light"), tr("Dark text on light ground."), u"sun"_s, Theme::Mode::Light},
        {u"view.theme.dark"_s, tr("Theme: &dark"), tr("Light text on dark ground."), u"moon"_s, Theme::Mode::Dark},
    };
    for (const Entry &entry : entries) {
        QAction *action = registry.add({.id = entry.id,
                                        .text = entry.text,
                                        .help = entry.help,
                                        .menu = Menu::View,
                                        .icon = entry.icon,
                                        .checkable = true});
        action->setData(static_cast<int>(entry.mode));
        m_themeModes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode = entry.mode] { Q_EMIT themeModeChosen(mode); });
    }
}

void ShellActions::setThemeMode(Theme::Mode mode)
{
    const QList<QAction *> actions = m_themeModes->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == static_cast<int>(mode));
}

} // namespace roomwarden
