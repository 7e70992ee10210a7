// The hub's thread, and the trimming of hints.
#include "service/resources/changehub.h"

#include "core/base/logging.h"
#include "service/access/accessevaluator.h"
#include "service/access/changes.h"
#include "service/identity/accesstokens.h"
#include "service/resources/changelistener.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostAtOnce = 1'024;                          // announcements; who missed more is told everything
constexpr qsizetype fewCustomers = 8;                      // up to so many, access is read one by one
constexpr auto gatherTime = std::chrono::milliseconds(20); // a burst of commits becomes one event
constexpr auto lookInterval = std::chrono::seconds(1);     // for what nobody woke us for: other processes on SQLite
constexpr auto tokenCheck = std::chrono::seconds(60);      // how long a stream can outlive its token on a quiet service

// Of customers that the evaluator has read.
bool mayKnow(Resource resource, const TenantId &tenant, const AccessEvaluator &access)
{
    if (resource == Resource::Invitations)
        return access.caller().respondsToInvitations();
    // To everybody, for whoever lost a customer no longer knows it, and has to hear of it.
    if (resource == Resource::Access)
        return true;
    const KnownCustomer *customer = access.known(tenant);
    if (customer == nullptr)
        return false;
    switch (resource) {
    case Resource::Incidents: return customer->access.canAnywhere(Permission::TicketsView);
    case Resource::Rooms: return customer->access.canAnywhere(Permission::RoomsView);
    case Resource::Tenants:
    case Resource::Access:
    case Resource::Invitations: break;
    }
    return true;
}

QByteArray eventData(const ChangeSet &changes)
{
    QJsonArray resources;
    for (const auto &[resource, name] : resourceNames) {
        if (changes.resources.contains(resource))
            resources.append(QString(name));
    }
    QStringList tenants;
    for (const TenantId &tenant : changes.customers)
        tenants.append(tenant.text());
    tenants.sort();
    return QJsonDocument(
               QJsonObject{{"resources"_L1, resources}, {"tenantIds"_L1, QJsonArray::fromStringList(tenants)}})
        .toJson(QJsonDocument::Compact);
}

void addAllowed(ChangeSet &sum, const ChangeSet &part, const AccessEvaluator &access)
{
    for (const Resource resource : part.resources) {
        for (const TenantId &tenant : part.customers) {
            if (!mayKnow(resource, tenant, access))
                continue;
            sum.resources.insert(resource);
            if (access.known(tenant) != nullptr)
                sum.customers.insert(tenant);
        }
    }
}

} // namespace

struct ChangeHub::Private
{
    struct Reader
    {
        QString tokenHash;
        EventStream stream;
        std::optional<QByteArray> resumeAfter; // of a new reader that was here before
    };

    Private(DatabaseConfig databaseConfig, AccessCache &accessCache, const Clock &theClock)
        : config(std::move(databaseConfig)),
          cache(accessCache),
          clock(theClock),
          listener(config, [this] { wakeUp(); })
    { }

    void wakeUp();
    void run();
    // What was announced since the last call.
    [[nodiscard]] std::vector<ChangeSet> readNews();
    void serve(const std::vector<ChangeSet> &news);
    // Reads the customers that the news are about, or all.
    [[nodiscard]] static Result<Done> readCustomers(AccessEvaluator &access, const std::vector<ChangeSet> &news,
                                                    bool all);
    [[nodiscard]] ChangeSet missedBy(const QByteArray &lastEventId, AccessEvaluator &access) const;

    const DatabaseConfig config;
    AccessCache &cache;
    const Clock &clock;
    ChangeListener listener;
    std::thread thread;

    std::mutex mutex; // guards what follows
    std::condition_variable wake;
    bool stopping = false;
    bool started = false;
    bool startFailed = false;
    bool woken = false;
    std::vector<Reader> readers;

