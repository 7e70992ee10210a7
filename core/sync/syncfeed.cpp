// The states of the incident feed, and what takes it from one to the next.
#include "core/sync/syncfeed.h"

#include "core/api/apiclient.h"
#include "core/base/logging.h"
#include "core/store/incidentstore.h"
#include "core/store/localstore.h"

#include <QCryptographicHash>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray hashOf(const QSet<TenantId> &customers)
{
    std::vector<TenantId> sorted(customers.cbegin(), customers.cend());
    std::sort(sorted.begin(), sorted.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TenantId &customer : sorted)
        hash.addData(QByteArray(customer.text().toUtf8() + '\n'));
    return hash.result();
}

} // namespace

SyncFeed::SyncFeed(ApiClient &api, IncidentStore &store, const Clock &clock, const SyncOptions &options,
                   QObject *parent)
    : QObject(parent),
      m_api(api),
      m_store(store),
      m_clock(clock),
      m_options(options),
      m_backOff(options.backOffFirst, options.backOffMost),
      m_poll(options.pollFirst),
      m_timer(clock, options.tick)
{
    connect(&m_timer, &ClockTimer::fired, this, &SyncFeed::begin);
    m_gather.setSingleShot(true);
    m_gather.setInterval(options.hintGap);
    connect(&m_gather, &QTimer::timeout, this, [this] {
        if (m_state == State::Live)
            begin();
    });
}

SyncFeed::~SyncFeed() { abandon(); }

void SyncFeed::start(const FeedScope &scope, const QSet<TenantId> &customers)
{
    abandon();
    if (scope != m_scope || customers != m_customers)
        leaveScope();
    if (scope != m_scope) {
        m_read = 0;
        m_failures.clear();
    }
    m_scope = scope;
    m_customers = customers;
    m_backOff.reset();
    m_poll = m_options.pollFirst;
    m_error.reset();
    restorePlace();
    begin();
}

// Where the last run of the console left off, unless this one has been there already.
void SyncFeed::restorePlace()
{
    if (!m_options.local || m_places.contains(key()))
        return;
    const std::optional<FeedPlace> kept = m_options.local->place(key());
    if (!kept || kept->within != hashOf(m_customers))
        return; // a link made for other customers says nothing about these
    const bool goesOn = !kept->full || kept->clean;
    m_places[key()] = {.link = goesOn ? kept->link : QString(),
                       .full = kept->full,
                       .clean = kept->clean,
                       .lastSuccess = kept->lastSuccess};
    m_goOn = kept->full && kept->clean;
}

FeedPlace SyncFeed::keptPlace() const
{
    const Place place = m_places.value(key());
    return {.customer = key(),
            .link = place.link,
            .full = place.full,
            .clean = place.clean,
            .lastSuccess = place.lastSuccess,
            .within = hashOf(m_customers)};
}

void SyncFeed::keep(StoreCommit commit)
{
    if (m_options.local)
        m_options.local->commit(std::move(commit));
}

void SyncFeed::idle()
{
    leaveScope();
    m_error.reset();
    m_failures.clear();
    enter(State::Idle);
}

void SyncFeed::stop()
{
    leaveScope();
    m_places.clear();
    m_error.reset();
    m_failures.clear();
    m_read = 0;
    enter(State::Stopped);
}

void SyncFeed::needSignIn()
{
    abandon(); // the place is kept: it goes on there
    enter(State::SignInNeeded);
}

void SyncFeed::forgetLinks()
{
    for (Place &place : m_places) {
        place.link.clear();
        place.full = true;
    }
    if (m_options.local)
        m_options.local->forgetPlaces();
}

void SyncFeed::hint()
{
    if (isReading())
        m_again = true;
    else if (m_state == State::Live && !m_gather.isActive())
        m_gather.start();
}

void SyncFeed::now()
{
    if (isReading()) {
        m_again = true;
    } else if (m_state == State::Live || m_state == State::WaitingUntil) {
        m_backOff.reset();
        begin();
    }
}

void SyncFeed::setStreaming(bool streaming)
{
    if (std::exchange(m_streaming, streaming) == streaming)
        return;
    m_poll = m_options.pollFirst;
    if (m_state == State::Live)
        m_timer.start(m_streaming ? m_options.pollStreaming : m_poll);
}

QDateTime SyncFeed::nextTry() const { return m_state == State::WaitingUntil ? m_timer.due() : QDateTime(); }

QString SyncFeed::path() const
{
    return m_scope.customer ? u"tenants/%1/incidents/delta"_s.arg(pathSegment(m_scope.customer->text()))
                            : u"incidents/delta"_s;
}

void SyncFeed::begin()
{
    abandon();
    m_again = false;
    Place &place = m_places[key()];
    const bool fromStart = place.link.isEmpty();
    if (fromStart) {
        place.full = true;
        place.clean = m_store.size() == 0;
        m_round = {};
        m_read = 0;
    }
    if (fromStart || m_goOn)
        m_store.beginGeneration(std::exchange(m_goOn, false));
    enter(place.full ? State::FirstRead : State::CatchingUp);
    if (fromStart)
        ask(path(), QUrlQuery{{u"$top"_s, QString::number(m_options.pageSize)}});
    else
        ask(place.link, {});
}

void SyncFeed::ask(const QString &link, const QUrlQuery &query)
{
    m_asked = link;
    m_call = m_api.getDecoded<RawPage>(link, query, &rawPageFromJson,
                                       [this](Result<RawPage> page) { arrived(std::move(page)); });
}

