// Hands work to the writer's thread and keeps, for the GUI thread, what is known of the result.
#include "core/store/localstore.h"

#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/store/incidentstore.h"
#include "core/store/storewriter.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>

namespace roomwarden {

using namespace std::chrono_literals;

namespace {

constexpr auto turn = 8ms; // of loading between two looks at the events
constexpr auto quiet = 2s; // without a commit: time to fold

} // namespace

LocalStore::LocalStore(IncidentStore &incidents, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_incidents(incidents),
      m_clock(clock)
{
    m_fold.setSingleShot(true);
    m_fold.setInterval(quiet);
    connect(&m_take, &QTimer::timeout, this, &LocalStore::takePages);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        for (const TenantId &customer : m_overdue)
            destroyNow(customer);
    });
    connect(&m_fold, &QTimer::timeout, this, [this] {
        // One customer at a time, so that a commit waits for one at most.
        auto more = std::make_shared<bool>(false);
        post(
            [more](LocalDatabase &database) -> Result<Done> {
                Result<bool> folded = database.foldOne();
                if (!folded)
                    return std::move(folded).error();
                *more = *folded;
                return Done{};
            },
            [this, more](const Result<Done> &) {
                if (*more && !m_fold.isActive())
                    m_fold.start();
            });
    });
}

LocalStore::~LocalStore()
{
    if (!m_writer)
        return;
    m_writer->stopLoading();
    // Ended before the pointer is cleared: a load that still runs gives its pages to it.
    StoreWriter *const writer = m_writer.get();
    delete writer;
    (void)m_writer.release();
}

void LocalStore::open(const LocalStoreOptions &options, const SealKey &master)
{
    m_folder = options.folder;
    m_retentionDays = options.retentionDays;
    m_again.setInterval(options.destroyAgain);
    m_state = State::Loading;
    m_incidents.beginLoad();
    m_writer = std::make_unique<StoreWriter>();
    m_writer->post([this, options, master, now = m_clock.now()](std::unique_ptr<LocalDatabase> &database) {
        LoadEnd end = load(database, options, master, now);
        QMetaObject::invokeMethod(this, [this, end = std::move(end)] { m_loadEnd = end; });
    });
    m_take.start(0ms);
    Q_EMIT stateChanged();
}

void LocalStore::stayClosed(Why why)
{
    Q_ASSERT(m_state == State::Closed);
    m_why = why;
    Q_EMIT stateChanged();
}

LocalStore::LoadEnd LocalStore::load(std::unique_ptr<LocalDatabase> &database, const LocalStoreOptions &options,
                                     const SealKey &master, const QDateTime &now)
{
    Result<std::unique_ptr<LocalDatabase>> made = LocalDatabase::open(options, master, now);
    if (!made)
        return {.error = made.error()};
    database = *std::move(made);
    Result<std::vector<TenantId>> discarded = database->readPages([this](const TenantId &customer, StoredPage page) {
        m_writer->putPage({.customer = customer, .page = std::move(page)});
    });
    if (!discarded)
        return {.error = discarded.error()};
    return {.contents = database->contents(), .discarded = *std::move(discarded)};
}

void LocalStore::takePages()
{
    QElapsedTimer since;
    since.start();
    bool some = false;
    while (since.elapsed() < turn.count()) {
        std::optional<StoreWriter::LoadedPage> page = m_writer->takePage();
        if (!page) {
            if (m_loadEnd) {
                m_take.stop();
                finishLoading();
                return;
            }
            break;
        }
        some = true;
        if (!m_unkept.contains(page->customer))
            m_incidents.load(page->page);
    }
    m_take.setInterval(some ? 0ms : 1ms);
}