    // Of the hub's thread alone.
    std::unique_ptr<Database> database;
    qint64 lastId = 0; // of the last announcement that was read
    bool failing = false;
    std::chrono::steady_clock::time_point lastTokenCheck = std::chrono::steady_clock::now();
};

ChangeHub::ChangeHub(DatabaseConfig database, AccessCache &access, const Clock &clock)
    : d(std::make_unique<Private>(std::move(database), access, clock))
{ }

ChangeHub::~ChangeHub() { stop(); }

Result<Done> ChangeHub::start()
{
    d->thread = std::thread([this] { d->run(); });
    std::unique_lock lock(d->mutex);
    d->wake.wait(lock, [this] { return d->started || d->startFailed; });
    if (d->startFailed)
        return Error{.kind = Error::Kind::Storage, .detail = u"the hint thread found no database"_s};
    d->listener.start();
    return Done{};
}

void ChangeHub::stop()
{
    d->listener.stop();
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
        for (Private::Reader &reader : d->readers)
            reader.stream.close();
        d->readers.clear();
    }
    d->wake.notify_all();
    if (d->thread.joinable())
        d->thread.join();
}

void ChangeHub::wake() { d->wakeUp(); }

void ChangeHub::Private::wakeUp()
{
    {
        const std::lock_guard lock(mutex);
        woken = true;
    }
    wake.notify_all();
}

void ChangeHub::connect(const QString &tokenHash, const QByteArray &lastEventId, EventStream stream)
{
    {
        const std::lock_guard lock(d->mutex);
        if (d->stopping) {
            stream.close();
            return;
        }
        d->readers.push_back({.tokenHash = tokenHash,
                              .stream = stream,
                              .resumeAfter = lastEventId.isEmpty() ? std::nullopt : std::optional(lastEventId)});
    }
    d->wake.notify_all();
}

void ChangeHub::disconnect(const QString &tokenHash)
{
    const std::lock_guard lock(d->mutex);
    std::erase_if(d->readers, [&tokenHash](Private::Reader &reader) {
        if (reader.tokenHash != tokenHash)
            return false;
        reader.stream.close();
        return true;
    });
}

void ChangeHub::Private::run()
{
    Result<std::unique_ptr<Database>> opened = Database::open(config);
    Result<qint64> latest = opened ? latestChange(**opened) : Result<qint64>(opened.error());
    {
        const std::lock_guard lock(mutex);
        startFailed = !latest;
        started = true;
    }
    wake.notify_all();
    if (!latest)
        return;
    database = *std::move(opened);
    lastId = *latest;

    std::unique_lock lock(mutex);
    while (!stopping) {
        const bool somethingToDo = wake.wait_for(lock, lookInterval, [this] {
            return stopping || woken
                   || std::ranges::any_of(readers, [](const Reader &reader) { return reader.resumeAfter.has_value(); });
        });
        if (stopping)
            break;
        if (somethingToDo)
            wake.wait_for(lock, gatherTime, [this] { return stopping; });
        woken = false;
        const bool resuming =
            std::ranges::any_of(readers, [](const Reader &reader) { return reader.resumeAfter.has_value(); });
        lock.unlock();
        const std::vector<ChangeSet> news = readNews();
        const auto now = std::chrono::steady_clock::now();
        if (!news.empty() || resuming || now - lastTokenCheck >= tokenCheck) {
            lastTokenCheck = now;
            serve(news);
        }
        lock.lock();
    }
    lock.unlock();
    database.reset(); // in the thread that opened it
}

std::vector<ChangeSet> ChangeHub::Private::readNews()
{
    Result<std::vector<ChangeSet>> news = announcementsAfter(*database, lastId, mostAtOnce);
    if (!news && !failing)
        qCWarning(lcService, "hints: cannot read announcements: %s", qPrintable(news.error().detail));
    failing = !news;
    if (!news)
        return {};
    if (!news->empty())
        lastId = news->back().sequence;
    if (news->size() == static_cast<size_t>(mostAtOnce))
        wakeUp(); // there may be more
    return *std::move(news);
}

