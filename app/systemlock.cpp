// The system's screen lock over D-Bus.
#include "app/systemlock.h"

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

#include <utility>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

#ifdef Q_OS_LINUX

SystemLock::SystemLock(QObject *parent) : QObject(parent)
{
    for (const QString &name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s}) {
        // Only from the owner of the name, which is that of the interface as well. D-Bus knows slots by text only; the
        // 1 stands before every slot.
        QDBusConnection::sessionBus().connect(name, {}, name, u"ActiveChanged"_s, this,
                                              "1activeChanged(bool,QDBusMessage)");
    }
    followLogin();
}

// loginctl lock-session and every desktop that asks logind end up here.
void SystemLock::followLogin()
{
    const QString service = u"org.freedesktop.login1"_s;
    QDBusMessage question = QDBusMessage::createMethodCall(service, u"/org/freedesktop/login1"_s,
                                                           u"org.freedesktop.login1.Manager"_s, u"GetSession"_s);
    question << qEnvironmentVariable("XDG_SESSION_ID", u"auto"_s);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, service] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *watcher;
        if (path.isError())
            return;
        const QString interface = u"org.freedesktop.login1.Session"_s;
        QDBusConnection bus = QDBusConnection::systemBus();
        bus.connect(service, path.value().path(), interface, u"Lock"_s, this, "1loginLocked()");
        bus.connect(service, path.value().path(), interface, u"Unlock"_s, this, "1loginUnlocked()");
    });
}

void SystemLock::activeChanged(bool active, const QDBusMessage &message)
{
    if (active) {
        m_lockedBy.insert(message.service());
        Q_EMIT locked();
    } else if (m_lockedBy.remove(message.service()) && m_lockedBy.isEmpty()) {
        Q_EMIT unlocked();
    }
}

#else

SystemLock::SystemLock(QObject *parent) : QObject(parent) { }

#endif

} // namespace roomwarden
