// Demo devices against a small HTTP server on loopback: what they send, how fast, and what they do when it is away.
#include "service/demo/demodevices.h"

#include "service/demo/demoworld.h"
#include "service/signals/signalcatalogue.h"
#include "tests/service/demo/demofixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace roomwarden;
using namespace roomwarden::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Received
{
    QByteArray path = {};
    QByteArray authorization = {};
    QJsonObject report = {};
};

// Answers every request with the same status.
class Ingestion : public QTcpServer
{
public:
    Ingestion()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl base() const { return QUrl(u"http://127.0.0.1:%1/v1/"_s.arg(serverPort())); }

    int status = 202;
    std::vector<Received> received = {};

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &data = m_data[socket];
        data += socket->readAll();
        const qsizetype end = data.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Received request;
        qsizetype length = 0;
        const QList<QByteArray> lines = data.first(end).split('\n');
        request.path = lines[0].split(' ').value(1);
        for (const QByteArray &line : lines) {
            const QByteArray name = line.left(line.indexOf(':')).toLower();
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (name == "content-length")
                length = value.toLongLong();
            else if (name == "authorization")
                request.authorization = value;
        }
        if (data.size() < end + 4 + length)
            return;
        const QJsonArray reports =
            QJsonDocument::fromJson(data.mid(end + 4, length)).object().value("reports"_L1).toArray();
        request.report = reports.first().toObject();
        received.push_back(request);
        data.clear();
        const QByteArray body = R"({"accepted":1,"rejected":[]})";
        socket->write("HTTP/1.1 " + QByteArray::number(status)
                      + " X\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                      + "\r\n\r\n" + body);
    }

    QHash<QTcpSocket *, QByteArray> m_data;
};

std::vector<DemoDevice> someDevices()
{
    std::vector<DemoDevice> devices;
    for (int n = 0; n < 20; ++n)
        devices.push_back(
            {.tenantId = u"tenant-%1"_s.arg(n % 3), .roomId = u"room-%1"_s.arg(n), .android = n % 2 == 0});
    return devices;
}

} // namespace

class TestDemoDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomsThatReportAreReadFromTheWorld()
    {
        DemoFixture world({.tenants = 6, .incidents = 1'200});
        QVERIFY(world.ok());
        const auto devices = readDemoDevices(world.database());
        QVERIFY(devices);
        QCOMPARE(static_cast<qint64>(devices->size()),
                 world.number(u"SELECT COUNT(*) FROM rooms WHERE health IN ('healthy', 'unhealthy')"_s));
        QVERIFY(std::any_of(devices->begin(), devices->end(),
                            [](const DemoDevice &device) { return !device.unhealthy.isEmpty(); }));
    }

    void signalsGoBadUnderTheCustomersKeyAndRecover()
    {
        Ingestion service;
        FakeClock clock;
        DemoDevices devices(service.base(), 5, someDevices(), clock, 1ms);
        devices.start();
        QTRY_VERIFY_WITH_TIMEOUT(service.received.size() >= 30, 20'000);
        clock.advance(1h);
        QTRY_VERIFY_WITH_TIMEOUT(service.received.size() >= 70, 20'000);
        devices.stop();

        QSet<QString> bad;
        int immediate = 0;
        int recovered = 0;
        for (const Received &request : service.received) {
            QCOMPARE(request.path, "/v1/devices/signals");
            const QString room = request.report.value("roomId"_L1).toString();
            const QString tenant = u"tenant-%1"_s.arg(room.mid(5).toInt() % 3);
            QCOMPARE(request.authorization, "EnrollmentKey " + demoEnrollmentKey(5, tenant));
            const SignalDefinition *signal = findSignal(request.report.value("signalId"_L1).toString());
            QVERIFY(signal && signal->pollMinutes > 0);
            QCOMPARE(signal->android, room.mid(5).toInt() % 2 == 0);
            const QString key = room + signal->id;
            const bool healthy = request.report.value("value"_L1) == "healthy"_L1;
            QCOMPARE(healthy, bad.contains(key)); // nothing is reported twice, and only what was bad recovers
            if (healthy) {
                bad.remove(key);
                ++recovered;
            } else {
                bad.insert(key);
                immediate += signal->watchMinutes == 0 ? 1 : 0;
            }
        }
        QVERIFY(recovered >= 25);
        QVERIFY(immediate >= 10);
    }

    void faultsOfTheirOwnDoNotPileUp()
    {
        Ingestion service;
        const FakeClock clock; // stands still: nothing is due to recover
        DemoDevices devices(service.base(), 5, someDevices(), clock, 1ms);
        QSet<QString> bad;
        connect(&devices, &DemoDevices::reported, this,
                [&bad](const QString &room, const QString &signal, bool healthy) {
                    if (healthy)
                        bad.remove(room + signal);
                    else
                        bad.insert(room + signal);
                });
        devices.start();
        QTRY_VERIFY_WITH_TIMEOUT(service.received.size() >= 90, 30'000);
        QVERIFY(bad.size() <= 60);
    }

    void theyBackOffWhileTheServiceIsAwayAndComeBack()
    {
        auto service = std::make_unique<Ingestion>();
        service->status = 503;
        const FakeClock clock;
        DemoDevices devices(service->base(), 5, someDevices(), clock, 2ms);
        devices.start();
        QTRY_VERIFY(devices.currentInterval() >= 32ms);
        // The same report again and again: nothing is lost, and nothing new is made up.
        for (const Received &request : service->received)
            QCOMPARE(request.report, service->received.front().report);
        service->status = 202;
        QSignalSpy reported(&devices, &DemoDevices::reported);
        QTRY_VERIFY(!reported.isEmpty());
        QCOMPARE(devices.currentInterval(), 2ms);
        service.reset(); // now nobody listens at all
        QTRY_VERIFY(devices.currentInterval() >= 32ms);
    }

    void aRefusedReportIsNotSentAgain()
    {
        Ingestion service;
        service.status = 400;
        const FakeClock clock;
        DemoDevices devices(service.base(), 5, someDevices(), clock, 1ms);
        devices.start();
        QTRY_VERIFY(service.received.size() >= 3);
        QVERIFY(service.received[0].report != service.received[1].report);
    }

    void nothingIsSentAfterStop()
    {
        Ingestion service;
        const FakeClock clock;
        DemoDevices devices(service.base(), 5, someDevices(), clock, 1ms);
        QSignalSpy reported(&devices, &DemoDevices::reported);
        devices.start();
        QTRY_VERIFY(reported.size() >= 3);
        devices.stop(); // while a report is on its way
        qsizetype until = reported.size();
        QVERIFY(!reported.wait(50));
        QCOMPARE(reported.size(), until);

        const auto stopping = connect(&devices, &DemoDevices::reported, &devices, &DemoDevices::stop);
        devices.start(); // and now between two
        QTRY_VERIFY(reported.size() > until);
        until = reported.size();
        QVERIFY(!reported.wait(50));
        QCOMPARE(reported.size(), until);

        disconnect(stopping);
        devices.start();
        QTRY_VERIFY(reported.size() > until);
    }
};

QTEST_GUILESS_MAIN(TestDemoDevices)
#include "tst_demodevices.moc"