Result<Done> ChangeHub::Private::readCustomers(AccessEvaluator &access, const std::vector<ChangeSet> &news, bool all)
{
    QSet<TenantId> wanted;
    for (const ChangeSet &changes : news)
        wanted.unite(changes.customers);
    if (all || wanted.size() > fewCustomers) {
        const Result<const std::map<TenantId, KnownCustomer> *> customers = access.customers();
        return customers ? Result<Done>(Done{}) : customers.error();
    }
    for (const TenantId &tenant : std::as_const(wanted)) {
        if (const Result<const KnownCustomer *> customer = access.customer(tenant); !customer)
            return customer.error();
    }
    return Done{};
}

void ChangeHub::Private::serve(const std::vector<ChangeSet> &news)
{
    std::vector<Reader> current;
    {
        const std::lock_guard lock(mutex);
        std::erase_if(readers, [](const Reader &reader) { return !reader.stream.isOpen(); });
        current = readers;
        for (Reader &reader : readers)
            reader.resumeAfter.reset();
    }
    std::ranges::sort(current, {}, &Reader::tokenHash);
    for (auto first = current.begin(); first != current.end();) {
        const QString tokenHash = first->tokenHash;
        const auto last =
            std::find_if(first, current.end(), [&](const Reader &reader) { return reader.tokenHash != tokenHash; });
        Result<std::optional<Caller>> caller = callerOfToken(*database, tokenHash, clock);
        if (!caller || !*caller) {
            std::for_each(first, last, [](Reader &reader) { reader.stream.close(); });
            first = last;
            continue;
        }
        AccessEvaluator access(*database, **caller, &cache);
        const bool resuming =
            std::any_of(first, last, [](const Reader &reader) { return reader.resumeAfter.has_value(); });
        if (const Result<Done> read = readCustomers(access, news, resuming); !read) {
            // Whoever is not told must find out alone: a closed stream reconnects and asks for a delta.
            qCWarning(lcService, "hints: cannot evaluate access: %s", qPrintable(read.error().detail));
            std::for_each(first, last, [](Reader &reader) { reader.stream.close(); });
            first = last;
            continue;
        }
        ChangeSet allowed;
        for (const ChangeSet &changes : news)
            addAllowed(allowed, changes, access);
        for (; first != last; ++first) {
            ChangeSet told = allowed;
            if (first->resumeAfter) {
                const ChangeSet missed = missedBy(*first->resumeAfter, access);
                told.resources |= missed.resources;
                told.customers |= missed.customers;
            }
            if (!told.isEmpty())
                first->stream.send(QByteArray::number(lastId), "change", eventData(told));
        }
    }
}

ChangeSet ChangeHub::Private::missedBy(const QByteArray &lastEventId, AccessEvaluator &access) const
{
    ChangeSet missed;
    bool number = false;
    const qint64 seen = lastEventId.toLongLong(&number);
    const Result<bool> kept = number ? isAnnouncementKept(*database, seen) : Result<bool>(false);
    if (kept && *kept) {
        const Result<std::vector<ChangeSet>> since = announcementsAfter(*database, seen, mostAtOnce);
        if (since && since->size() < static_cast<size_t>(mostAtOnce)) {
            for (const ChangeSet &changes : *since)
                addAllowed(missed, changes, access);
            return missed;
        }
    }
    ChangeSet everything;
    for (const auto &[resource, name] : resourceNames)
        everything.resources.insert(resource);
    if (const Result<const std::map<TenantId, KnownCustomer> *> all = access.customers()) { // they have been read
        for (const auto &[tenant, customer] : **all)
            everything.customers.insert(tenant);
    }
    addAllowed(missed, everything, access);
    missed.resources.insert(Resource::Access);
    return missed;
}

} // namespace roomwarden::service
