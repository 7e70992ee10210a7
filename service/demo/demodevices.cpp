// One report at a time: either a signal of some room goes bad, or one that did recovers.
#include "service/demo/demodevices.h"

#include "core/base/logging.h"
#include "service/demo/demosignals.h"
#include "service/demo/demotexts.h"
#include "service/demo/demoworld.h"
#include "service/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <map>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint64 devicesStream = 0xdef1ce;
constexpr size_t mostFaults = 60;    // of our own at a time
constexpr int immediatePercent = 65; // signals that are not watched first: the console shows them at once
constexpr int oldFaultPercent = 12;  // how often a fault that the world began with recovers
constexpr auto longestWait = 60s;
constexpr auto answerTime = 10s;

} // namespace

Result<std::vector<DemoDevice>> readDemoDevices(Database &database)
{
    const auto rooms = database.run(u"SELECT id, tenant_id, device_type FROM rooms WHERE enrollment = 'enrolled'"
                                    u" AND suppressed = 0 AND health <> 'unmonitored' ORDER BY id"_s);
    if (!rooms)
        return rooms.error();
    std::vector<DemoDevice> devices;
    std::map<QString, size_t> positions;
    while ((*rooms)->next()) {
        positions.emplace((*rooms)->value(0).toString(), devices.size());
        devices.push_back({.tenantId = (*rooms)->value(1).toString(),
                           .roomId = (*rooms)->value(0).toString(),
                           .android = (*rooms)->value(2).toString() != "Windows room"_L1});
    }
    const auto faults = database.run(u"SELECT room_id, signal_id FROM signal_states WHERE value = 'unhealthy'"
                                     u" AND component = '' ORDER BY room_id, signal_id"_s);
    if (!faults)
        return faults.error();
    while ((*faults)->next()) {
        if (const auto found = positions.find((*faults)->value(0).toString()); found != positions.end())
            devices[found->second].unhealthy.append((*faults)->value(1).toString());
    }
    return devices;
}

DemoDevices::DemoDevices(const QUrl &baseUrl, quint32 seed, std::vector<DemoDevice> devices, const Clock &clock,
                         std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent),
      m_url(baseUrl.resolved(QUrl(u"devices/signals"_s))),
      m_seed(seed),
      m_devices(std::move(devices)),
      m_clock(clock),
      m_interval(interval),
      m_random(seed, devicesStream),
      m_wait(interval)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DemoDevices::sendNext);
}

DemoDevices::~DemoDevices() { stop(); }

void DemoDevices::start()
{
    if (!m_devices.empty() && !m_reply)
        m_timer.start(m_wait);
}

void DemoDevices::stop()
{
    m_timer.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
}

std::chrono::milliseconds DemoDevices::currentInterval() const { return m_wait; }

void DemoDevices::sendNext()
{
    if (!m_pending)
        m_pending = nextReport();
    if (m_pending)
        send(*m_pending);
    else
        m_timer.start(m_wait);
}

std::optional<DemoDevices::Report> DemoDevices::nextReport()
{
    if (!m_faults.empty() && (m_faults.front().until <= m_clock.now() || m_faults.size() >= mostFaults))
        return Report{.device = m_faults.front().device, .signal = m_faults.front().signal, .healthy = true};
    if (m_random.chance(oldFaultPercent)) {
        const size_t device = m_random.below(static_cast<quint64>(m_devices.size()));
        const QStringList &unhealthy = m_devices[device].unhealthy;
        const bool ours = std::any_of(m_faults.begin(), m_faults.end(),
                                      [device](const Fault &fault) { return fault.device == device; });
        if (!unhealthy.isEmpty() && !ours) {
            if (const SignalDefinition *signal = findSignal(unhealthy.front()))
                return Report{.device = device, .signal = signal, .healthy = true};
        }
    }
    return nextFault();
}

std::optional<DemoDevices::Report> DemoDevices::nextFault()
{
    static const DemoSignals catalogue;
    const bool immediate = m_random.chance(immediatePercent);
    for (int attempt = 0; attempt < 20; ++attempt) {
        const size_t index = m_random.below(static_cast<quint64>(m_devices.size()));
        const DemoDevice &device = m_devices[index];
        const SignalDefinition *signal = catalogue.pick(device.android, demoSeverity(m_random), m_random);
        if (!signal || immediate != (signal->watchMinutes == 0) || device.unhealthy.contains(signal->id)
            || signal == DemoSignals::offline(device.android))
            continue;
        return Report{.device = index, .signal = signal, .detail = demoSignalDetail(signal->id, m_random)};
    }
    return std::nullopt;
}

void DemoDevices::send(const Report &report)
{
    const DemoDevice &device = m_devices[report.device];
    QJsonObject json{{"roomId"_L1, device.roomId},
                     {"signalId"_L1, report.signal->id},
                     {"value"_L1, report.healthy ? u"healthy"_s : u"unhealthy"_s}};
    if (!report.detail.isEmpty())
        json.insert("detail"_L1, report.detail);
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "EnrollmentKey " + demoEnrollmentKey(m_seed, device.tenantId));
    request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(answerTime).count()));
    m_reply = m_network.post(
        request, QJsonDocument(QJsonObject{{"reports"_L1, QJsonArray{json}}}).toJson(QJsonDocument::Compact));
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::finished, this, [this, reply] { answered(reply); });
}

void DemoDevices::answered(QNetworkReply *reply)
{
    reply->deleteLater();
    m_reply = nullptr;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 202) {
        // A report that the service will never take must not stop the others.
        if (status >= 400 && status < 500 && status != 429)
            m_pending.reset();
        retreat(std::chrono::seconds(reply->rawHeader("Retry-After").toInt()));
        m_timer.start(m_wait);
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    const Report report = *m_pending;
    m_pending.reset();
    m_failures = 0;
    m_wait = m_interval;
    m_timer.start(m_wait);
    if (answer.value("accepted"_L1).toInt() > 0)
        taken(report); // last: whoever hears of it may call stop()
}

void DemoDevices::taken(const Report &report)
{
    DemoDevice &device = m_devices[report.device];
    if (report.healthy) {
        device.unhealthy.removeAll(report.signal->id);
        std::erase_if(m_faults, [&report](const Fault &fault) {
            return fault.device == report.device && fault.signal == report.signal;
        });
    } else {
        device.unhealthy.append(report.signal->id);
        // From three quarters of a minute to some minutes: long enough to be read, short enough to see it recover.
        const Fault fault{report.device, report.signal, m_clock.now().addSecs(m_random.between(45, 420))};
        m_faults.insert(std::upper_bound(m_faults.begin(), m_faults.end(), fault,
                                         [](const Fault &a, const Fault &b) { return a.until < b.until; }),
                        fault);
    }
    Q_EMIT reported(device.roomId, report.signal->id, report.healthy);
}

void DemoDevices::retreat(std::chrono::milliseconds asked)
{
    m_failures = std::min(m_failures + 1, 16);
    m_wait = std::clamp(std::max(m_interval * (1 << std::min(m_failures, 10)), asked), m_interval,
                        std::max<std::chrono::milliseconds>(longestWait, m_interval));
    qCDebug(lcService) << "demo devices wait" << m_wait.count() << "ms after" << m_failures << "failures";
}

} // namespace roomwarden::service
