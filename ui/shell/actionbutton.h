// A push button that is one action of the registry: same words, same key in the tooltip, same reason when disabled.
#pragma once

#include <QPushButton>

class QAction;

namespace roomwarden {

class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

    // Only its icon is shown; the words stay for assistive technology and the tooltip.
    void setIconOnly(bool on);
    void setIconShown(bool on); // at first it is

private:
    void follow();

    QAction *m_action;
    bool m_iconOnly = false;
    bool m_iconShown = true;
};

} // namespace roomwarden
