// The ticker's thread. Every pass finds its tickets through partial indices, so that it costs what is due, not what
// there is.
#include "service/signals/lifecycleticker.h"

#include "core/base/logging.h"
#include "service/access/changes.h"
#include "service/access/rows.h"
#include "service/signals/roomevents.h"
#include "service/signals/roomusage.h"
#include "service/signals/signalcatalogue.h"
#include "service/signals/suppressions.h"
#include "service/signals/ticketstore.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int batchSize = 200;               // tickets a transaction: writers of requests must not wait long
constexpr qint64 announcementsKept = 10'000; // changes; a reader of hints who missed more is told everything
constexpr qint64 minute = 60LL * 1'000;
constexpr qint64 hour = 60LL * 60 * 1'000;
constexpr qint64 day = 24 * hour;

} // namespace

struct LifecycleTicker::Private
{
    Private(Settings theSettings, const Clock &theClock, std::function<void()> onAnnounced)
        : settings(std::move(theSettings)),
          clock(theClock),
          announced(std::move(onAnnounced))
    { }

    void run();
    [[nodiscard]] Result<Done> pass();
    [[nodiscard]] Result<int> settleBatch(qint64 now);
    [[nodiscard]] Result<int> liftBatch(qint64 now);
    [[nodiscard]] Result<Done> settleOne(Database &transaction, const IncidentId &id, qint64 now, ChangeSet &changes);
    [[nodiscard]] Result<Done> sweep(qint64 now) const;
    [[nodiscard]] bool isStopping()
    {
        const std::lock_guard lock(mutex);
        return stopping;
    }

    const Settings settings;
    const Clock &clock;
    const std::function<void()> announced;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;

    // Of the thread alone.
    std::unique_ptr<Database> database;
    qint64 lastTrim = 0;
    qint64 lastSweep = 0;
    bool failing = false;
};

LifecycleTicker::LifecycleTicker(Settings settings, const Clock &clock, std::function<void()> announced)
    : d(std::make_unique<Private>(std::move(settings), clock, std::move(announced)))
{ }

LifecycleTicker::~LifecycleTicker() { stop(); }

void LifecycleTicker::start()
{
    d->thread = std::thread([this] { d->run(); });
}

void LifecycleTicker::stop()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_all();
    if (d->thread.joinable())
        d->thread.join();
}

void LifecycleTicker::Private::run()
{
    while (!isStopping()) {
        const Result<Done> done = pass();
        // Once, not every second, for as long as it lasts.
        if (!done && !failing)
            qCWarning(lcService, "lifecycle pass failed: %s", qPrintable(done.error().detail));
        failing = !done;
        std::unique_lock lock(mutex);
        wake.wait_for(lock, settings.interval, [this] { return stopping; });
    }
    database.reset(); // in the thread that opened it
}

Result<Done> LifecycleTicker::Private::pass()
{
    if (!database) {
        Result<std::unique_ptr<Database>> opened = Database::open(settings.database);
        if (!opened)
            return std::move(opened).error();
        database = *std::move(opened);
    }
    const qint64 now = clock.now().toMSecsSinceEpoch();
    for (;;) {
        const Result<int> settled = settleBatch(now);
        if (!settled)
            return settled.error();
        if (*settled < batchSize || isStopping())
            break;
    }
    for (;;) {
        const Result<int> lifted = liftBatch(now);
        if (!lifted)
            return lifted.error();
        if (*lifted < batchSize || isStopping())
            break;
    }
    if (now - lastTrim >= minute) {
        Result<Done> trimmed = database->write<Done>(
            [](Database &transaction) { return trimAnnouncements(transaction, announcementsKept); });
        if (!trimmed)
            return trimmed;
        lastTrim = now;
    }
    if (now - lastSweep >= hour) {
        if (Result<Done> swept = sweep(now); !swept)
            return swept;
        lastSweep = now;
    }
    return Done{};
}

