// Keeps snoozes, and ends them.
#include "core/store/snoozes.h"

#include "core/base/clock.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString recordKind() { return u"snooze"_s; }

QByteArray toBytes(const Snooze &snooze)
{
    return QCborMap{{u"end"_s, static_cast<int>(snooze.end.kind)},
                    {u"time"_s, snooze.end.time.isValid() ? snooze.end.time.toMSecsSinceEpoch() : 0},
                    {u"revision"_s, static_cast<qint64>(snooze.revision)},
                    {u"severity"_s, static_cast<int>(snooze.severity)},
                    {u"status"_s, static_cast<int>(snooze.status)}}
        .toCborValue()
        .toCbor();
}

std::optional<Snooze> fromRecord(const StoredRecord &record)
{
    const QCborMap map = QCborValue::fromCbor(record.bytes).toMap();
    const qint64 kind = map[u"end"_s].toInteger(-1);
    const qint64 time = map[u"time"_s].toInteger(-1);
    if (kind < 0 || kind > static_cast<qint64>(SnoozeEnd::Kind::Worse) || time < 0)
        return std::nullopt; // of another version, or no record of ours: the incident shows
    Snooze snooze{.incident = IncidentId(record.name), .customer = record.customer};
    snooze.end.kind = static_cast<SnoozeEnd::Kind>(kind);
    if (snooze.end.kind == SnoozeEnd::Kind::Time)
        snooze.end.time = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    snooze.revision = static_cast<quint32>(map[u"revision"_s].toInteger());
    snooze.severity = static_cast<Severity>(map[u"severity"_s].toInteger());
    snooze.status = static_cast<DisplayStatus>(map[u"status"_s].toInteger());
    return snooze;
}

bool isOver(DisplayStatus status) { return status == DisplayStatus::Resolved || status == DisplayStatus::Closed; }

} // namespace

Snoozes::Snoozes(const IncidentStore &incidents, LocalStore &local, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_incidents(incidents),
      m_local(local),
      m_clock(clock)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Snoozes::wake);
    connect(&incidents, &IncidentStore::changed, this, &Snoozes::follow);
    connect(&local, &LocalStore::opened, this, &Snoozes::take);
}

void Snoozes::take()
{
    for (const StoredRecord &record : m_local.records(recordKind())) {
        std::optional<Snooze> snooze = fromRecord(record);
        if (snooze && !m_snoozes.contains(snooze->incident))
            m_snoozes.insert(snooze->incident, *std::move(snooze));
    }
    wake();
}

void Snoozes::keep(const Snooze &snooze)
{
    m_snoozes.insert(snooze.incident, snooze);
    m_local.putRecord(
        {.kind = recordKind(), .name = snooze.incident.text(), .customer = snooze.customer, .bytes = toBytes(snooze)});
}

void Snoozes::snooze(const std::vector<Incident> &incidents, const SnoozeEnd &end)
{
    m_last.clear();
    m_before.clear();
    for (const Incident &incident : incidents) {
        if (isOver(incident.displayStatus))
            continue;
        if (const auto old = m_snoozes.constFind(incident.id); old != m_snoozes.constEnd())
            m_before.insert(incident.id, *old);
        m_last.push_back(incident.id);
        keep({.incident = incident.id,
              .customer = incident.customer,
              .end = end,
              .revision = incident.revision,
              .severity = incident.severity,
              .status = incident.displayStatus});
    }
    m_lastEnd = end;
    schedule();
    announce();
    Q_EMIT undoableChanged();
}

void Snoozes::endNow(const std::vector<IncidentId> &ids) { remove(ids, false); }

void Snoozes::undo()
{
    const std::vector<IncidentId> last = std::exchange(m_last, {});
    const QHash<IncidentId, Snooze> before = std::exchange(m_before, {});
    for (const IncidentId &id : last) {
        if (const auto old = before.constFind(id); old != before.constEnd())
            keep(*old);
        else
            drop(id);
    }
    schedule();
    announce();
    Q_EMIT undoableChanged();
}

