// Devices that keep reporting: signals go bad and recover, so that the demo lives. They speak to the service through
// the public ingestion endpoint alone, like real ones.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "service/demo/demorandom.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

class QNetworkReply;

namespace roomwarden::service {

class Database;
struct SignalDefinition;

// A room whose device the demo plays.
struct DemoDevice
{
    QString tenantId = {};
    QString roomId = {};
    bool android = false;
    QStringList unhealthy = {}; // ids of the signals without components that are bad already
};

// The rooms that report: enrolled, not suppressed and not silent. Ordered by id.
[[nodiscard]] Result<std::vector<DemoDevice>> readDemoDevices(Database &database);

class DemoDevices : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultInterval{3'500};

    // baseUrl as Service::start() gives it; seed that of the world, whose enrollment keys are used; clock must outlive
    // this. interval lies between two reports over all devices together. Lives in the thread that makes it.
    DemoDevices(const QUrl &baseUrl, quint32 seed, std::vector<DemoDevice> devices, const Clock &clock,
                std::chrono::milliseconds interval = defaultInterval, QObject *parent = nullptr);
    ~DemoDevices() override;

    void start();

    // Nothing is sent any more, and nothing awaited. start() goes on.
    void stop();

    // How long it waits for the next report; grows while the service is away.
    [[nodiscard]] std::chrono::milliseconds currentInterval() const;

Q_SIGNALS:
    void reported(const QString &roomId, const QString &signalId, bool healthy); // and the service took it

private:
    struct Report
    {
        size_t device = 0;
        const SignalDefinition *signal = nullptr;
        bool healthy = false;
        QString detail = {};
    };
    struct Fault
    {
        size_t device = 0;
        const SignalDefinition *signal = nullptr;
        QDateTime until = {};
    };

    void sendNext();
    [[nodiscard]] std::optional<Report> nextReport();
    [[nodiscard]] std::optional<Report> nextFault();
    void send(const Report &report);
    void answered(QNetworkReply *reply);
    void taken(const Report &report);
    void retreat(std::chrono::milliseconds asked);

    const QUrl m_url;
    const quint32 m_seed;
    std::vector<DemoDevice> m_devices;
    const Clock &m_clock;
    const std::chrono::milliseconds m_interval;
    DemoRandom m_random;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    QPointer<QNetworkReply> m_reply;
    std::optional<Report> m_pending; // on its way, or to be sent again
    std::deque<Fault> m_faults;      // our own, the next to recover first
    int m_failures = 0;              // in a row
    std::chrono::milliseconds m_wait{0};
};

} // namespace roomwarden::service
