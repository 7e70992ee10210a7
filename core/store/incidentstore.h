// Every incident the console knows, column by column, with optimistic changes laid over the truth.
// Lives on the GUI thread. Owns no order and no filter: those belong to each view (models/).
#pragma once

#include "core/domain/page.h"
#include "core/store/incidentcolumns.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace roomwarden {

// What one announcement touched. At most one announcement per tick (100 ms while syncing).
struct StoreChange
{
    std::vector<Slot> inserted = {};
    std::vector<Slot> changed = {};
    std::vector<Slot> removed = {}; // still readable while the announcement is delivered, and no longer
};

// An optimistic change: what the technician wished and the service has not yet confirmed.
struct IncidentPatch
{
    std::optional<std::optional<PersonRef>> assignee = {}; // outer: is it changed at all
    std::optional<IncidentState> state = {};
    std::optional<DisplayStatus> displayStatus = {};
    int addedNotes = 0;
};

// How many incidents, as shown, have each severity and status.
struct IncidentTally
{
    std::array<std::array<int, 6>, 5> bySeverityAndStatus = {}; // [Severity][DisplayStatus]
    int active = 0;                                             // New or Investigating
    int total = 0;
    IncidentTally &operator+=(const IncidentTally &other);
    friend bool operator==(const IncidentTally &, const IncidentTally &) = default;
};

struct StoredPage;

class IncidentStore : public QObject
{
    Q_OBJECT

public:
    explicit IncidentStore(QObject *parent = nullptr);
    ~IncidentStore() override;

    // --- the way in (sync) ---
    // Adds or replaces. An incident whose revision is lower than the known one is ignored: pages and deltas may
    // arrive twice and out of order.
    void upsert(const std::vector<Incident> &incidents);
    void remove(const std::vector<IncidentId> &ids);
    // Between beginLoad and endLoad: pages kept on disk, the newest first. What is known already stays as it is. The
    // first is announced at once, so that the list is usable; the others with the last.
    void beginLoad();
    void load(const StoredPage &page);
    void endLoad();
    // Everything of one customer, now and without a trace (INV-22).
    void removeCustomer(const TenantId &customer);
    void clear();
    // A full re-read (410): between begin and end, note what arrives; end removes what did not, within the customers
    // given (empty: all), and gives what it removed. goOn: everything known has arrived already.
    void beginGeneration(bool goOn = false);
    std::vector<RemovedItem> endGeneration(const std::vector<TenantId> &customers);

    // --- optimistic changes (actions) ---
    void setPatch(const IncidentId &id, const IncidentPatch &patch);
    void dropPatch(const IncidentId &id);

    // --- reading ---
    [[nodiscard]] int size() const; // incidents known
    [[nodiscard]] std::optional<Slot> find(const IncidentId &id) const;
    [[nodiscard]] TenantId customerOf(Slot slot) const;
    [[nodiscard]] Incident incident(Slot slot) const;              // as shown: truth with its patch on top
    [[nodiscard]] bool isPending(Slot slot) const;                 // has a patch
    [[nodiscard]] int activeCount(const TenantId &customer) const; // New or Investigating

    // The columns themselves, for filters, orders and cells; a copy is a snapshot.
    [[nodiscard]] const IncidentColumns &columns() const;
    // Counts within these customers; empty: all. Kept up to date, so asking is cheap.
    [[nodiscard]] IncidentTally tally(const std::vector<TenantId> &customers) const;

    // Names in use that contain the text (case and accents do not matter), those that begin with it first; for
    // completion. At most `most`.
    enum class Name : quint8 { Customer, Room, Type, Category, Person };
    [[nodiscard]] QStringList names(Name kind, const QString &text, qsizetype most) const;

    // Slots whose values may differ from what was announced last. Whoever keeps something sorted by values has to
    // take these out before relying on it.
    [[nodiscard]] std::vector<Slot> unannounced() const;

    // Delivers what has gathered at once instead of at the next tick. For tests and for the end of a first read.
    void announceNow();

Q_SIGNALS:
    void changed(const roomwarden::StoreChange &change);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
