// The demo's management service and devices, inside this process, on a thread of their own.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

namespace roomwarden {

namespace service {
struct DemoOptions;
}

class DemoHost : public QObject
{
    Q_OBJECT

public:
    // clock must outlive the host; it is asked from several threads.
    explicit DemoHost(const Clock &clock, QObject *parent = nullptr);
    // Stops the devices, drains the service, deletes the world. Waits for that: at most a few seconds.
    ~DemoHost() override;

    // Builds the world, starts the service, lets the devices report. ready() or failed() follows, once.
    void start(const service::DemoOptions &options);

Q_SIGNALS:
    void progress(int incidents); // how many have been made so far
    void ready(const QUrl &base);
    void failed(const roomwarden::Error &error);

private:
    class Worker;

    std::atomic<bool> m_leaving = false; // nobody waits for the demo any more
    QThread m_thread;
    Worker *m_worker = nullptr; // lives on m_thread; deleted when it finishes
    const Clock &m_clock;
};

} // namespace roomwarden
