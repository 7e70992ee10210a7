// What is seen while the console is locked: the product and whose console it is, nothing else (ux.md 11).
#pragma once

#include <QWidget>

class QPushButton;

namespace roomwarden {

class LoadingLine;
class MessageBar;
class ScreenLock;
class Session;
class TextLabel;
class Theme;

class LockPanel : public QWidget
{
    Q_OBJECT

public:
    // All of these must outlive the panel.
    LockPanel(ScreenLock &lock, const Session &session, const Theme &theme, QWidget *parent = nullptr);

    void takeFocus();

private:
    void follow();

    ScreenLock &m_lock;
    const Session &m_session;
    TextLabel *m_user;
    LoadingLine *m_loading;
    MessageBar *m_message;
    QPushButton *m_unlock;
};

} // namespace roomwarden
