// The system's lock on a session bus of the test's own: only who locked may unlock.
#include "app/systemlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

// A program on the bus; with a name it is one that desktops know as theirs.
class Program
{
public:
    explicit Program(const QString &connection, const QString &name = {})
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection))
    {
        if (!name.isEmpty())
            m_bus.registerService(name);
    }

    void say(bool active, const QString &interface = u"org.freedesktop.ScreenSaver"_s)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(u"/org/freedesktop/ScreenSaver"_s, interface, u"ActiveChanged"_s);
        signal << active;
        QVERIFY(m_bus.send(signal));
    }

private:
    QDBusConnection m_bus;
};

} // namespace

class TestSystemLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDBusConnection::sessionBus().isConnected())
            QSKIP("There is no session bus: run it under dbus-run-session.");
    }

    void onlyWhoLockedMayUnlock()
    {
        const QString gnome = u"org.gnome.ScreenSaver"_s;
        Program stranger(u"stranger"_s);
        Program screenSaver(u"saver"_s, u"org.freedesktop.ScreenSaver"_s);
        Program other(u"other"_s, gnome);
        SystemLock lock;
        QSignalSpy locked(&lock, &SystemLock::locked);
        QSignalSpy unlocked(&lock, &SystemLock::unlocked);
        screenSaver.say(false); // nobody has locked
        screenSaver.say(true);
        QTRY_COMPARE(locked.count(), 1);
        stranger.say(false);
        stranger.say(true);
        other.say(false, gnome);
        other.say(true, gnome); // its words arrive in order
        QTRY_COMPARE(locked.count(), 2);
        QCOMPARE(unlocked.count(), 0);
        other.say(false, gnome); // one of two
        other.say(true, gnome);
        QTRY_COMPARE(locked.count(), 3);
        QCOMPARE(unlocked.count(), 0);
        other.say(false, gnome);
        screenSaver.say(false);
        QTRY_COMPARE(unlocked.count(), 1);
        QCOMPARE(locked.count(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSystemLock)
#include "tst_systemlock.moc"
