// The listener for the browser's answer: takes one, from a well-formed request, and nothing else.
#include "core/session/loopbacklistener.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

class TestLoopback : public QObject
{
    Q_OBJECT

    struct World
    {
        LoopbackListener listener;
        QUrl url = *listener.start();
        QSignalSpy answers{&listener, &LoopbackListener::answered};

        // Everything the listener says until it hangs up; nothing if it does not even accept.
        QByteArray ask(const QByteArray &request) const
        {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(url.port()));
            if (!socket.waitForConnected(2'000))
                return {};
            socket.write(request);
            (void)QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5'000);
            return socket.readAll();
        }
    };
    std::unique_ptr<World> m;

private Q_SLOTS:
    void init() { m = std::make_unique<World>(); }

    void itListensOnThisComputerAlone()
    {
        QCOMPARE(m->url.host(), u"127.0.0.1"_s);
        QVERIFY(m->url.port() > 0);
    }

    void theFirstAnswerIsTakenAndNoSecondOne()
    {
        const QByteArray page = m->ask("GET /?code=a%2Bb&state=s HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(page.startsWith("HTTP/1.1 200"));
        QVERIFY(page.contains("Cache-Control: no-store"));
        QVERIFY(!page.contains("a+b")); // nothing is echoed
        QCOMPARE(m->answers.count(), 1);
        QCOMPARE(m->answers.first().first().value<QUrlQuery>().queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a+b"_s);
        QVERIFY(m->ask("GET /?code=again HTTP/1.1\r\n\r\n").isEmpty());
        QCOMPARE(m->answers.count(), 1);
    }

    void anythingElseIsNotFoundAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("favicon") << "GET /favicon.ico HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("no answer in it") << "GET / HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("another method") << "POST /?code=x HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("another path") << "GET /x?code=x HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("no request") << "\r\n\r\n"_ba;
        QTest::newRow("no target") << "GET\r\n\r\n"_ba;
    }

    void anythingElseIsNotFoundAndChangesNothing()
    {
        QFETCH(const QByteArray, request);
        QVERIFY(m->ask(request).startsWith("HTTP/1.1 404"));
        QCOMPARE(m->answers.count(), 0);
        QVERIFY(m->ask("GET /?error=access_denied&state=s HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
        QCOMPARE(m->answers.count(), 1);
    }

    void aHeadThatIsTooLongIsCut()
    {
        QVERIFY(m->ask("GET /?code=" + QByteArray(64 * 1024, 'x')).isEmpty());
        QCOMPARE(m->answers.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
