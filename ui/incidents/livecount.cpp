// How many incidents meet a query, kept up to date with the store.
#include "ui/incidents/livecount.h"

#include "core/base/clock.h"
#include "core/store/incidentstore.h"
#include "models/querymatcher.h"

#include <algorithm>

namespace roomwarden {

using namespace std::chrono_literals;

LiveCount::LiveCount(const IncidentStore &store, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_clock(clock)
{
    m_aging.setInterval(30s);
    connect(&m_aging, &QTimer::timeout, this, &LiveCount::countAll);
    connect(&store, &IncidentStore::changed, this, &LiveCount::follow);
    countAll();
}

void LiveCount::setQuery(const IncidentQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    const bool ages = std::any_of(query.conditions.begin(), query.conditions.end(),
                                  [](const auto &condition) { return condition.field == QueryCondition::Field::Age; });
    ages ? m_aging.start() : m_aging.stop();
    countAll();
}

void LiveCount::countAll()
{
    const QueryMatcher matcher(m_store.columns(), m_query, m_clock.now().toMSecsSinceEpoch());
    m_met = matcher.run();
    const int before = std::exchange(m_count, m_met.count());
    if (before != m_count)
        Q_EMIT changed();
}

void LiveCount::follow(const StoreChange &change)
{
    const QueryMatcher matcher(m_store.columns(), m_query, m_clock.now().toMSecsSinceEpoch());
    const int before = m_count;
    for (const auto *slots : {&change.inserted, &change.changed, &change.removed}) {
        for (const Slot slot : *slots) {
            const bool met = matcher.matches(slot);
            m_count += static_cast<int>(met) - static_cast<int>(m_met.contains(slot));
            m_met.set(slot, met);
        }
    }
    if (before != m_count)
        Q_EMIT changed();
}

} // namespace roomwarden
