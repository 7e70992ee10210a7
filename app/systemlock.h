// Tells when the system's own screen lock closes and opens. A seam: other systems have other ways to know.
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

class QDBusMessage;

namespace roomwarden {

class SystemLock : public QObject
{
    Q_OBJECT

public:
    // Linux: the ScreenSaver interfaces of the session bus (freedesktop and GNOME) and logind's session on the system
    // bus. Without a bus, or elsewhere, it never says anything.
    explicit SystemLock(QObject *parent = nullptr);

Q_SIGNALS:
    void locked();
    void unlocked();

#ifdef Q_OS_LINUX
private Q_SLOTS: // string connections are the only ones D-Bus has
    void activeChanged(bool active, const QDBusMessage &message);
    void loginLocked() { Q_EMIT locked(); }
    void loginUnlocked() { Q_EMIT unlocked(); }

private:
    void followLogin();

    QSet<QString> m_lockedBy; // all of them have to say that it is over
#endif
};

} // namespace roomwarden