// Gives how many tickets were due, at most batchSize.
Result<int> LifecycleTicker::Private::settleBatch(qint64 now)
{
    const qint64 resolvedBefore = now - std::chrono::milliseconds(reactivationTime).count();
    std::vector<IncidentId> due;
    const std::pair<QString, qint64> queries[] = {
        {u"SELECT id FROM incidents WHERE watch_until_ms IS NOT NULL AND watch_until_ms <= ? LIMIT ?"_s, now},
        {u"SELECT id FROM incidents WHERE remediation_until_ms IS NOT NULL AND remediation_until_ms <= ? LIMIT ?"_s,
         now},
        {u"SELECT id FROM incidents WHERE state = 'resolved' AND resolved_ms <= ? LIMIT ?"_s, resolvedBefore},
    };
    for (const auto &[sql, until] : queries) {
        const int room = batchSize - static_cast<int>(due.size());
        if (room <= 0)
            break;
        Result<Done> read = forEachRow(*database, sql, {until, room},
                                       [&due](const QSqlQuery &row) { due.emplace_back(row.value(0).toString()); });
        if (!read)
            return std::move(read).error();
    }
    if (due.empty())
        return 0;
    ChangeSet changes;
    Result<Done> written = database->write<Done>([&](Database &transaction) -> Result<Done> {
        changes = {};
        for (const IncidentId &id : due) {
            if (Result<Done> settled = settleOne(transaction, id, now, changes); !settled)
                return settled;
        }
        return announce(transaction, changes);
    });
    if (!written)
        return std::move(written).error();
    if (!changes.isEmpty())
        announced();
    return static_cast<int>(due.size());
}

// Gives how many suppressions were over, at most batchSize.
Result<int> LifecycleTicker::Private::liftBatch(qint64 now)
{
    const Result<std::vector<SuppressionKey>> over = expiredSuppressions(*database, now, batchSize);
    if (!over)
        return over.error();
    if (over->empty())
        return 0;
    ChangeSet changes;
    Result<Done> written = database->write<Done>([&](Database &transaction) -> Result<Done> {
        changes = {};
        for (const SuppressionKey &key : *over) {
            if (Result<Done> lifted = liftExpired(transaction, key, now, changes); !lifted)
                return lifted;
        }
        return announce(transaction, changes);
    });
    if (!written)
        return std::move(written).error();
    if (!changes.isEmpty())
        announced();
    return static_cast<int>(over->size());
}

Result<Done> LifecycleTicker::Private::settleOne(Database &transaction, const IncidentId &id, qint64 now,
                                                 ChangeSet &changes)
{
    Result<std::optional<StoredTicket>> stored = ticketById(transaction, id);
    if (!stored)
        return std::move(stored).error();
    if (!*stored)
        return Done{};
    bool muted = false;
    if (!(*stored)->signalRoom.isNull()) {
        Result<bool> asked = isMuted(transaction, (*stored)->signalRoom, (*stored)->typeId, now);
        if (!asked)
            return std::move(asked).error();
        muted = *asked;
    }
    const auto step = settle((*stored)->ticket, findSignal((*stored)->typeId), muted, now, settings.remediationTime);
    if (!step) {
        // Settled by somebody else in between, or a deadline without a meaning, which would be found again for ever.
        // A new deadline stays.
        Result<int> cleared = change(transaction,
                                     u"UPDATE incidents SET"
                                     u" watch_until_ms = CASE WHEN watch_until_ms <= ? THEN NULL ELSE watch_until_ms"
                                     u" END, remediation_until_ms = CASE WHEN remediation_until_ms <= ? THEN NULL ELSE"
                                     u" remediation_until_ms END WHERE id = ?"_s,
                                     {now, now, id.text()});
        if (!cleared)
            return std::move(cleared).error();
        return Done{};
    }
    return applyStep(transaction, **stored, *step, now, changes);
}

Result<Done> LifecycleTicker::Private::sweep(qint64 now) const
{
    return database->write<Done>([now](Database &transaction) -> Result<Done> {
        const std::pair<QString, qint64> statements[] = {
            {u"DELETE FROM access_tokens WHERE expires_ms <= ?"_s, now},
            {u"DELETE FROM repeatable_requests WHERE created_ms <= ?"_s, now - day},
            {u"DELETE FROM access_snapshots WHERE used_ms <= ?"_s, now - 30 * day},
        };
        for (const auto &[sql, until] : statements) {
            if (Result<int> deleted = change(transaction, sql, {until}); !deleted)
                return std::move(deleted).error();
        }
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
        if (Result<Done> trimmed = trimUsage(transaction, time.date()); !trimmed)
            return trimmed;
        return trimEvents(transaction, time);
    });
}

} // namespace roomwarden::service
