// The cache of keys, and the thread that fills it.
#include "service/identity/issuerkeys.h"

#include "core/base/logging.h"
#include "service/identity/keyfetch.h"

#include <QThread>

#include <mutex>

namespace roomwarden::service {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds refreshAge = 1h;  // keys that were withdrawn must go some time
constexpr std::chrono::seconds longestAge = 24h; // how long the provider may be away
constexpr std::chrono::seconds retryAfter = 2s;  // after a fetch that failed

struct Entry
{
    openid::KeySet keys = {};
    QDateTime fetched = {};
    QDateTime tried = {};
    QDateTime renewed = {}; // because of a key that was not known
    bool underWay = false;
    bool failing = false; // to log the first failure only
};

} // namespace

struct IssuerKeys::Private
{
    explicit Private(const Clock &theClock) : clock(theClock) { }

    // With the mutex held.
    void begin(const QString &issuer, Entry &entry);
    void ended(const QString &issuer, const Result<openid::KeySet> &answer);
    [[nodiscard]] bool isOlder(const QDateTime &time, std::chrono::seconds age) const
    {
        // A clock that was set back counts as time passed: better once too often.
        const QDateTime now = clock.now();
        return !time.isValid() || time.addSecs(age.count()) <= now || time > now;
    }

    const Clock &clock;
    std::mutex mutex;
    QHash<QString, Entry> entries;
    QThread thread;
    KeyFetch *fetch = nullptr; // lives in the thread, goes with it
};

IssuerKeys::IssuerKeys(const QStringList &issuers, const Clock &clock) : d(std::make_unique<Private>(clock))
{
    d->thread.setObjectName(QStringLiteral("issuer keys"));
    d->fetch = new KeyFetch;
    d->fetch->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->fetch, &QObject::deleteLater);
    d->thread.start();
    const std::lock_guard lock(d->mutex);
    for (const QString &issuer : issuers)
        d->begin(issuer, d->entries[issuer]);
}

IssuerKeys::~IssuerKeys()
{
    d->thread.quit();
    d->thread.wait();
}

openid::KeySet IssuerKeys::keys(const QString &issuer)
{
    const std::lock_guard lock(d->mutex);
    const auto entry = d->entries.find(issuer);
    if (entry == d->entries.end())
        return {};
    if (!entry->underWay && d->isOlder(entry->fetched, refreshAge) && d->isOlder(entry->tried, leastInterval))
        d->begin(issuer, *entry);
    if (d->isOlder(entry->fetched, longestAge))
        return {};
    return entry->keys;
}

IssuerKeys::Renewal IssuerKeys::renew(const QString &issuer)
{
    const std::lock_guard lock(d->mutex);
    const auto entry = d->entries.find(issuer);
    if (entry == d->entries.end())
        return Renewal::TooSoon;
    if (entry->underWay)
        return Renewal::UnderWay;
    if (entry->failing) {
        if (d->isOlder(entry->tried, retryAfter))
            d->begin(issuer, *entry);
        return Renewal::UnderWay;
    }
    if (!d->isOlder(entry->renewed, leastInterval))
        return Renewal::TooSoon;
    entry->renewed = d->clock.now();
    d->begin(issuer, *entry);
    return Renewal::UnderWay;
}

void IssuerKeys::Private::begin(const QString &issuer, Entry &entry)
{
    entry.underWay = true;
    entry.tried = clock.now();
    QMetaObject::invokeMethod(
        fetch,
        [this, issuer] {
            fetch->fetch(issuer, [this, issuer](const Result<openid::KeySet> &answer) { ended(issuer, answer); });
        },
        Qt::QueuedConnection);
}

void IssuerKeys::Private::ended(const QString &issuer, const Result<openid::KeySet> &answer)
{
    const std::lock_guard lock(mutex);
    Entry &entry = entries[issuer];
    entry.underWay = false;
    if (answer) {
        entry.keys = *answer;
        entry.fetched = clock.now();
        qCInfo(lcService, "read %d keys of %s", static_cast<int>(answer->size()), qPrintable(issuer));
    } else if (!entry.failing) {
        qCWarning(lcService, "cannot read the keys of %s: %s", qPrintable(issuer), qPrintable(answer.error().detail));
    }
    entry.failing = !answer;
}

} // namespace roomwarden::service