void LocalStore::finishLoading()
{
    LoadEnd end = *std::exchange(m_loadEnd, std::nullopt);
    m_incidents.endLoad();
    m_contents = std::move(end.contents);
    for (const TenantId &customer : std::as_const(m_unkept))
        forget(customer);
    if (std::exchange(m_dropLoaded, false)) {
        m_incidents.clear();
        m_contents = {};
    }
    for (const TenantId &customer : end.discarded)
        m_incidents.removeCustomer(customer);
    if (end.error) {
        m_incidents.clear();
        m_contents = {};
        m_problem = end.error;
        qCWarning(lcStore).noquote() << "nothing is kept:" << end.error->code << end.error->detail;
    }
    m_unkept.clear();
    m_state = end.error ? State::Refused : State::Kept;
    Q_EMIT opened();
    Q_EMIT stateChanged();
    if (m_state == State::Kept)
        m_fold.start();
}

std::optional<FeedPlace> LocalStore::place(const TenantId &customer) const
{
    const auto found = std::find_if(m_contents.places.begin(), m_contents.places.end(),
                                    [&customer](const FeedPlace &place) { return place.customer == customer; });
    return found == m_contents.places.end() ? std::nullopt : std::optional(*found);
}

std::vector<StoredRecord> LocalStore::records(const QString &kind) const
{
    std::vector<StoredRecord> records;
    for (const StoredRecord &record : m_contents.records) {
        if (record.kind == kind)
            records.push_back(record);
    }
    return records;
}

std::vector<StoredRecord> LocalStore::takeExpired(const QString &owner)
{
    std::vector<StoredRecord> expired = std::exchange(m_contents.expired, {});
    return owner == m_contents.expiredOwner ? expired : std::vector<StoredRecord>();
}

void LocalStore::post(std::function<Result<Done>(LocalDatabase &)> work, std::function<void(const Result<Done> &)> done)
{
    m_writer->post([this, work = std::move(work), done = std::move(done)](std::unique_ptr<LocalDatabase> &database) {
        const Result<Done> result =
            database ? work(*database)
                     : Result<Done>(Error{.kind = Error::Kind::Storage, .code = QStringLiteral("storeFailed")});
        if (done)
            QMetaObject::invokeMethod(this, [done, result] { done(result); });
    });
}

void LocalStore::setProblem(std::optional<Error> problem)
{
    m_problem = std::move(problem);
    Q_EMIT problemChanged();
}

void LocalStore::commit(StoreCommit commit)
{
    if (!isKeeping() || m_stalled)
        return;
    if (!m_unkept.isEmpty()) {
        // A place would say of these customers what is not true: that all of theirs is kept up to there.
        commit.place.reset();
        std::vector<Incident> kept;
        if (commit.items) {
            std::copy_if(commit.items->begin(), commit.items->end(), std::back_inserter(kept),
                         [this](const Incident &incident) { return !m_unkept.contains(incident.customer); });
        }
        commit.items = std::make_shared<const std::vector<Incident>>(std::move(kept));
        std::erase_if(commit.removed, [this](const RemovedItem &item) { return m_unkept.contains(item.customer); });
    }
    std::erase_if(commit.removed, [](const RemovedItem &item) { return item.customer.isNull(); });
    if (!commit.place && commit.removed.empty() && (!commit.items || commit.items->empty()))
        return;
    m_fold.start();
    post(
        [this, commit = std::move(commit), now = m_clock.now()](LocalDatabase &database) -> Result<Done> {
            if (m_writerStalled)
                return Done{};
            Result<Done> done = database.commit(commit, now);
            m_writerStalled = !done;
            return done;
        },
        [this](const Result<Done> &done) {
            if (!done) {
                m_stalled = true;
                setProblem(done.error());
            }
        });
}

void LocalStore::putRecord(const StoredRecord &record)
{
    if (isKeeping() && !m_unkept.contains(record.customer))
        post([record](LocalDatabase &database) { return database.putRecord(record, false); });
}