const Snooze *Snoozes::find(const IncidentId &id) const
{
    const auto found = m_snoozes.constFind(id);
    return found == m_snoozes.constEnd() ? nullptr : &*found;
}

std::vector<std::pair<Slot, IncidentId>> Snoozes::places() const
{
    std::vector<std::pair<Slot, IncidentId>> known;
    for (auto snooze = m_snoozes.keyBegin(); snooze != m_snoozes.keyEnd(); ++snooze) {
        if (const std::optional<Slot> slot = m_incidents.find(*snooze))
            known.emplace_back(*slot, *snooze);
    }
    std::ranges::sort(known);
    return known;
}

bool Snoozes::isDue(const Snooze &snooze, Slot slot) const
{
    const IncidentFlags flags = m_incidents.columns().flags(slot);
    const bool worse = flags.severity() > snooze.severity
                       || (flags.status() == DisplayStatus::NeedsAction && snooze.status != DisplayStatus::NeedsAction);
    if (worse || isOver(flags.status()))
        return true;
    return snooze.end.kind == SnoozeEnd::Kind::Change && m_incidents.incident(slot).revision != snooze.revision;
}

// Not at once: whoever shows incidents has to hear of the change first.
void Snoozes::follow()
{
    if (!m_snoozes.isEmpty())
        m_next.start(0ms);
}

void Snoozes::wake()
{
    const QDateTime now = m_clock.now();
    std::vector<IncidentId> due;
    for (const Snooze &snooze : std::as_const(m_snoozes)) {
        const std::optional<Slot> slot = m_incidents.find(snooze.incident);
        if ((snooze.end.kind == SnoozeEnd::Kind::Time && snooze.end.time <= now) || (slot && isDue(snooze, *slot)))
            due.push_back(snooze.incident);
    }
    remove(due, true);
    schedule();
    if (due.empty() && places() != m_announced)
        announce();
}

void Snoozes::announce()
{
    m_announced = places();
    Q_EMIT changed();
}

void Snoozes::schedule()
{
    QDateTime first;
    for (const Snooze &snooze : std::as_const(m_snoozes)) {
        if (snooze.end.kind == SnoozeEnd::Kind::Time && (!first.isValid() || snooze.end.time < first))
            first = snooze.end.time;
    }
    if (!first.isValid()) {
        m_next.stop();
        return;
    }
    // Looks again at least every minute: a computer that slept, or whose clock was set, has to catch up.
    const std::chrono::milliseconds left(m_clock.now().msecsTo(first));
    m_next.start(std::clamp<std::chrono::milliseconds>(left, 0ms, 60s));
}

bool Snoozes::drop(const IncidentId &id)
{
    if (m_snoozes.remove(id) == 0)
        return false;
    m_local.removeRecord(recordKind(), id.text());
    return true;
}

void Snoozes::remove(const std::vector<IncidentId> &ids, bool byItself)
{
    std::vector<IncidentId> gone;
    std::ranges::copy_if(ids, std::back_inserter(gone), [this](const IncidentId &id) { return drop(id); });
    if (gone.empty())
        return;
    if (std::ranges::any_of(gone,
                            [this](const IncidentId &id) { return std::ranges::find(m_last, id) != m_last.end(); }))
        dropUndo();
    if (byItself)
        Q_EMIT cameBack(gone);
    announce();
}

void Snoozes::dropUndo()
{
    m_last.clear();
    m_before.clear();
    Q_EMIT undoableChanged();
}

void Snoozes::noteOwnChange(const Incident &now)
{
    const auto snooze = m_snoozes.find(now.id);
    if (snooze == m_snoozes.end() || snooze->revision >= now.revision)
        return;
    Snooze moved = *snooze;
    moved.revision = now.revision;
    keep(moved);
}

void Snoozes::forget(const TenantId &customer)
{
    if (m_snoozes.removeIf([&](const auto &entry) { return entry.value().customer == customer; }) == 0)
        return;
    dropUndo();
    schedule();
    announce();
}

void Snoozes::clear()
{
    m_snoozes.clear();
    dropUndo();
    schedule();
    announce();
}

} // namespace roomwarden
