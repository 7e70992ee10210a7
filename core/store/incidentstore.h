// Every incident the console knows, column by column, with optimistic changes laid over the truth.
// Lives on the GUI thread. Owns no order and no filter: those belong to each view (models/).
#pragma once

#include "core/domain/incident.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace roomwarden {

// The place of an incident in the columns. Stable while the incident is known; may be given to another one after
// it is removed, never within the same announcement.
using Slot = quint32;

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
    // Everything of one customer, now and without a trace (INV-22).
    void removeCustomer(const TenantId &customer);
    void clear();
    // A full re-read (410): between begin and end, note what arrives; end removes what did not, within the customers
    // given (empty: all).
    void beginGeneration();
    void endGeneration(const std::vector<TenantId> &customers);

    // --- optimistic changes (actions) ---
    void setPatch(const IncidentId &id, const IncidentPatch &patch);
    void dropPatch(const IncidentId &id);

    // --- reading ---
    [[nodiscard]] int size() const; // incidents known
    [[nodiscard]] std::optional<Slot> find(const IncidentId &id) const;
    [[nodiscard]] Incident incident(Slot slot) const; // as shown: truth with its patch on top
    [[nodiscard]] bool isPending(Slot slot) const; // has a patch
    [[nodiscard]] int activeCount(const TenantId &customer) const; // New or Investigating

    // Names in use that contain the text (case and accents do not matter), those that begin with it first; for
    // completion. At most `most`.
    enum class Name : quint8 { Customer, Room, Type, Category, Person };
    [[nodiscard]] QStringList names(Name kind, const QString &text, qsizetype most) const;

    // Delivers what has gathered at once instead of at the next tick. For tests and for the end of a first read.
    void announceNow();

Q_SIGNALS:
    void changed(const roomwarden::StoreChange &change);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace roomwarden
