// The questions of the page of incidents.
#include "ui/incidents/incidentdialogs.h"

#include "core/base/clock.h"
#include "core/session/session.h"
#include "core/store/incidentstore.h"
#include "core/sync/reads.h"
#include "models/querymatcher.h"
#include "ui/incidents/assigndialog.h"
#include "ui/incidents/closeticketdialog.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/incidentactions.h"
#include "ui/incidents/incidentwork.h"
#include "ui/incidents/manynotesdialog.h"
#include "ui/incidents/snoozemenu.h"
#include "ui/incidents/suppressdialog.h"
#include "ui/incidents/workresultdialog.h"
#include "ui/shell/consolecontext.h"

#include <algorithm>

namespace roomwarden {

using namespace Qt::Literals::StringLiterals;

namespace {

bool holds(const std::vector<Incident> &incidents, const TenantId &customer)
{
    return std::any_of(incidents.begin(), incidents.end(),
                       [&](const Incident &incident) { return incident.customer == customer; });
}

} // namespace

IncidentDialogs::IncidentDialogs(const ConsoleContext &context, IncidentActions &actions, IncidentWork &work,
                                 QWidget &page)
    : QObject(&page),
      m_context(context),
      m_actions(actions),
      m_work(work),
      m_page(page)
{ }

void IncidentDialogs::askClose(const std::vector<Incident> &incidents, const QString &reason)
{
    delete m_closing;
    m_closing = new CloseTicketDialog(
        incidents, [this, incidents](const QString &text) { return originals(incidents, text); }, m_context.theme,
        &m_page);
    if (!reason.isEmpty())
        m_closing->choose(reason);
    connect(m_closing, &CloseTicketDialog::confirmed, &m_actions, &IncidentActions::closeTickets);
    m_closing->open();
}

std::vector<Incident> IncidentDialogs::originals(const std::vector<Incident> &without, const QString &text) const
{
    constexpr size_t most = 8;
    const IncidentStore &store = m_context.incidents;
    const IncidentQuery query{.scope = {without.front().customer}, .conditions = {IncidentQuery::text(text)}};
    std::vector<Incident> found;
    std::vector<std::pair<qint64, Slot>> newest;
    const QueryMatcher matcher(store.columns(), query, m_context.clock.now().toMSecsSinceEpoch());
    matcher.run().forEach([&](Slot slot) { newest.emplace_back(-store.columns().created(slot), slot); });
    const size_t looked = std::min(newest.size(), most + without.size() + 100); // some of them cannot be one
    std::ranges::partial_sort(newest, newest.begin() + static_cast<std::ptrdiff_t>(looked));
    newest.resize(looked);
    for (const auto &[created, slot] : newest) {
        const Incident incident = store.incident(slot);
        const bool isDuplicate =
            incident.closure && incident.closure->reason == "duplicate"_L1; // the service refuses it
        if (!isDuplicate && std::ranges::find(without, incident.id, &Incident::id) == without.end())
            found.push_back(incident);
        if (found.size() == most)
            break;
    }
    return found;
}

void IncidentDialogs::askAssignee(const std::vector<Incident> &incidents)
{
    delete m_assign;
    m_assign = new AssignDialog(
        incidents, m_context.session.access().user,
        [&reads = m_context.reads](const QString &text, auto done) { return reads.principals(text, std::move(done)); },
        m_context.theme, &m_page);
    connect(m_assign, &AssignDialog::confirmed, &m_actions, &IncidentActions::assignTo);
    m_assign->open();
}

void IncidentDialogs::askNote(const std::vector<Incident> &incidents)
{
    delete m_note;
    m_note = new ManyNotesDialog(incidents, m_context.theme, &m_page);
    connect(m_note, &ManyNotesDialog::confirmed, &m_actions, &IncidentActions::addNotes);
    m_note->open();
}

void IncidentDialogs::askSuppression(const std::vector<Incident> &incidents)
{
    delete m_suppress;
    m_suppress = new SuppressDialog(
        incidents,
        [&reads = m_context.reads](const TenantId &customer, const RoomId &room, auto done) {
            return reads.signalsOf(customer, room, std::move(done));
        },
        m_context.clock, m_context.theme, &m_page);
    connect(m_suppress, &SuppressDialog::suppressWanted, &m_actions, &IncidentActions::suppress);
    connect(m_suppress, &SuppressDialog::unsuppressWanted, &m_actions, &IncidentActions::unsuppress);
    m_suppress->open();
}

void IncidentDialogs::askSnooze(const std::vector<Incident> &incidents, const QPoint &at, const Snoozed &done)
{
    delete m_snooze;
    m_snooze = new SnoozeMenu(incidents, m_context.clock.now(), m_context.theme, &m_page);
    connect(m_snooze, &SnoozeMenu::chosen, this, done);
    m_snooze->ask(at);
}

void IncidentDialogs::showResults(const std::vector<WorkResult> &results)
{
    delete m_results;
    m_results = new WorkResultDialog(results, m_context.theme, &m_page);
    connect(m_results, &WorkResultDialog::retryRequested, &m_work, &IncidentWork::retry);
    m_results->open();
}

void IncidentDialogs::showConflict(const CommandOutcome &outcome, const Incident &seen)
{
    delete m_conflict;
    m_conflict = new ConflictDialog(outcome, seen, m_context.theme, m_context.clock, &m_page);
    m_conflictAt = seen.customer;
    connect(m_conflict, &ConflictDialog::applyAnyway, &m_work, &IncidentWork::applyAnyway);
    m_conflict->open();
}

void IncidentDialogs::forget(const TenantId &customer)
{
    if (m_closing && holds(m_closing->incidents(), customer))
        delete m_closing;
    if (m_assign && holds(m_assign->incidents(), customer))
        delete m_assign;
    if (m_note && holds(m_note->incidents(), customer))
        delete m_note;
    if (m_suppress && m_suppress->isAbout(customer))
        delete m_suppress;
    if (m_snooze && holds(m_snooze->incidents(), customer))
        delete m_snooze;
    if (m_results && std::any_of(m_results->failed().begin(), m_results->failed().end(), [&](const WorkResult &result) {
            return result.seen.customer == customer;
        }))
        delete m_results;
    if (m_conflict && m_conflictAt == customer)
        delete m_conflict;
}

void IncidentDialogs::closeAll()
{
    delete m_closing;
    delete m_conflict;
    delete m_assign;
    delete m_note;
    delete m_suppress;
    delete m_snooze;
    delete m_results;
}

} // namespace roomwarden
