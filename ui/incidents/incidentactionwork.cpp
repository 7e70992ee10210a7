// To which of the selected incidents each action applies, why not to the others, and what it does.
#include "ui/incidents/incidentactions.h"

#include "core/session/session.h"
#include "core/store/snoozes.h"
#include "ui/incidents/incidentwords.h"
#include "ui/incidents/incidentwork.h"
#include "ui/incidents/suppresstarget.h"
#include "ui/shell/consolecontext.h"
#include "ui/widgets/confirmdialog.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roomwarden {

Command IncidentActions::make(Command::Kind kind, const Incident &incident) const
{
    switch (kind) {
    case Command::Kind::AssignIncident: return Command::assign(incident, m_context.session.access().user);
    case Command::Kind::UnassignIncident: return Command::unassign(incident);
    case Command::Kind::AddNote: return Command::addNote(incident, u"-"_s);
    case Command::Kind::CloseRecordedIssue: return Command::closeRecordedIssue(incident, closureReasons().front());
    case Command::Kind::SuppressSignal: return SuppressTarget{.incident = incident}.suppress({}, {});
    default: break; // of other pages
    }
    Q_UNREACHABLE();
}

QString IncidentActions::refusalWords(const Command &command, const Incident &incident) const
{
    const std::optional<Error> refusal = m_context.commands.refusal(command);
    return refusal ? IncidentWords::refusal(*refusal, command.kind, incident.customerName) : QString();
}

QString IncidentActions::reasonAgainst(Command::Kind kind, const Incident &incident) const
{
    if (kind == Command::Kind::AssignIncident && incident.assignee
        && incident.assignee->id == m_context.session.access().user.id)
        return tr("It is assigned to you already.");
    if (kind == Command::Kind::UnassignIncident && !incident.assignee)
        return tr("Nobody is assigned.");
    if (kind == Command::Kind::SuppressSignal && (incident.source != IncidentSource::Signal || incident.rooms.empty()))
        return tr("No signal opened it: only what a device reports can be suppressed.");
    return refusalWords(make(kind, incident), incident);
}

QString IncidentActions::reasonAgainst(Command::Kind kind) const
{
    if (m_selected > mostAtOnce)
        return tr("Select at most %L1 incidents.").arg(mostAtOnce);
    QString first;
    for (const Incident &incident : m_incidents) {
        const QString reason = reasonAgainst(kind, incident);
        if (reason.isEmpty())
            return {}; // at least one can be done
        if (first.isEmpty())
            first = reason;
    }
    return first;
}

std::vector<Incident> IncidentActions::possible(Command::Kind kind) const
{
    std::vector<Incident> incidents;
    std::copy_if(m_incidents.begin(), m_incidents.end(), std::back_inserter(incidents),
                 [&](const Incident &incident) { return reasonAgainst(kind, incident).isEmpty(); });
    return incidents;
}

std::vector<Incident> IncidentActions::closable() const { return possible(Command::Kind::CloseRecordedIssue); }
std::vector<Incident> IncidentActions::notable() const { return possible(Command::Kind::AddNote); }

std::vector<Incident> IncidentActions::assignable() const
{
    std::vector<Incident> incidents;
    std::copy_if(m_incidents.begin(), m_incidents.end(), std::back_inserter(incidents), [&](const Incident &incident) {
        return refusalWords(make(Command::Kind::AssignIncident, incident), incident).isEmpty();
    });
    return incidents;
}

std::vector<Incident> IncidentActions::suppressible() const
{
    std::vector<Incident> each;
    QSet<QString> known;
    for (const Incident &incident : m_incidents) {
        if (each.size() > mostSignals || !reasonAgainst(Command::Kind::SuppressSignal, incident).isEmpty())
            continue;
        const QString key =
            QStringList{incident.customer.text(), incident.rooms.front().id.text(), incident.type.id}.join(u'\n');
        if (known.contains(key))
            continue;
        known.insert(key);
        each.push_back(incident);
    }
    return each;
}

