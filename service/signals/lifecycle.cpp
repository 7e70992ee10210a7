// The state machine of tickets.
#include "service/signals/lifecycle.h"

#include "service/signals/signalcatalogue.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 milliseconds(std::chrono::milliseconds duration) { return duration.count(); }

void note(Step &step, qint64 now, IncidentState from, const QString &remark, const QString &actor = serviceActor())
{
    step.history.push_back({.time = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC),
                            .from = from,
                            .to = step.ticket.state,
                            .actor = actor,
                            .remark = remark});
}

// The ticket becomes an incident: first new, and at once under investigation if the agent tries to repair it.
void activate(Step &step, const SignalDefinition *signal, IncidentState from, qint64 now, const QString &remark,
              std::chrono::seconds remediationTime)
{
    Ticket &ticket = step.ticket;
    ticket.life = Ticket::Life::Alive;
    ticket.state = IncidentState::New;
    ticket.watchUntil.reset();
    ticket.resolved.reset();
    ticket.closed.reset();
    ticket.closure.reset();
    note(step, now, from, remark);
    if (signal != nullptr && signal->remediates) {
        ticket.state = IncidentState::Investigating;
        ticket.displayStatus = DisplayStatus::SystemInvestigating;
        ticket.assignedTo = AssignedTo::System;
        ticket.remediationUntil = now + milliseconds(remediationTime);
        note(step, now, IncidentState::New, u"Automatic repair started"_s);
        step.botNotes.append(u"Trying an automatic repair of %1."_s.arg(signal->name));
    } else {
        ticket.displayStatus = DisplayStatus::NeedsAction;
        ticket.assignedTo = AssignedTo::Customer;
        ticket.remediationUntil.reset();
    }
}

void resolve(Step &step, qint64 now, const QString &remark, const QString &actor = serviceActor())
{
    const IncidentState from = step.ticket.state;
    step.ticket.state = IncidentState::Resolved;
    step.ticket.displayStatus = DisplayStatus::Resolved;
    step.ticket.resolved = now;
    step.ticket.watchUntil.reset();
    step.ticket.remediationUntil.reset();
    note(step, now, from, remark, actor);
}

void vanish(Step &step)
{
    step.ticket.life = Ticket::Life::Gone;
    step.ticket.watchUntil.reset();
    step.ticket.remediationUntil.reset();
}

} // namespace

QString serviceActor() { return u"Managed Rooms Service"_s; }

std::optional<Step> settle(const Ticket &ticket, const SignalDefinition *signal, bool mutedNow, qint64 now,
                           std::chrono::seconds remediationTime)
{
    if (ticket.life != Ticket::Life::Alive)
        return std::nullopt;
    Step step{.ticket = ticket};
    switch (ticket.state) {
    case IncidentState::Watching:
        if (mutedNow) {
            vanish(step); // what is muted raises no ticket, not even one that was being watched
            return step;
        }
        if (!ticket.watchUntil || now < *ticket.watchUntil)
            return std::nullopt;
        activate(step, signal, IncidentState::Watching, now, u"Still unhealthy at the end of the watching period"_s,
                 remediationTime);
        return step;
    case IncidentState::New:
    case IncidentState::Investigating:
        if (!ticket.remediationUntil || now < *ticket.remediationUntil)
            return std::nullopt;
        step.ticket.remediationUntil.reset();
        step.ticket.displayStatus = DisplayStatus::NeedsAction;
        if (ticket.assignedTo == AssignedTo::System)
            step.ticket.assignedTo = AssignedTo::Customer;
        note(step, now, ticket.state, u"Automatic repair did not help"_s);
        step.botNotes.append(u"The automatic repair did not help. A person is needed."_s);
        return step;
    case IncidentState::Resolved:
        if (!ticket.resolved || now < *ticket.resolved + milliseconds(reactivationTime))
            return std::nullopt;
        step.ticket.state = IncidentState::Closed;
        step.ticket.displayStatus = DisplayStatus::Closed;
        step.ticket.closed = now;
        if (!ticket.closure)
            step.ticket.closure = Closure{.reason = u"selfResolved"_s, .closedBy = serviceActor()};
        note(step, now, IncidentState::Resolved, u"Seven days without a relapse"_s);
        return step;
    case IncidentState::Closed:
    case IncidentState::Unknown: break;
    }
    return std::nullopt;
}

std::optional<Step> reportUnhealthy(const Ticket &ticket, const SignalDefinition &signal, bool mutedNow, qint64 now,
                                    std::chrono::seconds remediationTime)
{
    if (mutedNow)
        return std::nullopt;
    if (ticket.life != Ticket::Life::Alive || ticket.state == IncidentState::Closed) {
        Step step{.begins = true};
        step.ticket.life = Ticket::Life::Alive;
        if (signal.watchMinutes <= 0) {
            activate(step, &signal, IncidentState::Unknown, now, u"The signal is unhealthy"_s, remediationTime);
            return step;
        }
        step.ticket.state = IncidentState::Watching;
        step.ticket.displayStatus = DisplayStatus::Watching;
        step.ticket.watchUntil = now + milliseconds(std::chrono::minutes(signal.watchMinutes));
        note(step, now, IncidentState::Unknown, u"The signal is unhealthy; watching it"_s);
        return step;
    }
    if (ticket.state != IncidentState::Resolved)
        return std::nullopt; // known already
    Step step{.ticket = ticket};
    ++step.ticket.repeats;
    activate(step, &signal, IncidentState::Resolved, now, u"The signal is unhealthy again"_s, remediationTime);
    return step;
}

std::optional<Step> reportHealthy(const Ticket &ticket, qint64 now)
{
    Step step{.ticket = ticket};
    if (ticket.life == Ticket::Life::Alive && ticket.state == IncidentState::Watching) {
        vanish(step);
        return step;
    }
    if (!ticket.isActive())
        return std::nullopt;
    resolve(step, now, u"The signal is healthy again"_s);
    step.botNotes.append(u"The signal is healthy again. The ticket closes after seven days without a relapse."_s);
    return step;
}

Step closeByPerson(const Ticket &ticket, const Closure &closure, qint64 now)
{
    Step step{.ticket = ticket};
    step.ticket.closure = closure;
    resolve(step, now, u"Closed by a person"_s, closure.closedBy);
    return step;
}

std::optional<Step> closeByService(const Ticket &ticket, const QString &reason, const QString &remark, qint64 now)
{
    Step step{.ticket = ticket};
    if (ticket.life == Ticket::Life::Alive && ticket.state == IncidentState::Watching) {
        vanish(step);
        return step;
    }
    if (!ticket.isActive())
        return std::nullopt;
    step.ticket.state = IncidentState::Closed;
    step.ticket.displayStatus = DisplayStatus::Closed;
    step.ticket.closed = now;
    step.ticket.remediationUntil.reset();
    step.ticket.closure = Closure{.reason = reason, .closedBy = serviceActor()};
    note(step, now, ticket.state, remark);
    return step;
}

} // namespace roomwarden::service