void LocalStore::putDurably(const StoredRecord &record, QObject *context, std::function<void(bool)> done)
{
    if (!isKeeping()) {
        QMetaObject::invokeMethod(
            context, [done] { done(false); }, Qt::QueuedConnection);
        return;
    }
    const QPointer<QObject> asked(context);
    post([record](LocalDatabase &database) { return database.putRecord(record, true); },
         [this, asked, done = std::move(done)](const Result<Done> &result) {
             if (!result)
                 setProblem(result.error());
             if (asked)
                 done(result.has_value());
         });
}

void LocalStore::removeRecord(const QString &kind, const QString &name)
{
    if (!isKeeping())
        return;
    std::erase_if(m_contents.records,
                  [&](const StoredRecord &record) { return record.kind == kind && record.name == name; });
    post([kind, name](LocalDatabase &database) { return database.removeRecord(kind, name); });
}

void LocalStore::setOwner(const QString &owner)
{
    if (!isKeeping() || m_contents.owner == owner)
        return;
    m_contents.owner = owner;
    post([owner](LocalDatabase &database) { return database.setOwner(owner); });
}

void LocalStore::forgetPlaces()
{
    m_contents.places.clear();
    if (isKeeping())
        post([](LocalDatabase &database) { return database.forgetPlaces({}); });
}

void LocalStore::forget(const TenantId &customer)
{
    std::erase(m_contents.customers, customer);
    std::erase_if(m_contents.records, [&](const StoredRecord &record) { return record.customer == customer; });
}

void LocalStore::destroy(const TenantId &customer)
{
    if (!isKeeping())
        return;
    if (m_state == State::Loading)
        m_unkept.insert(customer); // its pages may be on their way
    forget(customer);
    destroyNow(customer);
}

void LocalStore::destroyNow(const TenantId &customer)
{
    post(
        [this, customer](LocalDatabase &database) {
            if (!customer.isNull())
                return database.destroy(customer);
            m_writerStalled = false;
            return database.destroyAll();
        },
        [this, customer](const Result<Done> &done) { destroyed(customer, done); });
}

void LocalStore::destroyed(const TenantId &customer, const Result<Done> &done)
{
    if (!done) {
        qCWarning(lcStore).noquote() << "could not be destroyed yet:" << done.error().code << done.error().detail;
        if (std::find(m_overdue.begin(), m_overdue.end(), customer) == m_overdue.end())
            m_overdue.push_back(customer);
        m_again.start();
        setProblem(Error{
            .kind = Error::Kind::Storage, .detail = done.error().detail, .code = QStringLiteral("destroyFailed")});
        return;
    }
    std::erase(m_overdue, customer);
    if (m_overdue.empty() && m_problem && m_problem->code == QLatin1StringView("destroyFailed"))
        setProblem({});
}

void LocalStore::destroyAll()
{
    if (!isKeeping())
        return;
    if (m_state == State::Loading) {
        m_writer->stopLoading();
        m_dropLoaded = true;
    }
    m_contents = {};
    m_unkept.clear();
    destroyNow({});
    m_stalled = false;
    if (m_problem)
        setProblem({});
}

void LocalStore::purge(const TenantId &customer)
{
    destroy(customer);
    forgetPlaces();
    m_unkept.insert(customer);
}

void LocalStore::usage(QObject *context, std::function<void(const Result<std::vector<CustomerUsage>> &)> done)
{
    if (!isKeeping()) {
        QMetaObject::invokeMethod(
            context, [done] { done(std::vector<CustomerUsage>()); }, Qt::QueuedConnection);
        return;
    }
    const QPointer<QObject> asked(context);
    auto found = std::make_shared<std::vector<CustomerUsage>>();
    post(
        [found](LocalDatabase &database) -> Result<Done> {
            Result<std::vector<CustomerUsage>> usage = database.usage();
            if (!usage)
                return std::move(usage).error();
            *found = *std::move(usage);
            return Done{};
        },
        [asked, found, done = std::move(done)](const Result<Done> &read) {
            if (!asked)
                return;
            if (read)
                done(*found);
            else
                done(read.error());
        });
}

} // namespace roomwarden