std::vector<Incident> IncidentActions::snoozable() const
{
    std::vector<Incident> incidents;
    std::ranges::copy_if(m_incidents, std::back_inserter(incidents), [](const Incident &incident) {
        return incident.displayStatus != DisplayStatus::Resolved && incident.displayStatus != DisplayStatus::Closed;
    });
    return incidents;
}

std::vector<IncidentId> IncidentActions::snoozed() const
{
    std::vector<IncidentId> ids;
    for (const Incident &incident : m_incidents) {
        if (m_context.snoozes.find(incident.id))
            ids.push_back(incident.id);
    }
    return ids;
}

void IncidentActions::assignTo(const std::vector<Incident> &incidents, const Principal &assignee)
{
    std::vector<IncidentWork::Wish> wishes;
    for (const Incident &incident : incidents) {
        if (!incident.assignee || incident.assignee->id != assignee.id)
            wishes.push_back({.command = Command::assign(incident, assignee), .seen = incident});
    }
    m_work.submit(wishes);
}

void IncidentActions::submitAll(Command::Kind kind)
{
    const std::vector<Incident> incidents = possible(kind);
    const bool one = std::all_of(incidents.begin(), incidents.end(), [&](const Incident &incident) {
        return incident.customer == incidents.front().customer;
    });
    constexpr size_t many = 50; // rows beyond which one key is no longer enough
    if (one && incidents.size() <= many) {
        submitNow(incidents, kind);
        return;
    }
    const int count = static_cast<int>(incidents.size());
    const bool assigning = kind == Command::Kind::AssignIncident;
    ConfirmDialog::ask(&m_page, m_context.theme,
                       {.title = assigning ? tr("Assign %Ln incidents to you?", nullptr, count)
                                           : tr("Remove the assignment of %Ln incidents?", nullptr, count),
                        .text = IncidentWords::customersOf(incidents),
                        .confirm = assigning ? tr("Assign to me") : tr("Remove assignment"),
                        .dangerous = false},
                       [this, incidents, kind] { submitNow(incidents, kind); });
}

void IncidentActions::submitNow(const std::vector<Incident> &incidents, Command::Kind kind)
{
    std::vector<IncidentWork::Wish> wishes;
    wishes.reserve(incidents.size());
    for (const Incident &incident : incidents)
        wishes.push_back({.command = make(kind, incident), .seen = incident});
    m_work.submit(wishes);
}

std::optional<Incident> IncidentActions::single() const
{
    return m_incidents.size() == 1 ? std::optional(m_incidents.front()) : std::nullopt;
}

void IncidentActions::closeTickets(const std::vector<Incident> &incidents, const QString &reason,
                                   const IncidentId &duplicateOf)
{
    std::vector<IncidentWork::Wish> wishes;
    wishes.reserve(incidents.size());
    for (const Incident &incident : incidents)
        wishes.push_back({.command = Command::closeRecordedIssue(incident, reason, duplicateOf), .seen = incident});
    m_work.submit(wishes);
}

void IncidentActions::suppress(const std::vector<SuppressTarget> &targets, const QDateTime &until,
                               const QString &reason)
{
    std::vector<IncidentWork::Wish> wishes;
    for (const SuppressTarget &target : targets)
        wishes.push_back({target.suppress(until, reason), target.incident, target.inverse()});
    m_work.submit(wishes);
}

void IncidentActions::unsuppress(const std::vector<SuppressTarget> &targets)
{
    std::vector<IncidentWork::Wish> wishes;
    for (const SuppressTarget &target : targets)
        wishes.push_back({target.unsuppress(), target.incident, target.inverse()});
    m_work.submit(wishes);
}

void IncidentActions::addNotes(const std::vector<Incident> &incidents, const QString &text)
{
    std::vector<IncidentWork::Wish> wishes;
    wishes.reserve(incidents.size());
    for (const Incident &incident : incidents)
        wishes.push_back({.command = Command::addNote(incident, text), .seen = incident});
    m_work.submit(wishes);
}

QString IncidentActions::noteRefusal(const Incident &incident) const
{
    return refusalWords(make(Command::Kind::AddNote, incident), incident);
}

} // namespace roomwarden
