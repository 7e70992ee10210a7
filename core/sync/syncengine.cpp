// Wires the feeds, the stream of hints and the session together; holds no protocol of its own.
#include "core/sync/syncengine.h"

#include "core/api/apiclient.h"
#include "core/base/logging.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"
#include "core/store/tenantstore.h"
#include "core/sync/changestream.h"
#include "core/sync/connectivity.h"
#include "core/sync/customerlists.h"
#include "core/sync/kepttenants.h"
#include "core/sync/syncfeed.h"

namespace roomwarden {

namespace {

using namespace std::chrono_literals;

// Counts of customers change with every incident somewhere, and are read for all of them together.
constexpr auto countsGap = 10s;

QSet<TenantId> customersWithTickets(const Access &access)
{
    QSet<TenantId> customers;
    for (auto it = access.customers.cbegin(); it != access.customers.cend(); ++it) {
        if (it->permissions.contains(Permission::TicketsView))
            customers.insert(it.key());
    }
    return customers;
}

} // namespace

QSet<TenantId> SyncStatus::notReached() const
{
    QSet<TenantId> customers;
    for (const TenantFailure &failure : failures)
        customers.insert(failure.customer);
    return customers;
}

struct SyncEngine::Private
{
    Private(SyncEngine &engine, ApiClient &api, Session &session_, IncidentStore &incidents_, TenantStore &tenants_,
            const Clock &clock, const SyncOptions &options_)
        : q(engine),
          session(session_),
          incidents(incidents_),
          tenants(tenants_),
          options(options_),
          feed(api, incidents_, clock, options_),
          lists(api, tenants_, clock, options_),
          stream(api, clock, options_),
          connectivity(api, clock),
          listsTimer(clock, options_.tick),
          countsTimer(clock, options_.tick)
    {
        if (options.local)
            kept = std::make_unique<KeptTenants>(tenants, *options.local);
    }

    SyncEngine &q;
    Session &session;
    IncidentStore &incidents;
    TenantStore &tenants;
    const SyncOptions options;
    SyncFeed feed;
    CustomerLists lists;
    ChangeStream stream;
    Connectivity connectivity;
    ClockTimer listsTimer;
    ClockTimer countsTimer; // runs: the tenants were read for their counts a moment ago
    FeedScope scope = {};
    SyncStatus status = {};
    std::unique_ptr<KeptTenants> kept = {}; // none without a local store
    PrincipalId user = {};                  // whose data the stores hold
    bool begun = false;                     // somebody has been signed in since the stores were empty or restored
    Access access = {};                     // as it was taken into account last
    QSet<TenantId> readable = {};           // customers whose incidents that person may view
    bool countsOld = false;                 // incidents or rooms have changed since the tenants were read
    bool countsHinted = false;              // while that timer runs: the service has named the tenants again

