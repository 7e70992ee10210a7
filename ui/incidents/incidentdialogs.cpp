// The questions of the page of incidents.
#include "ui/incidents/incidentdialogs.h"

#include "ui/incidents/closeticketdialog.h"
#include "ui/incidents/conflictdialog.h"
#include "ui/incidents/incidentactions.h"
#include "ui/shell/consolecontext.h"

namespace roomwarden {

IncidentDialogs::IncidentDialogs(const ConsoleContext &context, IncidentActions &actions, QWidget &page)
    : QObject(&page),
      m_context(context),
      m_actions(actions),
      m_page(page)
{ }

void IncidentDialogs::askClose(const Incident &incident)
{
    delete m_closing;
    m_closing = new CloseTicketDialog(incident, m_context.theme, &m_page);
    connect(m_closing, &CloseTicketDialog::confirmed, &m_actions, &IncidentActions::closeTicket);
    m_closing->open();
}

void IncidentDialogs::showConflict(const CommandOutcome &outcome, const Incident &seen)
{
    delete m_conflict;
    m_conflict = new ConflictDialog(outcome, seen, m_context.theme, m_context.clock, &m_page);
    m_conflictAt = seen.customer;
    connect(m_conflict, &ConflictDialog::applyAnyway, &m_actions, &IncidentActions::applyAnyway);
    m_conflict->open();
}

void IncidentDialogs::forget(const TenantId &customer)
{
    if (m_closing && m_closing->incident().customer == customer)
        delete m_closing;
    if (m_conflict && m_conflictAt == customer)
        delete m_conflict;
}

void IncidentDialogs::closeAll()
{
    delete m_closing;
    delete m_conflict;
}

} // namespace roomwarden
