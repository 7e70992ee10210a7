// Tests the bounded queue behind an event stream.
#include "service/http/eventqueue.h"

#include <QTest>

using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;

class TestEventQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeOutInOrderAndOnce();
    void aValueCannotBreakOutOfItsLine();
    void aReaderTooFarBehindIsLetGo();
    void everyPushAndCloseWakesTheSender();
    void nothingIsCalledAfterDetaching();
};

void TestEventQueue::eventsComeOutInOrderAndOnce()
{
    EventQueue queue;
    queue.push("1"_ba, "change"_ba, "{}"_ba);
    queue.push({}, {}, "x"_ba);
    QCOMPARE(queue.take(), "id: 1\nevent: change\ndata: {}\n\ndata: x\n\n"_ba);
    QCOMPARE(queue.take(), QByteArray());
}

void TestEventQueue::aValueCannotBreakOutOfItsLine()
{
    EventQueue queue;
    queue.push("1\nid: 2"_ba, "a\r\nb"_ba, "c\n\nd"_ba);
    QCOMPARE(queue.take(), "id: 1 id: 2\nevent: a  b\ndata: c  d\n\n"_ba);
}

void TestEventQueue::aReaderTooFarBehindIsLetGo()
{
    EventQueue queue;
    for (int i = 0; i < EventQueue::capacity; ++i)
        queue.push({}, {}, "x"_ba);
    QVERIFY(queue.isOpen());
    queue.push({}, {}, "x"_ba);
    QVERIFY(!queue.isOpen());
    QCOMPARE(queue.take(), QByteArray());
}

void TestEventQueue::everyPushAndCloseWakesTheSender()
{
    EventQueue queue;
    int woken = 0;
    queue.attach([&] { ++woken; });
    queue.push({}, {}, "x"_ba);
    queue.close();
    QCOMPARE(woken, 2);
    QCOMPARE(queue.take(), "data: x\n\n"_ba); // what was sent before closing still goes out
}

void TestEventQueue::nothingIsCalledAfterDetaching()
{
    EventQueue queue;
    int woken = 0;
    queue.attach([&] { ++woken; });
    queue.detach();
    QVERIFY(!queue.isOpen());
    queue.push({}, {}, "x"_ba);
    queue.close();
    QCOMPARE(woken, 0);
}

QTEST_GUILESS_MAIN(TestEventQueue)
#include "tst_eventqueue.moc"
