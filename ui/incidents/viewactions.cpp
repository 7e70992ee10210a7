// What can be done with the views of the incident list and with its groups.
#include "ui/incidents/viewactions.h"

#include "ui/incidents/filterbar.h"
#include "ui/incidents/incidentlist.h"
#include "ui/incidents/incidenttableview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebar.h"

#include <QActionGroup>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QSaveFile>
#include <QTabBar>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using Menu = ActionRegistry::Menu;

namespace {

constexpr qint64 largestFile = 1 << 20; // a view is about a kilobyte

} // namespace

ViewActions::ViewActions(const ConsoleContext &context, IncidentList &list, QWidget &page)
    : QObject(&page),
      m_context(context),
      m_list(list),
      m_page(page),
      m_groupings(new QActionGroup(this))
{
    addViews();
    addGroups();
    connect(&list, &IncidentList::statusTextChanged, this, &ViewActions::refresh); // comes with every change of a view
    connect(&list, &IncidentList::groupingChanged, this, &ViewActions::refresh);
    list.tabs().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&list.tabs(), &QWidget::customContextMenuRequested, this, &ViewActions::popUpMenu);
    refresh();
}

QAction *ViewActions::inPage(QAction *action)
{
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    return action;
}

void ViewActions::addViews()
{
    ActionRegistry &registry = m_context.actions;
    m_save = inPage(registry.add({.id = u"view.save"_s,
                                  .text = tr("&Save view"),
                                  .help = tr("Keeps the filter as it stands in the view that is shown."),
                                  .menu = Menu::View,
                                  .keys = {QKeySequence(Qt::CTRL | Qt::Key_S)}}));
    m_saveAs = inPage(registry.add({.id = u"view.saveAs"_s,
                                    .text = tr("Save view &as…"),
                                    .help = tr("Makes a view of your own of what is shown."),
                                    .menu = Menu::View,
                                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}}));
    m_rename = registry.add({.id = u"view.rename"_s,
                             .text = tr("Rena&me view…"),
                             .help = tr("Gives a view of your own another name."),
                             .menu = Menu::View});
    m_remove = registry.add({.id = u"view.remove"_s,
                             .text = tr("&Delete view…"),
                             .help = tr("Takes a view of your own away. No incident is touched."),
                             .menu = Menu::View});
    m_export = registry.add({.id = u"file.export.view"_s,
                             .text = tr("Export &view…"),
                             .help = tr("Writes the view that is shown to a file, for a colleague."),
                             .menu = Menu::File});
    m_import = registry.add({.id = u"file.import.view"_s,
                             .text = tr("&Import views…"),
                             .help = tr("Adds the views of such a file."),
                             .menu = Menu::File});
    connect(m_save, &QAction::triggered, this, &ViewActions::save);
    connect(m_saveAs, &QAction::triggered, this, [this] {
        const int view = m_list.views().current();
        askName(tr("Save view as"), m_list.views().name(view), [this, view](const QString &name) {
            m_list.setView(m_list.views().add(name, view));
            //: Said to assistive technology. %1: name of a view.
            announce(&m_page, tr("View %1 saved").arg(m_list.viewName()));
        });
    });
    connect(m_rename, &QAction::triggered, this, [this] {
        const int view = m_list.views().current();
        askName(tr("Rename view"), m_list.views().name(view),
                [this, view](const QString &name) { m_list.views().rename(view, name); });
    });
    connect(m_remove, &QAction::triggered, this, &ViewActions::askRemoval);
    connect(m_export, &QAction::triggered, this, &ViewActions::askFileToWrite);
    connect(m_import, &QAction::triggered, this, &ViewActions::askFileToRead);
}

void ViewActions::addGroups()
{
    ActionRegistry &registry = m_context.actions;
    const auto offer = [&](const QString &id, const QString &text, Grouping grouping) {
        QAction *action = registry.add({.id = id,
                                        .text = text,
                                        .help = tr("Puts the list under headings."),
                                        .menu = Menu::View,
                                        .checkable = true});
        action->setData(static_cast<int>(grouping));
        m_groupings->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] { m_list.setGrouping(grouping); });
    };
    offer(u"view.group.none"_s, tr("Do not &group"), Grouping::None);
    offer(u"view.group.customer"_s, tr("Group by c&ustomer"), Grouping::Customer);
    offer(u"view.group.room"_s, tr("Group by roo&m"), Grouping::Room);
    offer(u"view.group.type"_s, tr("Group by t&ype"), Grouping::Type);
    offer(u"view.group.cause"_s, tr("Group by &probable common cause"), Grouping::CommonCause);
    m_collapse = inPage(registry.add({.id = u"view.group.collapse"_s,
                                      .text = tr("Collapse group"),
                                      .help = tr("Folds the group of the current row away."),
                                      .menu = Menu::View,
                                      .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)}}));
    m_expand = inPage(registry.add({.id = u"view.group.expand"_s,
                                    .text = tr("Expand group"),
                                    .help = tr("Shows the incidents of the group again."),
                                    .menu = Menu::View,
                                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)}}));
    m_collapseAll = registry.add({.id = u"view.group.collapseAll"_s,
                                  .text = tr("Collapse all groups"),
                                  .help = tr("Shows the headings alone."),
                                  .menu = Menu::View});
    m_expandAll = registry.add({.id = u"view.group.expandAll"_s,
                                .text = tr("Expand all groups"),
                                .help = tr("Shows the incidents of all groups again."),
                                .menu = Menu::View});
    connect(m_collapse, &QAction::triggered, this, [this] { m_list.table().setGroupCollapsed(true); });
    connect(m_expand, &QAction::triggered, this, [this] { m_list.table().setGroupCollapsed(false); });
    const auto all = [this](bool collapsed) {
        m_list.table().beginOwnChange();
        m_list.model().setAllCollapsed(collapsed);
        m_list.table().endOwnChange();
    };
    connect(m_collapseAll, &QAction::triggered, this, [all] { all(true); });
    connect(m_expandAll, &QAction::triggered, this, [all] { all(false); });
}

