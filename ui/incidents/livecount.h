// How many incidents meet a query, kept up to date with the store; for the tabs of views that are not shown.
#pragma once

#include "core/store/slotbitmap.h"
#include "models/incidentquery.h"

#include <QObject>
#include <QTimer>

namespace roomwarden {

class Clock;
class IncidentStore;
struct StoreChange;

// One bit an incident and no order. GUI thread.
class LiveCount : public QObject
{
    Q_OBJECT

public:
    LiveCount(const IncidentStore &store, const Clock &clock, QObject *parent = nullptr);

    void setQuery(const IncidentQuery &query);
    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void changed();

private:
    void countAll();
    void follow(const StoreChange &change);

    const IncidentStore &m_store;
    const Clock &m_clock;
    IncidentQuery m_query;
    SlotBitmap m_met;
    QTimer m_aging; // ages pass borders without a change of the store
    int m_count = 0;
};

} // namespace roomwarden