    void connectAll();
    void sessionChanged();
    void signedIn();
    void accessChanged();
    void startFeed();
    void localOpened();
    void endAccess(const TenantId &customer);
    void forgetEverything();
    void hinted(const ChangeHint &hint);
    void countsChanged();
    void listsDue();
    void publish();
};

void SyncEngine::Private::connectAll()
{
    QObject::connect(&session, &Session::stateChanged, &q, [this] { sessionChanged(); });
    QObject::connect(&session, &Session::accessChanged, &q, [this] { accessChanged(); });
    QObject::connect(&tenants, &TenantStore::accessEnded, &q, [this](const TenantId &customer) {
        qCInfo(lcSync) << "access to a customer has ended; its incidents are dropped";
        endAccess(customer);
        if (readable.remove(customer))
            startFeed(); // what is in flight would bring some of it back
        if (session.access().customers.contains(customer))
            session.refreshAccess(); // the two lists disagree: one of them is old
    });
    if (options.local)
        QObject::connect(options.local, &LocalStore::opened, &q, [this] { localOpened(); });
    QObject::connect(&feed, &SyncFeed::changed, &q, [this] { publish(); });
    QObject::connect(&feed, &SyncFeed::refused, &q, [this] {
        session.refreshAccess();
        lists.readTenants();
    });
    const auto countRejected = [this](int count) {
        status.rejected += count;
        Q_EMIT
        q.recordsRejected(count);
        Q_EMIT
        q.statusChanged();
    };
    QObject::connect(&feed, &SyncFeed::rejected, &q, countRejected);
    QObject::connect(&lists, &CustomerLists::rejected, &q, countRejected);
    QObject::connect(&stream, &ChangeStream::hint, &q, [this](const ChangeHint &hint) { hinted(hint); });
    QObject::connect(&stream, &ChangeStream::stateChanged, &q, [this] {
        feed.setStreaming(stream.state() == ChangeStream::State::Open);
        publish();
    });
    QObject::connect(&connectivity, &Connectivity::changed, &q, [this] {
        if (!connectivity.isOffline()) {
            if (feed.state() == SyncFeed::State::WaitingUntil)
                feed.now();
            stream.retryNow();
        }
        publish();
    });
    QObject::connect(&countsTimer, &ClockTimer::fired, &q, [this] {
        if (countsHinted)
            countsChanged();
    });
    QObject::connect(&listsTimer, &ClockTimer::fired, &q, [this] { listsDue(); });
}

void SyncEngine::Private::sessionChanged()
{
    switch (session.state()) {
    case Session::State::SignedIn: signedIn(); break;
    case Session::State::Expired:
        feed.needSignIn();
        lists.stop();
        stream.close();
        listsTimer.stop();
        countsTimer.stop();
        break;
    case Session::State::SignedOut:
        if (begun) // else nobody was signed in who could have signed out: what was kept stays for its owner
            forgetEverything();
        break;
    case Session::State::SigningIn: break;
    }
    publish();
}

void SyncEngine::Private::localOpened()
{
    user = PrincipalId(options.local->owner());
    kept->restore();
    sessionChanged();
}

void SyncEngine::Private::signedIn()
{
    if (options.local && options.local->state() == LocalStore::State::Loading)
        return; // goes on with opened()
    if (session.access().user.id != user)
        forgetEverything(); // nobody inherits what another one was shown
    access = session.access();
    user = access.user.id;
    begun = true;
    readable = customersWithTickets(access);
    if (options.local) {
        options.local->setOwner(user.text());
        const std::vector<TenantId> customers = options.local->customers();
        for (const TenantId &customer : customers) { // what was taken back while the console did not run
            if (!readable.contains(customer) && incidents.tally({customer}).total > 0)
                endAccess(customer);
        }
    }
    connectivity.reset();
    lists.start(session.access().respondsToInvitations());
    startFeed();
    if (options.stream)
        stream.open();
    listsTimer.start(options.listsPoll);
}

void SyncEngine::Private::accessChanged()
{
    if (session.state() != Session::State::SignedIn || !begun || access == session.access())
        return;
    access = session.access();
    const QSet<TenantId> before = std::exchange(readable, customersWithTickets(session.access()));
    const QSet<TenantId> lost = before - readable;
    for (const TenantId &customer : lost)
        endAccess(customer); // INV-22, also where only the tickets were taken away
    lists.start(session.access().respondsToInvitations());
    if (before == readable)
        return;
    // A delta link made for other customers says nothing about the new ones; and what is in flight was asked for
    // under the old access.
    feed.forgetLinks();
    startFeed();
}

void SyncEngine::Private::startFeed()
{
    const bool something = scope.customer ? readable.contains(*scope.customer) : !readable.isEmpty();
    if (something)
        feed.start(scope, readable);
    else
        feed.idle(); // to ask would only be refused
}

void SyncEngine::Private::endAccess(const TenantId &customer)
{
    Q_EMIT q.accessEnding(customer);
    incidents.removeCustomer(customer);
    if (options.local) {
        options.local->destroy(customer);
        kept->forget(customer);
    }
}

void SyncEngine::Private::forgetEverything()
{
    if (options.local && !options.local->owner().isEmpty()) {
        options.local->destroyAll();
        kept->clear();
    }
    begun = false;
    feed.stop();
    lists.stop();
    stream.forget();
    listsTimer.stop();
    countsTimer.stop();
    user = {};
    access = {};
    readable.clear();
    status.rejected = 0;
    tenants.clear();
    incidents.clear();
    Q_EMIT q.everythingForgotten();
}

void SyncEngine::Private::hinted(const ChangeHint &hint)
{
    const bool inScope = !scope.customer || hint.customers.isEmpty() || hint.customers.contains(*scope.customer);
    if (hint.incidents && inScope)
        feed.hint();
    if (hint.access)
        session.refreshAccess();
    if (hint.access)
        lists.readTenants();
    else if (hint.tenants)
        countsChanged();
    if (hint.invitations || hint.access)
        lists.readInvitations();
    countsOld = countsOld || hint.incidents || hint.rooms;
}

// Whom we know, and as what, changes together with somebody's access: without it only counts have.
void SyncEngine::Private::countsChanged()
{
    if (countsTimer.isActive()) {
        countsHinted = true;
        return;
    }
    countsHinted = false;
    lists.readTenants();
    countsTimer.start(countsGap);
}

void SyncEngine::Private::listsDue()
{
    if (stream.state() != ChangeStream::State::Open) {
        session.refreshAccess();
        lists.readTenants();
        lists.readInvitations();
    } else if (countsOld) {
        lists.readTenants();
    }
    countsOld = false;
    listsTimer.start(options.listsPoll);
}

void SyncEngine::Private::publish()
{
    const auto shown = [this] {
        if (connectivity.isOffline() && feed.state() != SyncFeed::State::Stopped
            && feed.state() != SyncFeed::State::SignInNeeded)
            return SyncStatus::State::Offline;
        switch (feed.state()) {
        case SyncFeed::State::Stopped: return SyncStatus::State::Stopped;
        case SyncFeed::State::Idle: return SyncStatus::State::Idle;
        case SyncFeed::State::FirstRead: return SyncStatus::State::FirstRead;
        case SyncFeed::State::CatchingUp: return SyncStatus::State::CatchingUp;
        case SyncFeed::State::Live: return SyncStatus::State::Live;
        case SyncFeed::State::WaitingUntil: return SyncStatus::State::WaitingUntil;
        case SyncFeed::State::SignInNeeded: return SyncStatus::State::SignInNeeded;
        }
        return SyncStatus::State::Idle;
    };
    status = {.state = shown(),
              .lastSuccess = feed.lastSuccess(),
              .nextTry = feed.nextTry(),
              .offlineSince = connectivity.offlineSince(),
              .error = feed.error(),
              .failures = feed.failures(),
              .read = feed.read(),
              .rejected = status.rejected,
              .streaming = stream.state() == ChangeStream::State::Open};
    Q_EMIT
    q.statusChanged();
}

SyncEngine::SyncEngine(ApiClient &api, Session &session, IncidentStore &incidents, TenantStore &tenants,
                       const Clock &clock, QObject *parent)
    : SyncEngine(api, session, incidents, tenants, clock, SyncOptions{}, parent)
{ }

SyncEngine::SyncEngine(ApiClient &api, Session &session, IncidentStore &incidents, TenantStore &tenants,
                       const Clock &clock, const SyncOptions &options, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, api, session, incidents, tenants, clock, options))
{
    d->connectAll();
    d->sessionChanged();
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::setScope(const FeedScope &scope)
{
    if (d->scope == scope)
        return;
    d->scope = scope;
    if (d->session.state() == Session::State::SignedIn)
        d->startFeed();
    d->publish();
}

FeedScope SyncEngine::scope() const { return d->scope; }

const SyncStatus &SyncEngine::status() const { return d->status; }

void SyncEngine::syncNow()
{
    if (d->session.state() != Session::State::SignedIn)
        return;
    d->session.refreshAccess();
    d->lists.readTenants();
    d->lists.readInvitations();
    d->stream.retryNow();
    d->feed.now();
}

} // namespace roomwarden
