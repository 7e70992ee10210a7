// Order matters throughout: names are acquired before others are released, so that one both had survives; a row is
// counted off with its old values and on again with the new ones.
#include "core/store/incidentwriter.h"

#include "core/store/incidentcodec.h"

#include <algorithm>
#include <limits>
#include <map>

namespace roomwarden {

namespace {

qint64 toMs(const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : noTime; }

std::optional<qint64> optionalMs(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

std::string_view view(const QByteArray &bytes) { return {bytes.data(), static_cast<size_t>(bytes.size())}; }

int rowOf(Slot slot) { return static_cast<int>(slot % chunkRows); }

template<typename Id>
NameEntry entryOf(const Id &id, const QString &name)
{
    return {.id = id.text(), .name = name};
}

} // namespace

Slot IncidentWriter::takeSlot()
{
    if (m_free.empty()) {
        if (m_end / chunkRows >= m_columns.chunks.size())
            m_columns.chunks.emplace_back();
        return m_end++;
    }
    const Slot slot = m_free.back();
    m_free.pop_back();
    return slot;
}

Slot IncidentWriter::add(const Incident &incident)
{
    const Slot slot = takeSlot();
    write(slot, incident);
    m_index.insert(m_columns, slot);
    m_known.insert(slot);
    count(slot, 1);
    return slot;
}

bool IncidentWriter::replace(Slot slot, const Incident &incident)
{
    const quint32 known = m_columns.revision(slot);
    if (incident.revision < known)
        return false;
    const auto overlay = m_overlays.find(slot);
    if (overlay != m_overlays.end())
        revertPatch(slot, *overlay);
    // A new revision differs; the same one may still say more, as a read in full does.
    const bool differs = incident.revision != known || !(incidentIn(m_columns, slot) == incident);
    if (differs) {
        count(slot, -1);
        const IncidentChunk &chunk = m_columns.chunk(slot);
        const size_t row = slot % chunkRows;
        const std::array old{chunk.customer[row], chunk.room[row], chunk.type[row], chunk.assignee[row]};
        const MoreOfIncident oldMore = readMore(chunk.more->at(rowOf(slot)));
        write(slot, incident);
        m_columns.customers.release(old[0]);
        m_columns.rooms.release(old[1]);
        m_columns.types.release(old[2]);
        m_columns.people.release(old[3]);
        for (const NameIndex room : oldMore.rooms)
            m_columns.rooms.release(room);
        m_columns.closures.release(oldMore.closure);
        count(slot, 1);
    }
    if (overlay != m_overlays.end())
        applyPatch(slot, *overlay);
    return differs;
}

void IncidentWriter::write(Slot slot, const Incident &incident)
{
    MoreOfIncident more{.resolved = optionalMs(incident.resolved),
                        .closed = optionalMs(incident.closed),
                        .noteCount = incident.noteCount,
                        .repeats = incident.repeats < IncidentFlags::mostRepeats ? 0 : incident.repeats,
                        .description = incident.description.toUtf8(),
                        .recommendedAction = incident.recommendedAction.toUtf8()};
    const auto room = [&](const RoomRef &ref, NameIndex before = 0) {
        return m_columns.rooms.acquireAgain(before, entryOf(ref.id, ref.displayName));
    };
    for (size_t i = 1; i < incident.rooms.size(); ++i)
        more.rooms.push_back(room(incident.rooms[i]));
    if (incident.closure) {
        more.closure = m_columns.closures.acquire(
            {.id = incident.closure->reason, .name = incident.closure->closedBy, .extra = closureMark()});
    }
    IncidentChunk &chunk = m_columns.chunks[slot / chunkRows].writable();
    const size_t row = slot % chunkRows;
    chunk.flags[row] = IncidentFlags(incident);
    chunk.customer[row] =
        m_columns.customers.acquireAgain(chunk.customer[row], entryOf(incident.customer, incident.customerName));
    chunk.room[row] = incident.rooms.empty() ? 0 : room(incident.rooms.front(), chunk.room[row]);
    chunk.type[row] = m_columns.types.acquireAgain(
        chunk.type[row], {.id = incident.type.id, .name = incident.type.displayName, .extra = incident.type.category});
    chunk.assignee[row] = incident.assignee ? m_columns.people.acquireAgain(
                              chunk.assignee[row], entryOf(incident.assignee->id, incident.assignee->displayName))
                                            : 0;
    chunk.created[row] = toMs(incident.created);
    chunk.updated[row] = toMs(incident.updated);
    chunk.revision[row] = incident.revision;
    // Folding is dear and titles seldom change. The id of a known row never does.
    if (!m_known.contains(slot) || !QAnyStringView::equal(incident.title, m_columns.titleUtf8(slot))) {
        const QByteArray line = writeLine(incident.id.text(), incident.title);
        chunk.text.writable().set(rowOf(slot), view(line));
        chunk.letters[row] = letterBits(view(line));
    }
    const QByteArray bytes = writeMore(more);
    if (chunk.more->at(rowOf(slot)) != view(bytes))
        chunk.more.writable().set(rowOf(slot), view(bytes));
}

void IncidentWriter::releaseNames(Slot slot)
{
    const IncidentChunk &chunk = m_columns.chunk(slot);
    const size_t row = slot % chunkRows;
    const MoreOfIncident more = readMore(chunk.more->at(rowOf(slot)));
    m_columns.customers.release(chunk.customer[row]);
    m_columns.rooms.release(chunk.room[row]);
    for (const NameIndex room : more.rooms)
        m_columns.rooms.release(room);
    m_columns.types.release(chunk.type[row]);
    m_columns.people.release(chunk.assignee[row]);
    m_columns.closures.release(more.closure);
}

void IncidentWriter::forget(Slot slot)
{
    m_index.remove(m_columns, slot);
    m_known.remove(slot);
    count(slot, -1);
    m_columns.chunks[slot / chunkRows].writable().flags[slot % chunkRows].setKnown(false);
}

void IncidentWriter::free(const std::vector<Slot> &slots)
{
    std::map<size_t, std::vector<int>> rows;
    for (const Slot slot : slots) {
        if (const auto overlay = m_overlays.constFind(slot); overlay != m_overlays.cend()) {
            revertPatch(slot, *overlay);
            m_overlays.erase(overlay);
        }
        releaseNames(slot);
        rows[slot / chunkRows].push_back(rowOf(slot));
        m_free.push_back(slot);
    }
    for (auto &[number, gone] : rows) {
        std::sort(gone.begin(), gone.end());
        IncidentChunk &chunk = m_columns.chunks[number].writable();
        chunk.text.writable().clear(gone);
        chunk.more.writable().clear(gone);
        for (const int place : gone) {
            const auto row = static_cast<size_t>(place);
            chunk.flags[row] = {};
            chunk.customer[row] = chunk.room[row] = chunk.type[row] = chunk.assignee[row] = 0;
            chunk.created[row] = chunk.updated[row] = 0;
            chunk.letters[row] = 0;
            chunk.revision[row] = 0;
        }
    }
}

void IncidentWriter::setPatch(Slot slot, const IncidentPatch &patch)
{
    dropPatch(slot);
    applyPatch(slot, *m_overlays.insert(slot, Overlay{.patch = patch}));
}

bool IncidentWriter::dropPatch(Slot slot)
{
    const auto overlay = m_overlays.constFind(slot);
    if (overlay == m_overlays.cend())
        return false;
    revertPatch(slot, *overlay);
    m_overlays.erase(overlay);
    return true;
}

void IncidentWriter::applyPatch(Slot slot, Overlay &overlay)
{
    IncidentChunk &chunk = m_columns.chunks[slot / chunkRows].writable();
    const size_t row = slot % chunkRows;
    count(slot, -1);
    overlay.flags = chunk.flags[row];
    overlay.assignee = chunk.assignee[row]; // keeps its use: it comes back
    IncidentFlags flags = overlay.flags;
    flags.setPending(true);
    if (overlay.patch.state)
        flags.setState(*overlay.patch.state);
    if (overlay.patch.displayStatus)
        flags.setStatus(*overlay.patch.displayStatus);
    chunk.flags[row] = flags;
    if (overlay.patch.assignee) {
        const std::optional<PersonRef> &assignee = *overlay.patch.assignee;
        chunk.assignee[row] =
            assignee ? m_columns.people.acquire(entryOf(assignee->id, assignee->displayName)) : NameIndex(0);
    }
    count(slot, 1);
}

void IncidentWriter::revertPatch(Slot slot, const Overlay &overlay)
{
    IncidentChunk &chunk = m_columns.chunks[slot / chunkRows].writable();
    const size_t row = slot % chunkRows;
    const bool counted = m_known.contains(slot);
    if (counted)
        count(slot, -1);
    if (overlay.patch.assignee)
        m_columns.people.release(chunk.assignee[row]);
    chunk.assignee[row] = overlay.assignee;
    chunk.flags[row] = overlay.flags;
    if (counted)
        count(slot, 1);
}

void IncidentWriter::count(Slot slot, int by)
{
    const NameIndex customer = m_columns.customer(slot);
    if (customer >= m_tallies.size())
        m_tallies.resize(customer + 1);
    IncidentTally &tally = m_tallies[customer];
    const IncidentFlags flags = m_columns.flags(slot);
    tally.bySeverityAndStatus[static_cast<size_t>(flags.severity())][static_cast<size_t>(flags.status())] += by;
    tally.active += flags.isActive() ? by : 0;
    tally.total += by;
}

std::optional<Slot> IncidentWriter::find(const IncidentId &id) const
{
    return m_index.find(m_columns, view(idBytes(id.text())));
}

std::vector<NameIndex> IncidentWriter::customersWith(const TenantId &customer) const
{
    if (m_customersVersion != m_columns.customers.version()) {
        m_customers.clear();
        for (NameIndex index = 1; index < m_columns.customers.end(); ++index) {
            if (m_columns.customers.isUsed(index))
                m_customers[m_columns.customers.id(index)].push_back(index);
        }
        m_customersVersion = m_columns.customers.version();
    }
    return m_customers.value(customer.text());
}

std::vector<Slot> IncidentWriter::slotsOf(const TenantId &customer) const
{
    SlotBitmap wanted;
    for (const NameIndex index : customersWith(customer))
        wanted.insert(index);
    std::vector<Slot> found;
    m_known.forEach([&](Slot slot) {
        if (customer.isNull() || wanted.contains(m_columns.customer(slot)))
            found.push_back(slot);
    });
    return found;
}

IncidentTally IncidentWriter::tally(const TenantId &customer) const
{
    IncidentTally sum;
    if (customer.isNull()) {
        for (const IncidentTally &one : m_tallies)
            sum += one;
        return sum;
    }
    for (const NameIndex index : customersWith(customer)) {
        if (index < m_tallies.size())
            sum += m_tallies[index];
    }
    return sum;
}

Incident IncidentWriter::shown(Slot slot) const
{
    Incident incident = incidentIn(m_columns, slot);
    if (const auto overlay = m_overlays.constFind(slot); overlay != m_overlays.cend())
        incident.noteCount += static_cast<quint32>(overlay->patch.addedNotes);
    return incident;
}

} // namespace roomwarden
