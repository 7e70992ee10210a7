// What the window shows: its content to whoever is signed in, the sign-in page to others, and the lock panel while the
// console is locked.
#pragma once

#include "core/session/session.h"

#include <QStackedWidget>

namespace roomwarden {

class LockPanel;
class ScreenLock;
class SecretStore;
class SignInPage;
class Theme;

class FrontDoor : public QStackedWidget
{
    Q_OBJECT

public:
    // Takes the content. service: the address shown on the sign-in page.
    FrontDoor(Session &session, const Theme &theme, const QString &service, QWidget *content);

    // Whether the content is shown.
    [[nodiscard]] bool isInside() const;
    [[nodiscard]] bool isLocked() const;

    // See MainWindow.
    void setSignIn(SecretStore &secrets, const QUrl &authority);
    void setLock(ScreenLock &lock);

    void letIn();  // somebody has signed in
    void askWho(); // shows the sign-in page, even to whoever is signed in
    void takeFocus();

Q_SIGNALS:
    void changed(); // what is shown

private:
    void refresh();

    Session &m_session;
    const Theme &m_theme;
    QWidget *m_content;
    SignInPage *m_signIn;
    LockPanel *m_panel = nullptr;
    const ScreenLock *m_lock = nullptr;
    bool m_in = false;
};

} // namespace roomwarden
