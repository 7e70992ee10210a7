// The questions of the page of incidents: why a ticket is closed, and what to do when somebody else was first.
#pragma once

#include "core/domain/incident.h"

#include <QPointer>

class QWidget;

namespace roomwarden {

class CloseTicketDialog;
class ConflictDialog;
class IncidentActions;
struct CommandOutcome;
struct ConsoleContext;

// Opens dialogs over the page and passes the answers to the actions. One of each kind at a time.
class IncidentDialogs : public QObject
{
    Q_OBJECT

public:
    IncidentDialogs(const ConsoleContext &context, IncidentActions &actions, QWidget &page);

    void askClose(const Incident &incident);
    void showConflict(const CommandOutcome &outcome, const Incident &seen);

    void forget(const TenantId &customer); // its access has ended (INV-22)
    void closeAll();

private:
    const ConsoleContext &m_context;
    IncidentActions &m_actions;
    QWidget &m_page;
    QPointer<CloseTicketDialog> m_closing;
    QPointer<ConflictDialog> m_conflict;
    TenantId m_conflictAt;
};

} // namespace roomwarden
