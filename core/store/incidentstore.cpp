// Writes the columns, keeps what is announced within a tick, and lays optimistic changes over the truth.
#include "core/store/incidentstore.h"

#include "core/store/bytesearch.h"
#include "core/store/incidentwriter.h"
#include "core/store/slotbitmap.h"
#include "core/store/storedpage.h"
#include "core/store/textfold.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace roomwarden {

using namespace std::chrono_literals;

struct IncidentStore::Private
{
    IncidentWriter writer;
    std::vector<Slot> inserted; // since the last announcement; those whose bit is cleared were removed again
    std::vector<Slot> changed;
    std::vector<Slot> removed;
    SlotBitmap isInserted;
    SlotBitmap isChanged;
    std::optional<SlotBitmap> generation; // seen since beginGeneration
    std::unordered_set<std::string> gone; // ids that newer pages say are removed
    bool loading = false;
    QTimer tick;

    void noteChanged(Slot slot)
    {
        if (isInserted.contains(slot) || isChanged.contains(slot))
            return;
        isChanged.insert(slot);
        changed.push_back(slot);
    }
    void noteRemoved(Slot slot)
    {
        // Announced even if its insertion never was: a list may have found it by itself in the meantime.
        isInserted.remove(slot);
        isChanged.remove(slot);
        removed.push_back(slot);
    }
    void announceWithin(std::chrono::milliseconds delay)
    {
        if (loading || (inserted.empty() && changed.empty() && removed.empty()))
            return;
        if (!tick.isActive() || tick.remainingTimeAsDuration() > delay)
            tick.start(delay);
    }
};

IncidentTally &IncidentTally::operator+=(const IncidentTally &other)
{
    for (size_t severity = 0; severity < bySeverityAndStatus.size(); ++severity) {
        for (size_t status = 0; status < bySeverityAndStatus[severity].size(); ++status)
            bySeverityAndStatus[severity][status] += other.bySeverityAndStatus[severity][status];
    }
    active += other.active;
    total += other.total;
    return *this;
}

IncidentStore::IncidentStore(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->tick.setSingleShot(true);
    connect(&d->tick, &QTimer::timeout, this, &IncidentStore::announceNow);
}

IncidentStore::~IncidentStore() = default;

void IncidentStore::upsert(const std::vector<Incident> &incidents)
{
    for (const Incident &incident : incidents) {
        const auto known = find(incident.id);
        if (known && d->generation)
            d->generation->insert(*known);
        if (known) {
            if (d->writer.replace(*known, incident))
                d->noteChanged(*known);
            continue;
        }
        const Slot slot = d->writer.add(incident);
        if (d->generation)
            d->generation->insert(slot);
        d->isInserted.insert(slot);
        d->inserted.push_back(slot);
    }
    d->announceWithin(100ms);
}

void IncidentStore::remove(const std::vector<IncidentId> &ids)
{
    for (const IncidentId &id : ids) {
        if (const auto slot = find(id)) {
            d->writer.forget(*slot);
            d->noteRemoved(*slot);
        }
    }
    d->announceWithin(100ms);
}

void IncidentStore::removeCustomer(const TenantId &customer)
{
    for (const Slot slot : d->writer.slotsOf(customer)) {
        d->writer.forget(slot);
        d->noteRemoved(slot);
    }
    announceNow();
}

void IncidentStore::clear()
{
    for (const Slot slot : d->writer.slotsOf({})) {
        d->writer.forget(slot);
        d->noteRemoved(slot);
    }
    d->generation.reset();
    announceNow();
    if (d->writer.size() == 0)
        d->writer = {};
}

void IncidentStore::beginLoad()
{
    d->gone.clear();
    d->loading = true;
}

void IncidentStore::load(const StoredPage &page)
{
    const bool first = d->inserted.empty() && size() == 0;
    const std::vector<Slot> added = d->writer.load(page, d->gone);
    for (const Slot slot : added)
        d->isInserted.insert(slot);
    d->inserted.insert(d->inserted.end(), added.begin(), added.end());
    for (const std::string_view id : page.removed)
        d->gone.emplace(id);
    if (first)
        announceNow();
}

void IncidentStore::endLoad()
{
    d->gone.clear();
    d->loading = false;
    announceNow();
}

void IncidentStore::beginGeneration(bool goOn)
{
    d->generation.emplace();
    if (goOn) {
        for (const Slot slot : d->writer.slotsOf({}))
            d->generation->insert(slot);
    }
}