void ViewActions::refresh()
{
    ViewBook &views = m_list.views();
    const int view = views.current();
    const QString builtIn = ViewBook::isOwn(view) ? QString() : tr("This view belongs to everybody.");
    ActionRegistry::setAvailable(m_save, views.isChanged(view) ? QString() : tr("The filter has not changed."));
    ActionRegistry::setAvailable(m_rename, builtIn);
    ActionRegistry::setAvailable(m_remove, builtIn);
    const Grouping grouping = m_list.model().grouping();
    for (QAction *action : m_groupings->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(grouping));
    const QString flat = grouping == Grouping::None ? tr("The list is not grouped.") : QString();
    for (QAction *action : {m_collapse, m_expand, m_collapseAll, m_expandAll})
        ActionRegistry::setAvailable(action, flat);
}

void ViewActions::save()
{
    const int view = m_list.views().current();
    if (!ViewBook::isOwn(view)) {
        m_saveAs->trigger(); // what everybody has stays as it is
        return;
    }
    m_list.views().save(view);
    announce(&m_page, tr("View %1 saved").arg(m_list.viewName()));
}

void ViewActions::askName(const QString &title, const QString &suggested, std::function<void(const QString &)> named)
{
    auto *dialog = new QInputDialog(&m_page);
    dialog->setObjectName(u"viewName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(suggested);
    connect(dialog, &QInputDialog::textValueSelected, this, [named = std::move(named)](const QString &name) {
        if (!name.trimmed().isEmpty())
            named(name);
    });
    dialog->open();
}

void ViewActions::askRemoval()
{
    const int view = m_list.views().current();
    const QString name = m_list.views().name(view);
    ConfirmDialog::ask(&m_page, m_context.theme,
                       {.title = tr("Delete the view?"),
                        //: %1: name of a view.
                        .text = tr("“%1” goes with its filter and its columns. No incident is touched.").arg(name),
                        .confirm = tr("Delete")},
                       [this, view, name] {
                           ViewBook &views = m_list.views();
                           if (view < views.count() && views.name(view) == name)
                               views.remove(view);
                       });
}

void ViewActions::askFileToWrite()
{
    auto *dialog = new QFileDialog(&m_page, tr("Export view"));
    dialog->setObjectName(u"viewFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Views (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_list.viewName().replace(u'/', u'-'));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray bytes = m_list.views().exported(m_list.views().current());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            //: %1: name of the file, %2: why not, from the system.
            m_list.message().tell(MessageBar::Kind::Error,
                                  tr("%1 was not written: %2").arg(QFileInfo(path).fileName(), file.errorString()));
        }
    });
    dialog->open();
}

void ViewActions::askFileToRead()
{
    auto *dialog = new QFileDialog(&m_page, tr("Import views"));
    dialog->setObjectName(u"viewFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Views (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (!file.open(QIODevice::ReadOnly)) {
            //: %1: name of the file, %2: why not, from the system.
            m_list.message().tell(MessageBar::Kind::Error, tr("%1 was not read: %2").arg(name, file.errorString()));
            return;
        }
        const Result<int> added = m_list.views().import(file.read(largestFile));
        if (added)
            m_list.message().tell(MessageBar::Kind::Success, tr("%Ln views added.", nullptr, *added));
        else
            m_list.message().tell(MessageBar::Kind::Error,
                                  //: %1: name of a file.
                                  tr("%1 holds no views, or those of a later version. Nothing was added.").arg(name));
    });
    dialog->open();
}

void ViewActions::popUpMenu(const QPoint &position)
{
    if (const int view = m_list.tabs().tabAt(position); view >= 0)
        m_list.setView(view);
    auto *menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // reasons of what is disabled
    menu->addActions({m_save, m_saveAs, m_rename, m_remove});
    menu->addSeparator();
    menu->addActions({m_export, m_import});
    menu->addSeparator();
    menu->addActions(m_groupings->actions());
    menu->addActions({m_collapseAll, m_expandAll});
    menu->popup(m_list.tabs().mapToGlobal(position));
}

} // namespace roomwarden
