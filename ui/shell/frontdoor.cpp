// Content, sign-in page or lock panel.
#include "ui/shell/frontdoor.h"

#include "core/session/screenlock.h"
#include "core/session/secretstore.h"
#include "ui/shell/lockpanel.h"
#include "ui/shell/signinpage.h"

namespace roomwarden {

FrontDoor::FrontDoor(Session &session, const Theme &theme, const QString &service, QWidget *content)
    : m_session(session),
      m_theme(theme),
      m_content(content),
      m_signIn(new SignInPage(session, theme, service))
{
    addWidget(m_signIn);
    addWidget(content);
}

bool FrontDoor::isInside() const { return currentWidget() == m_content; }

bool FrontDoor::isLocked() const { return m_lock && m_lock->isLocked(); }

void FrontDoor::setSignIn(SecretStore &secrets, const QUrl &authority)
{
    m_signIn->setProvider(secrets, authority);
    if (authority.isEmpty())
        return;
    connect(&secrets, &SecretStore::opened, this, [this] { m_session.resume(); });
}

void FrontDoor::setLock(ScreenLock &lock)
{
    m_lock = &lock;
    m_panel = new LockPanel(lock, m_session, m_theme);
    addWidget(m_panel);
    connect(&lock, &ScreenLock::stateChanged, this, &FrontDoor::refresh);
}

void FrontDoor::letIn()
{
    m_in = true;
    refresh();
}

void FrontDoor::askWho()
{
    const bool seen = currentWidget() == m_signIn && m_signIn->isVisible();
    m_in = false;
    refresh();
    if (!seen)
        m_signIn->load();
}

void FrontDoor::refresh()
{
    QWidget *wanted = isLocked() ? static_cast<QWidget *>(m_panel) : m_in ? m_content : m_signIn;
    if (currentWidget() == wanted)
        return;
    setCurrentWidget(wanted);
    if (!isInside())
        takeFocus();
    Q_EMIT changed();
}

void FrontDoor::takeFocus()
{
    if (isLocked())
        m_panel->takeFocus();
    else
        m_signIn->takeFocus();
}

} // namespace roomwarden