std::vector<RemovedItem> IncidentStore::endGeneration(const std::vector<TenantId> &customers)
{
    if (!d->generation)
        return {};
    std::vector<RemovedItem> gone;
    const SlotBitmap seen = *std::exchange(d->generation, std::nullopt);
    for (const TenantId &customer : customers.empty() ? std::vector{TenantId()} : customers) {
        for (const Slot slot : d->writer.slotsOf(customer)) {
            if (seen.contains(slot))
                continue;
            const std::string_view id = columns().idText(slot);
            gone.push_back(
                {.id = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), .customer = customerOf(slot)});
            d->writer.forget(slot);
            d->noteRemoved(slot);
        }
    }
    d->announceWithin(100ms);
    return gone;
}

void IncidentStore::setPatch(const IncidentId &id, const IncidentPatch &patch)
{
    if (const auto slot = find(id)) {
        d->writer.setPatch(*slot, patch);
        d->noteChanged(*slot);
        d->announceWithin(0ms); // what the technician does himself shows at once
    }
}

void IncidentStore::dropPatch(const IncidentId &id)
{
    if (const auto slot = find(id); slot && d->writer.dropPatch(*slot)) {
        d->noteChanged(*slot);
        d->announceWithin(0ms);
    }
}

int IncidentStore::size() const { return d->writer.size(); }
std::optional<Slot> IncidentStore::find(const IncidentId &id) const { return d->writer.find(id); }
TenantId IncidentStore::customerOf(Slot slot) const
{
    return TenantId(columns().customers.id(columns().customer(slot)));
}
Incident IncidentStore::incident(Slot slot) const { return d->writer.shown(slot); }
bool IncidentStore::isPending(Slot slot) const { return columns().flags(slot).isPending(); }
const IncidentColumns &IncidentStore::columns() const { return d->writer.columns(); }

int IncidentStore::activeCount(const TenantId &customer) const { return tally({customer}).active; }

IncidentTally IncidentStore::tally(const std::vector<TenantId> &customers) const
{
    IncidentTally sum;
    for (const TenantId &customer : customers.empty() ? std::vector{TenantId()} : customers)
        sum += d->writer.tally(customer);
    return sum;
}

QStringList IncidentStore::names(Name kind, const QString &text, qsizetype most) const
{
    const ByteSearch search(foldedUtf8(text));
    const NamePool &pool = [&]() -> const NamePool & {
        switch (kind) {
        case Name::Customer: return columns().customers;
        case Name::Room: return columns().rooms;
        case Name::Type:
        case Name::Category: return columns().types;
        case Name::Person: return columns().people;
        }
        Q_UNREACHABLE();
    }();
    const bool byExtra = kind == Name::Category;
    QStringList beginning;
    QStringList containing;
    for (NameIndex index = 1; index < pool.end() && beginning.size() < most; ++index) {
        const std::string_view folded = byExtra ? pool.foldedExtra(index) : pool.foldedName(index);
        if (!pool.isUsed(index) || folded.empty() || !search.isIn(folded))
            continue;
        const QString name = byExtra ? pool.extra(index) : pool.name(index);
        QStringList &fitting =
            search.isIn(folded.substr(0, static_cast<size_t>(search.word().size()))) ? beginning : containing;
        if (fitting.size() < most && !fitting.contains(name))
            fitting.append(name);
    }
    beginning.sort(Qt::CaseInsensitive);
    containing.sort(Qt::CaseInsensitive);
    for (const QString &name : std::as_const(containing)) {
        if (!beginning.contains(name))
            beginning.append(name);
    }
    return beginning.mid(0, most);
}

std::vector<Slot> IncidentStore::unannounced() const
{
    std::vector<Slot> slots = d->inserted;
    slots.insert(slots.end(), d->changed.begin(), d->changed.end());
    slots.insert(slots.end(), d->removed.begin(), d->removed.end());
    return slots;
}

void IncidentStore::announceNow()
{
    d->tick.stop();
    StoreChange change{.inserted = std::exchange(d->inserted, {}),
                       .changed = std::exchange(d->changed, {}),
                       .removed = std::exchange(d->removed, {})};
    std::erase_if(change.inserted, [&](Slot slot) { return !d->isInserted.contains(slot); }); // removed since
    std::erase_if(change.changed, [&](Slot slot) { return !d->isChanged.contains(slot); });
    d->isInserted.clear();
    d->isChanged.clear();
    if (change.inserted.empty() && change.changed.empty() && change.removed.empty())
        return;
    Q_EMIT changed(change);
    d->writer.free(change.removed);
}

} // namespace roomwarden
