// The state: what is wanted, what is shown, and at most one job on its way from the one to the other.
#include "models/incidentjob.h"

#include "core/base/clock.h"
#include "models/querymatcher.h"

#include <algorithm>
#include <chrono>

namespace roomwarden {

using namespace std::chrono_literals;

namespace {

// More than this is left to a worker. With painting, a frame of 16 ms holds it.
constexpr auto frameShare = 6ms;
constexpr int mostSortedAtOnce = 10'000;
constexpr size_t mostPatchedAtOnce = 2'000; // slots put into an order of a million: 5 ms
constexpr size_t mostEarlier = 16;
constexpr int mostComparedAtOnce = 2'000; // rows sorted without an order: quicker than a pass over a million
constexpr auto warmAfter = 1500ms;
constexpr auto warmNext = 50ms;

bool hasAge(const IncidentQuery &query)
{
    return std::any_of(query.conditions.begin(), query.conditions.end(),
                       [](const QueryCondition &condition) { return condition.field == QueryCondition::Field::Age; });
}

} // namespace

IncidentRows::IncidentRows(const IncidentStore &store, const Clock &clock, Listener listener)
    : m_store(store),
      m_clock(clock),
      m_listener(std::move(listener))
{
    m_warmTimer.setSingleShot(true);
    connect(&m_warmTimer, &QTimer::timeout, this, &IncidentRows::warm);
    m_ageTimer.setInterval(30s);
    connect(&m_ageTimer, &QTimer::timeout, this,
            [this] { adoptFilter(m_shownQuery, QueryMatcher(m_store.columns(), m_shownQuery, now()).run()); });
    connect(&store, &IncidentStore::changed, this, &IncidentRows::storeChanged);
    kept(SortKey::Default).order.emplace(RowOrder(SortKey::Default));
}

void IncidentRows::start()
{
    StoreChange all;
    for (Slot slot = 0; slot < m_store.columns().end(); ++slot) {
        if (m_store.columns().flags(slot).isKnown())
            all.inserted.push_back(slot);
    }
    if (!all.inserted.empty())
        storeChanged(all);
}

IncidentRows::~IncidentRows()
{
    cancel(m_job);
    cancel(m_warming);
    cancel(m_counting);
}

qint64 IncidentRows::now() const { return m_clock.now().toMSecsSinceEpoch(); }

void IncidentRows::cancel(Job &job)
{
    if (job.cancelled)
        job.cancelled->store(true, std::memory_order_relaxed);
    job = {};
}

void IncidentRows::setQuery(const IncidentQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    const bool aged = hasAge(query);
    if (aged != m_ageTimer.isActive())
        aged ? m_ageTimer.start() : m_ageTimer.stop();
    if (query == m_shownQuery) {
        settle();
        return;
    }
    const auto known =
        std::find_if(m_earlier.begin(), m_earlier.end(), [&](const auto &earlier) { return earlier.first == query; });
    if (known != m_earlier.end() && !aged) {
        SlotBitmap shown = std::move(known->second);
        m_earlier.erase(known);
        adoptFilter(query, std::move(shown));
        settle();
        return;
    }
    const bool narrows = QueryMatcher::narrows(m_shownQuery, query);
    const QueryMatcher matcher(m_store.columns(), query, now());
    if (matcher.cost(narrows ? static_cast<int>(m_listener.shown().size()) : m_store.size()) <= frameShare)
        adoptFilter(query, matcher.run(narrows ? &m_shown : nullptr));
    settle();
}

void IncidentRows::adoptFilter(const IncidentQuery &query, SlotBitmap shown)
{
    const bool narrowed = QueryMatcher::narrows(m_shownQuery, query);
    if (m_shownQuery != query) {
        if (m_earlier.size() == mostEarlier)
            m_earlier.erase(m_earlier.begin());
        m_earlier.emplace_back(std::move(m_shownQuery), std::move(m_shown));
    }
    m_shownQuery = query;
    m_shown = std::move(shown);
    addKept();
    refresh({}, false, narrowed);
}

void IncidentRows::addKept()
{
    const IncidentColumns &columns = m_store.columns();
    for (const IncidentId &id : m_shownQuery.kept) {
        const std::optional<Slot> slot = m_store.find(id);
        if (!slot || !columns.flags(*slot).isKnown())
            continue;
        const std::vector<TenantId> &scope = m_shownQuery.scope;
        const TenantId customer(columns.customers.id(columns.customer(*slot)));
        if (scope.empty() || std::find(scope.begin(), scope.end(), customer) != scope.end())
            m_shown.insert(*slot);
    }
}

void IncidentRows::sort(SortKey key, Qt::SortOrder order)
{
    if (key == m_key && order == m_direction)
        return;
    m_key = key;
    m_direction = order;
    if (!kept(key).order && m_store.size() <= mostSortedAtOnce) {
        const RowOrder *byDefault = usable(SortKey::Default);
        if (byDefault || key == SortKey::Default)
            kept(key).order.emplace(RowOrder::build(m_store.columns(), key, byDefault));
    }
    if (isReady(key)) {
        m_shownKey = key;
        m_shownDirection = order;
        refresh({}, false, false);
    }
    settle();
}

bool IncidentRows::isReady(SortKey key) const
{
    return m_shown.count() <= mostComparedAtOnce || !isStale(m_orders[placeOf(key)]);
}

bool IncidentRows::isStale(const KeptOrder &entry) const
{
    return !entry.order || (entry.pending.size() > mostPatchedAtOnce && m_store.size() > mostSortedAtOnce);
}

const RowOrder *IncidentRows::usable(SortKey key)
{
    KeptOrder &entry = kept(key);
    if (isStale(entry))
        return nullptr;
    if (!entry.pending.empty()) {
        // A change that has not been announced yet may stand in the way of finding the place of one that has.
        const std::vector<Slot> unannounced = m_store.unannounced();
        entry.pending.insert(entry.pending.end(), unannounced.begin(), unannounced.end());
        entry.order->writable().patch(m_store.columns(), once(std::exchange(entry.pending, {})));
    }
    return &**entry.order;
}

void IncidentRows::refresh(const std::vector<Slot> &touched, bool byData, bool narrowed)
{
    const IncidentColumns &columns = m_store.columns();
    const bool few = m_shown.count() <= mostComparedAtOnce;
    // An order too old to be patched here is read as it is: a worker is going to patch it.
    if (!narrowed)
        m_rowsAreRough = !few && usable(m_shownKey) == nullptr;
    if (few && !narrowed) {
        m_buffer.clear();
        m_shown.forEach([this](Slot slot) { m_buffer.push_back(slot); });
        std::sort(m_buffer.begin(), m_buffer.end(), RowLess(columns, m_shownKey, m_shownDirection));
    } else if (const auto &order = kept(m_shownKey).order; order && !narrowed) {
        (*order)->collect(columns, m_shown, m_shownKey, m_shownDirection, m_buffer);
    } else { // without an order, what is shown stays in its order until a worker has made a new one
        const std::vector<Slot> &rows = m_listener.shown();
        m_buffer.resize(rows.size());
        size_t kept = 0;
        for (const Slot slot : rows) {
            m_buffer[kept] = slot;
            kept += m_shown.contains(slot) ? 1 : 0;
        }
        m_buffer.resize(kept);
    }
    show(touched, byData);
}

void IncidentRows::show(const std::vector<Slot> &touched, bool byData)
{
    m_without.clear();
    m_listener.show(m_buffer, touched, byData);
    if (m_listener.shown().empty() && !m_shownQuery.conditions.empty())
        countWithoutEach();
}

void IncidentRows::storeChanged(const StoreChange &change)
{
    std::vector<Slot> touched;
    for (const auto *list : {&change.inserted, &change.changed, &change.removed})
        touched.insert(touched.end(), list->begin(), list->end());
    m_earlier.clear();
    for (Job *job : {&m_job, &m_warming})
        job->touched.insert(job->touched.end(), touched.begin(), touched.end());
    for (KeptOrder &entry : m_orders) {
        if (entry.order)
            entry.pending.insert(entry.pending.end(), touched.begin(), touched.end());
    }
    const QueryMatcher matcher(m_store.columns(), m_shownQuery, now());
    if (touched.size() > static_cast<size_t>(mostSortedAtOnce)) {
        m_shown = matcher.run();
    } else {
        for (const Slot slot : touched)
            m_shown.set(slot, matcher.matches(slot));
    }
    addKept();
    if (touched.size() > mostPatchedAtOnce) {
        refresh(touched, true, false);
    } else { // patches the rows, which are few; the orders wait until somebody needs them
        m_buffer = m_listener.shown();
        patchRows(m_buffer, RowLess(m_store.columns(), m_shownKey, m_shownDirection), touched, m_shown);
        show(touched, true);
    }
    settle();
}

void IncidentRows::settle()
{
    const bool filter = m_query != m_shownQuery;
    const bool other = m_key != m_shownKey || m_direction != m_shownDirection;
    const bool order = (other || m_rowsAreRough) && !isReady(m_key);
    const bool wasBusy = isBusy();
    if (!order && (other || m_rowsAreRough)) {
        m_shownKey = m_key;
        m_shownDirection = m_direction;
        refresh({}, false, false);
    }
    const std::optional<IncidentQuery> wantedFilter = filter ? std::optional(m_query) : std::nullopt;
    const std::optional<SortKey> wantedKey = order ? std::optional(m_key) : std::nullopt;
    if (!isBusy() || m_job.filter != wantedFilter || m_job.key != wantedKey) {
        cancel(m_job);
        if (filter || order) {
            cancel(m_warming);
            Work work{.job = &IncidentRows::m_job, .filter = wantedFilter, .key = wantedKey};
            if (filter && QueryMatcher::narrows(m_shownQuery, m_query))
                work.within = m_shown;
            run(m_job, std::move(work));
        }
    }
    if (wasBusy != isBusy())
        m_listener.busyChanged();
    if (!m_warmTimer.isActive())
        m_warmTimer.start(warmAfter);
}

void IncidentRows::accept(Answer answer)
{
    Job &job = this->*answer.job;
    if (job.cancelled != answer.cancelled) // a newer one has taken its place
        return;
    const std::vector<Slot> touched = once(std::move(job.touched));
    job = {};
    for (RowOrder &order : answer.orders) {
        KeptOrder &place = kept(order.key());
        place = {.order = SharedChunk<RowOrder>(std::move(order)), .pending = touched};
    }
    if (answer.job == &IncidentRows::m_counting) {
        m_without = std::move(answer.counts);
        m_listener.hintChanged();
        return;
    }
    if (answer.job == &IncidentRows::m_warming) {
        m_warmTimer.start(warmNext);
        return;
    }
    const bool orderCame = !answer.orders.empty();
    if (isReady(m_key)) {
        m_shownKey = m_key;
        m_shownDirection = m_direction;
    }
    if (answer.filter) {
        const QueryMatcher matcher(m_store.columns(), *answer.filter, now());
        for (const Slot slot : touched)
            answer.shown.set(slot, matcher.matches(slot));
        adoptFilter(*answer.filter, std::move(answer.shown));
    }
    if (orderCame)
        refresh({}, false, false);
    settle();
    if (!isBusy())
        m_listener.busyChanged();
}

bool IncidentRows::isWarm() const
{
    return std::all_of(m_orders.begin(), m_orders.end(), [this](const KeptOrder &entry) {
        const auto key = static_cast<SortKey>(&entry - m_orders.data() - 1);
        return orderBehind(key) != key || (entry.order && entry.pending.empty());
    });
}

void IncidentRows::warm()
{
    if (m_store.size() <= mostSortedAtOnce || isBusy() || m_warming.cancelled)
        return;
    m_buffer = {}; // made again at the next key, in half a millisecond
    for (int i = 0; i < sortKeyCount; ++i) {
        const auto key = static_cast<SortKey>(i - 1);
        if (orderBehind(key) != key)
            continue;
        const bool prepared = key == SortKey::Default || m_warmed;
        if (kept(key).order ? kept(key).pending.empty() : !prepared)
            continue;
        if (usable(key)) // patched: one in each idle moment
            m_warmTimer.start(warmNext);
        else
            run(m_warming, {.job = &IncidentRows::m_warming, .key = key});
        return;
    }
}

void IncidentRows::countWithoutEach()
{
    cancel(m_counting);
    if (m_store.size() <= mostSortedAtOnce) {
        m_without = countsWithoutEachOf(m_store.columns(), m_shownQuery, now(), nullptr);
        return;
    }
    run(m_counting, {.job = &IncidentRows::m_counting, .counts = m_shownQuery});
}

} // namespace roomwarden
