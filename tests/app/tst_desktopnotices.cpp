// Notifications over a real session bus, to a small server of the test's own.
#include "app/desktopnotices.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString name = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

class Server : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closedNumbers;

    Server()
    {
        m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots);
        m_bus.registerService(name);
    }
    ~Server() override
    {
        m_bus.unregisterService(name);
        m_bus.unregisterObject(path);
    }

    void click(uint number, const QString &action)
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, name, u"ActionInvoked"_s);
        signal << number << action;
        QVERIFY(m_bus.send(signal));
    }

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({summary, body, actions, hints});
        return 40U + static_cast<uint>(shown.size());
    }
    void CloseNotification(uint number) { closedNumbers.append(number); }

private:
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"server"_s);
};

class Otherwise : public NoticeDelivery
{
public:
    QList<int> shown;
    void show(int id, const Notice &) override { shown.append(id); }
    void withdrawAll() override { }
};

class TestDesktopNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDBusConnection::sessionBus().isConnected())
            QSKIP("There is no session bus: run it under dbus-run-session.");
    }

    void isShownAndOpens()
    {
        Server server;
        Otherwise otherwise;
        DesktopNotices notices(otherwise);
        QSignalSpy opened(&notices, &NoticeDelivery::opened);
        QSignalSpy snoozed(&notices, &NoticeDelivery::snoozeWanted);
        notices.show(7, {.title = u"Critical at R&D"_s, .text = u"Room <1> – Camera"_s});
        QTRY_COMPARE(server.shown.size(), 1);
        QCOMPARE(server.shown[0].summary, u"Critical at R&D"_s);
        QCOMPARE(server.shown[0].body, u"Room &lt;1&gt; – Camera"_s); // the text is markup
        QVERIFY(server.shown[0].actions.contains(u"default"_s));
        QCOMPARE(server.shown[0].hints[u"urgency"_s].toUInt(), 1U); // Do not disturb holds
        server.click(99, u"default"_s);                             // somebody else's
        server.click(41, u"default"_s);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toInt(), 7);
        server.click(41, u"snooze"_s);
        QTRY_COMPARE(snoozed.count(), 1);
        QCOMPARE(opened.count(), 1);
        QVERIFY(otherwise.shown.isEmpty());
    }

    void whatCanBeReadIsTakenBack()
    {
        Server server;
        Otherwise otherwise;
        DesktopNotices notices(otherwise);
        notices.show(1, {.title = u"one"_s});
        QTRY_COMPARE(server.shown.size(), 1);
        notices.show(2, {.title = u"two"_s}); // not accepted yet
        notices.withdrawAll();
        QTRY_COMPARE(server.closedNumbers.size(), 2);
        notices.show(3, {.title = u"three"_s});
        QTRY_COMPARE(server.shown.size(), 3);
        notices.withdrawAll();
        QTRY_COMPARE(server.closedNumbers.size(), 3);
        QCOMPARE(server.closedNumbers.last(), 43U);
    }

    void withoutAServerAnotherWayIsTaken()
    {
        Otherwise otherwise;
        DesktopNotices notices(otherwise);
        notices.show(5, {.title = u"one"_s});
        QTRY_COMPARE(otherwise.shown, QList<int>{5});
        notices.show(6, {.title = u"two"_s});
        notices.withdrawAll(); // before anybody could refuse it
        notices.show(7, {.title = u"three"_s});
        QTRY_COMPARE(otherwise.shown, (QList<int>{5, 7}));
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotices)
#include "tst_desktopnotices.moc"
