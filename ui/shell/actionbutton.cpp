// A push button that is one action of the registry.
#include "ui/shell/actionbutton.h"

#include "ui/shell/actionregistry.h"

#include <QAction>

namespace roomwarden {

ActionButton::ActionButton(QAction *action, QWidget *parent) : QPushButton(parent), m_action(action)
{
    setObjectName(action->objectName());
    setAutoDefault(false);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::setIconOnly(bool on)
{
    m_iconOnly = on;
    follow();
}

void ActionButton::setIconShown(bool on)
{
    m_iconShown = on;
    follow();
}

void ActionButton::follow()
{
    QString plain = m_action->text();
    plain.remove(u'&'); // the menu's mnemonic would collide with the page's own
    setText(m_iconOnly ? QString() : plain);
    setIcon(m_iconShown ? m_action->icon() : QIcon());
    setAccessibleName(plain);
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
    setAccessibleDescription(ActionRegistry::reason(m_action));
}

} // namespace roomwarden
