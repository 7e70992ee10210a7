// Fills a menu bar from the action registry.
#include "ui/shell/menubuilder.h"

#include <QMenu>
#include <QMenuBar>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QString groupOf(const QAction *action) { return action->objectName().section(u'.', 0, -2); }

} // namespace

MenuBuilder::MenuBuilder(const ActionRegistry &registry, QMenuBar &bar, QObject *parent) : QObject(parent)
{
    struct Title
    {
        ActionRegistry::Menu menu;
        QString text;
    };
    const Title titles[] = {
        //: Menu
        {ActionRegistry::Menu::File, tr("&File")},
        //: Menu
        {ActionRegistry::Menu::Edit, tr("&Edit")},
        //: Menu
        {ActionRegistry::Menu::View, tr("&View")},
        //: Menu
        {ActionRegistry::Menu::Incident, tr("&Incident")},
        //: Menu
        {ActionRegistry::Menu::Tenants, tr("&Tenants")},
        //: Menu
        {ActionRegistry::Menu::Go, tr("&Go")},
        //: Menu
        {ActionRegistry::Menu::Help, tr("&Help")},
    };
    for (const Title &title : titles) {
        QMenu *menu = bar.addMenu(title.text);
        menu->setToolTipsVisible(true);
        menu->menuAction()->setVisible(false);
        m_menus.insert(static_cast<int>(title.menu), menu);
    }
    for (const ActionRegistry::Entry &entry : registry.entries())
        add(entry.action, entry.description.menu);
    connect(&registry, &ActionRegistry::added, this, &MenuBuilder::add);
}

void MenuBuilder::add(QAction *action, ActionRegistry::Menu menu)
{
    QMenu *target = m_menus.value(static_cast<int>(menu));
    target->menuAction()->setVisible(true);
    const QString group = groupOf(action);
    // Behind the last of its group; a new group goes to the end, behind a line.
    const QList<QAction *> present = target->actions();
    for (qsizetype i = present.size(); i-- > 0;) {
        if (!present[i]->isSeparator() && groupOf(present[i]) == group) {
            target->insertAction(i + 1 < present.size() ? present[i + 1] : nullptr, action);
            return;
        }
    }
    if (!present.isEmpty())
        target->addSeparator();
    target->addAction(action);
}

} // namespace roomwarden
