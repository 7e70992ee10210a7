// A button that is an action.
#include "ui/tenants/actionbutton.h"

#include "ui/shell/actionregistry.h"

#include <QAction>

namespace roomwarden {

ActionButton::ActionButton(QAction *action, QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    follow(action);
    connect(action, &QAction::changed, this, [this, action] { follow(action); });
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
}

void ActionButton::follow(const QAction *action)
{
    setText(action->text());
    setIcon(action->icon());
    setToolTip(action->toolTip());
    setEnabled(action->isEnabled());
    setAccessibleDescription(ActionRegistry::reason(action));
}

} // namespace roomwarden
