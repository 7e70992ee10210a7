// The listener's thread: Qt's driver delivers notifications through an event loop, and tells nobody when its connection
// dies, so that it has to be asked now and then.
#include "service/resources/changelistener.h"

#include "core/base/logging.h"
#include "service/access/changes.h"

#include <QThread>
#include <QTimer>

namespace roomwarden::service {

namespace {

constexpr auto probeInterval = std::chrono::seconds(3);

} // namespace

struct ChangeListener::Private
{
    Private(DatabaseConfig databaseConfig, std::function<void()> onHeard)
        : config(std::move(databaseConfig)),
          heard(std::move(onHeard))
    { }

    void probe();

    const DatabaseConfig config;
    const std::function<void()> heard;
    QThread thread;

    // Of the thread alone.
    std::unique_ptr<QTimer> timer;
    std::unique_ptr<Database> database;
    bool failing = false;
};

ChangeListener::ChangeListener(DatabaseConfig database, std::function<void()> heard)
    : d(std::make_unique<Private>(std::move(database), std::move(heard)))
{
    // Direct: the thread says so itself when it starts and ends, and what it made has to go with it.
    const auto direct = Qt::DirectConnection;
    QObject::connect(
        &d->thread, &QThread::started, &d->thread,
        [this] {
            d->timer = std::make_unique<QTimer>();
            QObject::connect(d->timer.get(), &QTimer::timeout, d->timer.get(), [this] { d->probe(); });
            d->timer->start(probeInterval);
            d->probe();
        },
        direct);
    QObject::connect(
        &d->thread, &QThread::finished, &d->thread,
        [this] {
            d->timer.reset();
            d->database.reset();
        },
        direct);
}

ChangeListener::~ChangeListener() { stop(); }

void ChangeListener::start()
{
    if (d->config.dialect == DatabaseConfig::Dialect::Postgres)
        d->thread.start();
}

void ChangeListener::stop()
{
    d->thread.quit();
    d->thread.wait();
}

void ChangeListener::Private::probe()
{
    Result<Done> listening = Done{};
    if (database) {
        listening = database->probeListening();
    } else {
        Result<std::unique_ptr<Database>> opened = Database::open(config);
        if (opened) {
            database = *std::move(opened);
            listening = database->listen(announcementChannel, heard);
        } else {
            listening = std::move(opened).error();
        }
    }
    if (!listening) {
        database.reset();
        if (!failing)
            qCWarning(lcService, "cannot listen for changes: %s", qPrintable(listening.error().detail));
    } else if (failing) {
        qCInfo(lcService, "listening for changes again");
    }
    failing = !listening;
}

} // namespace roomwarden::service
