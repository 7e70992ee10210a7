// Rows of incidents. A ticket id looks as in exports: 7B7365-EPDOLF.
#include "service/demo/demoincidents.h"

#include "service/demo/demostory.h"
#include "service/demo/demowriter.h"
#include "service/signals/lifecycle.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

QVariant timeOrNull(qint64 time) { return time != 0 ? QVariant(time) : QVariant(QMetaType::fromType<qlonglong>()); }

DisplayStatus displayStatus(const DemoIncident &incident)
{
    switch (incident.state) {
    case IncidentState::Watching: return DisplayStatus::Watching;
    case IncidentState::Resolved: return DisplayStatus::Resolved;
    case IncidentState::Closed: return DisplayStatus::Closed;
    case IncidentState::New:
    case IncidentState::Investigating:
    case IncidentState::Unknown: break;
    }
    return incident.remediating ? DisplayStatus::SystemInvestigating : DisplayStatus::NeedsAction;
}

QString authorKind(IncidentNote::Author author)
{
    switch (author) {
    case IncidentNote::Author::Bot: return u"bot"_s;
    case IncidentNote::Author::Customer: return u"customer"_s;
    case IncidentNote::Author::Partner: return u"partner"_s;
    case IncidentNote::Author::Microsoft: return u"microsoft"_s;
    case IncidentNote::Author::Unknown: break;
    }
    return QString();
}

} // namespace

DemoIncidentWriter::DemoIncidentWriter(DemoWriter &writer, int incidents, qint64 now)
    : m_writer(writer),
      m_step(std::max(1, 0xf00000 / std::max(1, incidents))),
      m_now(now)
{ }

// The first half ascends, so that a million rows are appended to their indexes: scattered numbers take more than twice
// as long to write. The letters are drawn.
QString DemoIncidentWriter::nextTicket(DemoRandom &random)
{
    const quint64 number = (0x0a0000 + m_tickets++ * m_step + random.below(m_step)) & 0xffffff;
    QString ticket = DemoRandom::hex(number, 6).toUpper() + u'-';
    for (int letter = 0; letter < 6; ++letter)
        ticket += QChar(u'A' + static_cast<char16_t>(random.below(26)));
    return ticket;
}

void DemoIncidentWriter::write(const DemoCustomer &customer, const std::vector<DemoRoom> &rooms,
                               const DemoIncident &incident, DemoRandom &random)
{
    const QString id = nextTicket(random);
    const DemoStory story = demoStory(incident, customer.company.locale, m_now, random);
    const bool ours = std::all_of(incident.rooms.begin(), incident.rooms.end(),
                                  [&rooms](size_t room) { return rooms[room].inScope; });
    AssignedTo party = AssignedTo::System;
    if (!incident.assignee.id.isEmpty())
        party = AssignedTo::Partner;
    else if (displayStatus(incident) == DisplayStatus::NeedsAction)
        party = ours && random.chance(75) ? AssignedTo::Partner : AssignedTo::Customer;

    QString reason;
    QString closedBy;
    if (incident.isRecorded() && incident.resolved != 0) {
        reason = random.pick(closureReasons());
        const auto closing =
            std::find_if(story.history.begin(), story.history.end(),
                         [](const DemoStory::Event &event) { return event.to == IncidentState::Resolved; });
        closedBy = closing->actor;
    } else if (incident.closed != 0) {
        reason = u"selfResolved"_s;
        closedBy = serviceActor();
    }

    const SignalDefinition *type = incident.signal;
    const bool isSignal = incident.source == IncidentSource::Signal;
    const qint64 watchUntil =
        incident.state == IncidentState::Watching ? incident.created + type->watchMinutes * minute : 0;
    m_writer.add(DemoTable::Incidents, {id,
                                        customer.tenantId,
                                        QString(wireName(incident.source)),
                                        type ? type->id : u"update.failure"_s,
                                        type ? type->name : u"Update failed"_s,
                                        type ? type->category : u"OS, firmware, and apps"_s,
                                        QString(wireName(incident.severity)),
                                        QString(wireName(incident.state)),
                                        QString(wireName(displayStatus(incident))),
                                        QString(wireName(party)),
                                        incident.assignee.id,
                                        incident.assignee.displayName,
                                        incident.highImpact ? 1 : 0,
                                        incident.title,
                                        incident.description,
                                        type ? type->recommendedAction
                                             : u"Use Retry all failed; if it fails again, update from a USB stick."_s,
                                        incident.created,
                                        story.updated,
                                        timeOrNull(incident.resolved),
                                        timeOrNull(incident.closed),
                                        reason,
                                        closedBy,
                                        static_cast<int>(story.notes.size()),
                                        incident.repeats,
                                        isSignal ? rooms[incident.rooms.front()].id : QString(),
                                        incident.component,
                                        timeOrNull(watchUntil),
                                        timeOrNull(incident.remediationUntil),
                                        static_cast<qint64>(story.history.size() + story.notes.size()),
                                        m_writer.nextChange()});
    for (const size_t room : incident.rooms)
        m_writer.add(DemoTable::IncidentRooms, {id, rooms[room].id});
    int position = 0;
    for (const DemoStory::Event &event : story.history) {
        m_writer.add(DemoTable::IncidentHistory, {id, position++, event.time, QString(wireName(event.from)),
                                                  QString(wireName(event.to)), event.actor, event.remark});
    }
    int ordinal = 0;
    for (const DemoStory::Note &note : story.notes) {
        m_writer.add(DemoTable::IncidentNotes,
                     {QString(u"note-"_s + id + u'-' + QString::number(++ordinal)), id, authorKind(note.kind),
                      note.author.id, note.author.displayName, note.time, note.text});
    }
    if (isSignal && incident.state != IncidentState::Closed) {
        const bool healthy = incident.state == IncidentState::Resolved;
        m_writer.add(DemoTable::SignalStates,
                     {rooms[incident.rooms.front()].id, type->id, incident.component,
                      healthy ? u"healthy"_s : u"unhealthy"_s, healthy ? incident.resolved : incident.lastStart});
    }
}

void writeRoomSuppressions(DemoWriter &writer, const std::vector<DemoRoom> &rooms, const QString &by, qint64 now)
{
    for (size_t index = 0; index < rooms.size(); ++index) {
        if (rooms[index].condition != DemoRoom::Condition::Suppressed)
            continue;
        const auto days = static_cast<qint64>(index % 60) + 1;
        writer.add(DemoTable::Suppressions, {rooms[index].id, u""_s, by, now - days * 86'400'000});
    }
}

void writeSuppressions(DemoWriter &writer, const std::vector<DemoRoom> &rooms, const DemoIncidentPlan &plan,
                       const DemoColleague &by, qint64 now, DemoRandom &random)
{
    for (size_t index = 0; index < rooms.size(); ++index) {
        if (!rooms[index].inScope || rooms[index].hardware.android || !random.chance(2))
            continue;
        const bool open = std::any_of(plan.open().begin(), plan.open().end(), [index](const DemoIncident &incident) {
            return incident.signal && incident.signal->id == "display.frontOfRoom"_L1
                   && incident.rooms.front() == index;
        });
        if (!open)
            writer.add(DemoTable::Suppressions,
                       {rooms[index].id, u"display.frontOfRoom"_s, by.id, now - random.between(1, 60) * 86'400'000});
    }
}

} // namespace roomwarden::service
