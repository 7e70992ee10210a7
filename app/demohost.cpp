// The demo's management service and devices.
#include "app/demohost.h"

#include "core/base/logging.h"
#include "service/demo/demodevices.h"
#include "service/demo/demoworld.h"
#include "service/service.h"
#include "service/storage/migrations.h"

#include <QTemporaryDir>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

// Lives on the host's thread, with everything the demo needs; destroyed there, in the reverse order.
class DemoHost::Worker : public QObject
{
public:
    Worker(DemoHost &host, service::DemoOptions options, const Clock &clock)
        : m_host(host),
          m_options(options),
          m_clock(clock)
    { }

    void run()
    {
        if (Result<QUrl> base = build(); base)
            Q_EMIT m_host.ready(*base);
        else
            Q_EMIT m_host.failed(base.error());
    }

private:
    Result<QUrl> build()
    {
        if (!m_folder.isValid())
            return Error{.kind = Error::Kind::Storage, .detail = m_folder.errorString(), .code = u"demoFolder"_s};
        service::ServiceConfig config{.database = {.name = m_folder.filePath(u"demo.sqlite"_s)}, .demoPersonas = true};
        std::vector<service::DemoDevice> devices;
        {
            Result<std::unique_ptr<service::Database>> database = service::Database::open(config.database);
            if (!database)
                return std::move(database).error();
            if (Result<int> version = service::migrate(**database); !version)
                return std::move(version).error();
            const auto progress = [this](int incidents) { Q_EMIT m_host.progress(incidents); };
            if (Result<Done> built = service::buildDemoWorld(**database, m_options, m_clock, progress); !built)
                return std::move(built).error();
            Result<std::vector<service::DemoDevice>> read = service::readDemoDevices(**database);
            if (!read)
                return std::move(read).error();
            devices = *std::move(read);
        }
        if (m_host.m_leaving)
            return Error{.kind = Error::Kind::Storage, .detail = u"ended while the world was made"_s};
        m_service = std::make_unique<service::Service>(config, m_clock);
        Result<QUrl> base = m_service->start();
        if (base) {
            m_devices = std::make_unique<service::DemoDevices>(*base, m_options.seed, std::move(devices), m_clock);
            m_devices->start();
        }
        return base;
    }

    DemoHost &m_host;
    service::DemoOptions m_options;
    const Clock &m_clock;
    QTemporaryDir m_folder; // outlives the service, whose files it holds
    std::unique_ptr<service::Service> m_service;
    std::unique_ptr<service::DemoDevices> m_devices;
};

DemoHost::DemoHost(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_thread.setObjectName(u"demo service"_s);
}

DemoHost::~DemoHost()
{
    m_leaving = true;
    m_thread.quit();
    m_thread.wait();
}

void DemoHost::start(const service::DemoOptions &options)
{
    m_worker = new Worker(*this, options, m_clock); // deleted on its thread, when that finishes
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &Worker::run);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

} // namespace roomwarden
