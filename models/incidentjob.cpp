// The part of IncidentRows that runs on a worker, over a snapshot.
#include "models/incidentjob.h"

#include "models/querymatcher.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <iterator>

namespace roomwarden {

std::vector<Slot> once(std::vector<Slot> slots)
{
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

std::vector<int> countsWithoutEachOf(const IncidentColumns &columns, const IncidentQuery &query, qint64 now,
                                     const std::atomic<bool> *cancelled)
{
    std::vector<int> counts;
    for (size_t i = 0; i < query.conditions.size(); ++i) {
        IncidentQuery without = query;
        without.conditions.erase(without.conditions.begin() + static_cast<qsizetype>(i));
        counts.push_back(QueryMatcher(columns, without, now).run(nullptr, cancelled).count());
    }
    return counts;
}

std::vector<RowOrder> IncidentRows::ordersFor(const Work &work, const std::atomic<bool> *cancelled)
{
    std::vector<RowOrder> made;
    made.reserve(2);
    const auto make = [&](SortKey key, const RowOrder *byDefault) -> const RowOrder * {
        const auto old = std::find_if(work.orders.begin(), work.orders.end(),
                                      [&](const KeptOrder &entry) { return (*entry.order)->key() == key; });
        if (old != work.orders.end() && old->pending.empty() && key != *work.key)
            return &**old->order; // good as it is
        // Beyond a quarter, sorting afresh is quicker.
        if (old == work.orders.end() || old->pending.size() > (*old->order)->size() / 4) {
            made.push_back(RowOrder::build(work.columns, key, byDefault, cancelled));
        } else {
            made.push_back(**old->order);
            made.back().patch(work.columns, once(old->pending));
        }
        return &made.back();
    };
    const RowOrder *byDefault = make(SortKey::Default, nullptr);
    if (*work.key != SortKey::Default)
        make(*work.key, byDefault);
    return made;
}

void IncidentRows::run(Job &job, Work work)
{
    job.cancelled = std::make_shared<std::atomic<bool>>(false);
    job.touched.clear();
    job.filter = work.filter;
    if (work.key)
        work.key = orderBehind(*work.key);
    job.key = work.key;
    if (work.key) {
        for (const SortKey key : {SortKey::Default, *work.key}) {
            if (!kept(key).order)
                continue;
            work.orders.push_back(kept(key)); // shares the order
            std::vector<Slot> &pending = work.orders.back().pending;
            const std::vector<Slot> unannounced = m_store.unannounced();
            if (!pending.empty())
                std::ranges::copy(unannounced, std::back_inserter(pending));
        }
    }
    work.cancelled = job.cancelled;
    work.columns = m_store.columns();
    work.now = now();
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    // Values cross the threads: the worker has a snapshot, this object gets an answer, or nothing if it is gone.
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcher<Answer>::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            accept(watcher->future().takeResult());
    });
    watcher->setFuture(promise->future());
    auto given = std::make_shared<const Work>(std::move(work));
    QThreadPool::globalInstance()->start([promise, given]() mutable {
        Answer answer{.job = given->job, .cancelled = given->cancelled, .now = given->now, .filter = given->filter};
        const std::atomic<bool> *cancelled = given->cancelled.get();
        if (given->filter) {
            answer.shown = QueryMatcher(given->columns, *given->filter, given->now)
                               .run(given->within ? &*given->within : nullptr, cancelled);
        }
        if (given->key)
            answer.orders = ordersFor(*given, cancelled);
        if (given->counts)
            answer.counts = countsWithoutEachOf(given->columns, *given->counts, given->now, cancelled);
        given.reset(); // the snapshot goes before the store is written again
        promise->addResult(std::move(answer));
        promise->finish();
    });
}

} // namespace roomwarden
