// Which incidents a list shows, in which order: runs the query and the sorting, at once where that fits into a frame
// and on a worker otherwise, and folds the store's changes in. Knows no Qt model: the table model is told new rows and
// makes signals of them. GUI thread.
#pragma once

#include "core/store/incidentstore.h"
#include "models/incidentquery.h"
#include "models/roworder.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>

namespace roomwarden {

class Clock;

class IncidentRows final : public QObject
{
    Q_OBJECT

public:
    struct Listener
    {
        // rows: those to show from now on; what is left in it afterwards is a buffer for the next time. touched: slots
        // whose values may have changed. byData: because the store changed, not because the query or the order did.
        std::function<void(std::vector<Slot> &rows, const std::vector<Slot> &touched, bool byData)> show;
        std::function<const std::vector<Slot> &()> shown; // the rows shown now
        std::function<void()> busyChanged;
        std::function<void()> hintChanged;
    };

    IncidentRows(const IncidentStore &store, const Clock &clock, Listener listener);
    void start(); // shows what the store holds already; once
    ~IncidentRows() override;

    void setQuery(const IncidentQuery &query);
    [[nodiscard]] const IncidentQuery &query() const { return m_query; }
    void sort(SortKey key, Qt::SortOrder order);
    [[nodiscard]] SortKey sortKey() const { return m_key; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_direction; }
    // Somebody may sort by a click: orders are prepared in idle moments. Costs four bytes a row for each column but
    // two.
    void keepWarm()
    {
        m_warmed = true;
        m_warmTimer.start(0);
    }
    // Whether that is done, so that any order can be shown within a frame.
    [[nodiscard]] bool isWarm() const;
    [[nodiscard]] bool isBusy() const { return m_job.cancelled != nullptr; }

    // How many rows would show without one condition, for each; empty until known.
    [[nodiscard]] const std::vector<int> &countsWithoutEach() const { return m_without; }

private:
    // What was touched while a worker computes over a snapshot: patched in when it answers.
    struct Job
    {
        std::shared_ptr<std::atomic<bool>> cancelled = {}; // null: none is running
        std::vector<Slot> touched = {};
        std::optional<IncidentQuery> filter = {}; // what it was asked for
        std::optional<SortKey> key = {};
    };
    struct KeptOrder
    {
        std::optional<SharedChunk<RowOrder>> order = {}; // a worker reads it without a copy
        std::vector<Slot> pending = {};                  // to be patched before the next use
    };
    struct Work;   // what a worker is given
    struct Answer; // and gives back

    void storeChanged(const StoreChange &change);
    void settle(); // starts a job for what is wanted and not shown
    void accept(Answer answer);
    void adoptFilter(const IncidentQuery &query, SlotBitmap shown);
    void addKept(); // what the query keeps is shown whether it matches or not
    void refresh(const std::vector<Slot> &touched, bool byData, bool narrowed);
    void show(const std::vector<Slot> &touched, bool byData); // what is in the buffer
    [[nodiscard]] bool isStale(const KeptOrder &entry) const; // needs a worker
    [[nodiscard]] bool isReady(SortKey key) const;            // what is shown can be ordered by it here and now
    void warm(); // builds or patches one of the orders, while nothing else happens
    void cancel(Job &job);
    void countWithoutEach();
    [[nodiscard]] static size_t placeOf(SortKey key)
    {
        return static_cast<size_t>(orderBehind(key)) + 1; // Default is -1
    }
    [[nodiscard]] KeptOrder &kept(SortKey key) { return m_orders[placeOf(key)]; }
    [[nodiscard]] const RowOrder *usable(SortKey key); // patched; null: a worker has to build or patch it
    [[nodiscard]] qint64 now() const;
    void run(Job &job, Work work);
    [[nodiscard]] static std::vector<RowOrder> ordersFor(const Work &work, const std::atomic<bool> *cancelled);

    const IncidentStore &m_store;
    const Clock &m_clock;
    const Listener m_listener;

    IncidentQuery m_query; // wanted
    SortKey m_key = SortKey::Default;
    Qt::SortOrder m_direction = Qt::AscendingOrder;

    IncidentQuery m_shownQuery; // shown, until a worker has prepared what is wanted
    SortKey m_shownKey = SortKey::Default;
    Qt::SortOrder m_shownDirection = Qt::AscendingOrder;
    SlotBitmap m_shown;
    std::vector<Slot> m_buffer;                                  // for the next rows: nothing is allocated for a key
    std::vector<std::pair<IncidentQuery, SlotBitmap>> m_earlier; // results that are still true: deleting a letter
    std::vector<int> m_without;

    std::array<KeptOrder, sortKeyCount> m_orders;
    bool m_warmed = false;
    bool m_rowsAreRough = false; // made without an order, or from one that is not up to date
    Job m_job;
    Job m_warming;
    Job m_counting;
    QTimer m_warmTimer;
    QTimer m_ageTimer; // a query on ages is asked again every half minute
};

} // namespace roomwarden
