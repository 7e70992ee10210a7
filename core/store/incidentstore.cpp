// Keeps the incidents, merges what is announced within a tick.
#include "core/store/incidentstore.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace roomwarden {

struct IncidentStore::Private
{
    struct Row
    {
        Incident truth;
        std::optional<IncidentPatch> patch;
        bool known = false;
    };
    std::vector<Row> rows;
    std::vector<Slot> free;
    QHash<IncidentId, Slot> slots;
    QSet<Slot> inserted;
    QSet<Slot> changed;
    QSet<Slot> removed;
    std::optional<QSet<IncidentId>> generation;
    QTimer tick;
};

IncidentStore::IncidentStore(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->tick.setSingleShot(true);
    d->tick.setInterval(100);
    connect(&d->tick, &QTimer::timeout, this, &IncidentStore::announceNow);
}

IncidentStore::~IncidentStore() = default;

void IncidentStore::upsert(const std::vector<Incident> &incidents)
{
    for (const Incident &incident : incidents) {
        if (d->generation)
            d->generation->insert(incident.id);
        if (const auto slot = find(incident.id)) {
            Private::Row &row = d->rows[*slot];
            if (incident.revision < row.truth.revision || incident == row.truth)
                continue;
            row.truth = incident;
            if (!d->inserted.contains(*slot))
                d->changed.insert(*slot);
            continue;
        }
        Slot slot = 0;
        if (d->free.empty()) {
            slot = static_cast<Slot>(d->rows.size());
            d->rows.emplace_back();
        } else {
            slot = d->free.back();
            d->free.pop_back();
        }
        d->rows[slot] = {.truth = incident, .patch = {}, .known = true};
        d->slots.insert(incident.id, slot);
        d->inserted.insert(slot);
    }
    if (!d->tick.isActive())
        d->tick.start();
}

void IncidentStore::remove(const std::vector<IncidentId> &ids)
{
    for (const IncidentId &id : ids) {
        const auto slot = find(id);
        if (!slot)
            continue;
        d->slots.remove(id);
        d->rows[*slot].known = false;
        d->changed.remove(*slot);
        d->inserted.remove(*slot);
        d->removed.insert(*slot);
    }
    if (!d->tick.isActive())
        d->tick.start();
}

void IncidentStore::removeCustomer(const TenantId &customer)
{
    std::vector<IncidentId> ids;
    for (const Private::Row &row : d->rows) {
        if (row.known && row.truth.customer == customer)
            ids.push_back(row.truth.id);
    }
    remove(ids);
    announceNow();
}

void IncidentStore::clear()
{
    std::vector<IncidentId> ids;
    for (const Private::Row &row : d->rows) {
        if (row.known)
            ids.push_back(row.truth.id);
    }
    remove(ids);
    announceNow();
}

void IncidentStore::beginGeneration() { d->generation.emplace(); }

void IncidentStore::endGeneration(const std::vector<TenantId> &customers)
{
    std::vector<IncidentId> gone;
    for (const Private::Row &row : d->rows) {
        const bool within =
            customers.empty() || std::find(customers.begin(), customers.end(), row.truth.customer) != customers.end();
        if (row.known && within && d->generation && !d->generation->contains(row.truth.id))
            gone.push_back(row.truth.id);
    }
    d->generation.reset();
    remove(gone);
}

void IncidentStore::setPatch(const IncidentId &id, const IncidentPatch &patch)
{
    if (const auto slot = find(id)) {
        d->rows[*slot].patch = patch;
        if (!d->inserted.contains(*slot))
            d->changed.insert(*slot);
        announceNow();
    }
}

void IncidentStore::dropPatch(const IncidentId &id)
{
    if (const auto slot = find(id); slot && d->rows[*slot].patch) {
        d->rows[*slot].patch.reset();
        if (!d->inserted.contains(*slot))
            d->changed.insert(*slot);
        announceNow();
    }
}

int IncidentStore::size() const { return static_cast<int>(d->slots.size()); }

std::optional<Slot> IncidentStore::find(const IncidentId &id) const
{
    const auto it = d->slots.constFind(id);
    return it == d->slots.cend() ? std::nullopt : std::optional(*it);
}

Incident IncidentStore::incident(Slot slot) const
{
    const Private::Row &row = d->rows[slot];
    Incident shown = row.truth;
    if (row.patch) {
        shown.assignee = row.patch->assignee.value_or(shown.assignee);
        shown.state = row.patch->state.value_or(shown.state);
        shown.displayStatus = row.patch->displayStatus.value_or(shown.displayStatus);
        shown.noteCount += static_cast<quint32>(row.patch->addedNotes);
    }
    return shown;
}

bool IncidentStore::isPending(Slot slot) const { return d->rows[slot].patch.has_value(); }

int IncidentStore::activeCount(const TenantId &customer) const
{
    return static_cast<int>(std::count_if(d->slots.cbegin(), d->slots.cend(), [&](Slot slot) {
        const Incident shown = incident(slot);
        return shown.customer == customer && shown.isActive();
    }));
}

QStringList IncidentStore::names(Name kind, const QString &text, qsizetype most) const
{
    QStringList found;
    for (const Slot slot : d->slots) {
        const Incident &incident = d->rows[slot].truth;
        const auto add = [&](const QString &name) {
            if (!name.isEmpty() && name.contains(text, Qt::CaseInsensitive) && !found.contains(name))
                found.append(name);
        };
        switch (kind) {
        case Name::Customer: add(incident.customerName); break;
        case Name::Room:
            for (const RoomRef &room : incident.rooms)
                add(room.displayName);
            break;
        case Name::Type: add(incident.type.displayName); break;
        case Name::Category: add(incident.type.category); break;
        case Name::Person: add(incident.assignee ? incident.assignee->displayName : QString()); break;
        }
    }
    found.sort();
    return found.mid(0, most);
}

void IncidentStore::announceNow()
{
    d->tick.stop();
    if (d->inserted.isEmpty() && d->changed.isEmpty() && d->removed.isEmpty())
        return;
    StoreChange change{.inserted = {d->inserted.cbegin(), d->inserted.cend()},
                       .changed = {d->changed.cbegin(), d->changed.cend()},
                       .removed = {d->removed.cbegin(), d->removed.cend()}};
    d->inserted.clear();
    d->changed.clear();
    d->removed.clear();
    Q_EMIT
    changed(change);
    for (const Slot slot : change.removed) {
        d->rows[slot] = {};
        d->free.push_back(slot);
    }
}

} // namespace roomwarden