void SyncFeed::arrived(Result<RawPage> page)
{
    if (!page) {
        failed(page.error());
        return;
    }
    if (page->nextLink.isEmpty() == page->deltaLink.isEmpty() || page->nextLink == m_asked) {
        failed({.kind = Error::Kind::Malformed, .detail = u"a page must lead to the next one or to the next round"_s});
        return;
    }
    if (m_decoding)
        m_next = *std::move(page);
    else
        decode(*std::move(page));
}

void SyncFeed::decode(RawPage page)
{
    if (!page.nextLink.isEmpty())
        ask(page.nextLink, {}); // while this one is being decoded
    m_decoding = onWorker<Result<Page<Incident>>>(
        this, [page = std::move(page)]() mutable { return pageFromRaw<Incident>(std::move(page), &incidentFromJson); },
        [this](Result<Page<Incident>> result) {
            m_decoding = nullptr;
            decoded(std::move(result));
        });
}

void SyncFeed::decoded(Result<Page<Incident>> page)
{
    if (!page) {
        failed(page.error());
        return;
    }
    StoreCommit commit;
    apply(*page, commit);
    const bool last = !page->deltaLink.isEmpty();
    if (last)
        finishRound(*page, commit);
    // Rows and place together: a failure in between repeats a page and never skips one.
    commit.place = keptPlace();
    commit.items = std::make_shared<const std::vector<Incident>>(std::move(page->items));
    keep(std::move(commit));
    if (last) {
        enter(State::Live);
        if (m_again)
            hint();
    } else if (m_next) {
        decode(*std::exchange(m_next, std::nullopt));
    }
}

void SyncFeed::apply(const Page<Incident> &page, StoreCommit &commit)
{
    m_round.rejected += page.rejected;
    m_round.news = m_round.news || !page.items.empty() || !page.removed.empty();
    m_round.failures.insert(m_round.failures.end(), page.failures.begin(), page.failures.end());
    m_backOff.reset();

    m_store.upsert(page.items);
    std::vector<IncidentId> gone;
    gone.reserve(page.removed.size());
    for (const RemovedItem &item : page.removed) {
        gone.emplace_back(item.id);
        if (const std::optional<Slot> slot = m_store.find(gone.back()))
            commit.removed.push_back({.id = item.id, .customer = m_store.customerOf(*slot)});
    }
    m_store.remove(gone);
    if (!page.nextLink.isEmpty())
        m_places[key()].link = page.nextLink;
    if (m_state == State::FirstRead)
        m_read += static_cast<int>(page.items.size());
    if (page.rejected > 0) {
        qCWarning(lcSync, "%d malformed incidents left out", page.rejected);
        Q_EMIT
        rejected(page.rejected);
    }
    Q_EMIT
    changed();
}

void SyncFeed::finishRound(const Page<Incident> &page, StoreCommit &commit)
{
    Place &place = m_places[key()];
    if (std::exchange(place.full, false)) {
        sweep(commit);
        m_store.announceNow();
    }
    place.link = page.deltaLink;
    place.lastSuccess = m_clock.now();
    m_error.reset();
    m_failures = m_round.failures;
    m_poll = m_round.news ? m_options.pollFirst : std::min(m_poll * 2, m_options.pollMost);
    m_timer.start(m_streaming ? m_options.pollStreaming : m_poll);
    m_round = {};
}

void SyncFeed::sweep(StoreCommit &commit)
{
    if (m_round.rejected > 0)
        return; // a record that could not be read may be one that is shown; what cannot be told apart stays
    std::vector<TenantId> within; // empty: everybody
    if (m_scope.customer) {
        within.push_back(*m_scope.customer);
    } else if (!m_round.failures.empty()) {
        // Of a customer that failed nothing came; that does not mean that there is nothing (W16).
        QSet<TenantId> answered = m_customers;
        for (const TenantFailure &failure : m_round.failures)
            answered.remove(failure.customer);
        if (answered.isEmpty())
            return;
        within.assign(answered.cbegin(), answered.cend());
    }
    const std::vector<RemovedItem> swept = m_store.endGeneration(within);
    commit.removed.insert(commit.removed.end(), swept.begin(), swept.end());
}

void SyncFeed::failed(const Error &error)
{
    abandon();
    qCInfo(lcSync).noquote() << "incidents:" << error.detail << error.code << error.requestId;
    Place &place = m_places[key()];
    if (error.kind == Error::Kind::Stale && !place.link.isEmpty()) {
        place.link.clear(); // keep showing what there is, read everything into a new generation
        begin();
        return;
    }
    m_error = error;
    switch (error.kind) {
    case Error::Kind::SignInNeeded: needSignIn(); return;
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
        waitFor(m_options.refusedRetry); // until the caller's access is known afresh; no loop of refusals
        Q_EMIT
        refused();
        return;
    default: waitFor(m_backOff.next(error.retryAfter)); return;
    }
}

void SyncFeed::waitFor(std::chrono::milliseconds wait)
{
    m_timer.start(wait);
    enter(State::WaitingUntil);
}

void SyncFeed::abandon()
{
    m_call.cancel();
    delete m_decoding;
    m_next.reset();
    m_timer.stop();
    m_gather.stop();
}

void SyncFeed::leaveScope()
{
    abandon();
    m_round = {};
    // A full read half done counts for nothing elsewhere: the store's generation is about to belong to another one.
    const auto place = m_places.find(key());
    if (place != m_places.end() && place->full && !place->link.isEmpty()) {
        place->link.clear();
        keep({.place = keptPlace()});
    }
}

void SyncFeed::enter(State state)
{
    if (m_state != state)
        qCInfo(lcSync) << "incidents:" << state;
    m_state = state;
    Q_EMIT
    changed();
}

} // namespace roomwarden
