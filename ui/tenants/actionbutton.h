// A button that is an action: same words, same availability, same reason why not.
#pragma once

#include <QPushButton>

class QAction;

namespace roomwarden {

class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow(const QAction *action);
};

} // namespace roomwarden
