// The questions of the page of incidents: why tickets are closed, what to note on several,
// what to do when somebody else was first, and what could not be done.
#pragma once

#include "core/domain/incident.h"

#include <QPointer>

#include <functional>

class QWidget;

namespace roomwarden {

class AssignDialog;
class CloseTicketDialog;
class ConflictDialog;
class IncidentActions;
class IncidentWork;
class ManyNotesDialog;
class SnoozeMenu;
class SuppressDialog;
class WorkResultDialog;
struct CommandOutcome;
struct ConsoleContext;
struct SnoozeEnd;
struct WorkResult;

// Opens dialogs over the page and passes the answers to the actions. One of each kind at a time.
class IncidentDialogs : public QObject
{
    Q_OBJECT

public:
    IncidentDialogs(const ConsoleContext &context, IncidentActions &actions, IncidentWork &work, QWidget &page);

    void askClose(const std::vector<Incident> &incidents, const QString &reason = {}); // chosen first
    void askAssignee(const std::vector<Incident> &incidents);
    void askNote(const std::vector<Incident> &incidents);        // the same for all of them
    void askSuppression(const std::vector<Incident> &incidents); // one for each signal of a room
    // Until when: a menu there, or a dialog. done comes once, unless it is dismissed or the access ends.
    using Snoozed = std::function<void(const std::vector<Incident> &incidents, const SnoozeEnd &end)>;
    void askSnooze(const std::vector<Incident> &incidents, const QPoint &at, const Snoozed &done);
    void showResults(const std::vector<WorkResult> &results); // of which some failed
    void showConflict(const CommandOutcome &outcome, const Incident &seen);

    void forget(const TenantId &customer); // its access has ended (INV-22)
    void closeAll();

private:
    // Of that customer, without those: what fits best, by number or words.
    [[nodiscard]] std::vector<Incident> originals(const std::vector<Incident> &without, const QString &text) const;

    const ConsoleContext &m_context;
    IncidentActions &m_actions;
    IncidentWork &m_work;
    QWidget &m_page;
    QPointer<CloseTicketDialog> m_closing;
    QPointer<ConflictDialog> m_conflict;
    QPointer<AssignDialog> m_assign;
    QPointer<ManyNotesDialog> m_note;
    QPointer<SuppressDialog> m_suppress;
    QPointer<SnoozeMenu> m_snooze;
    QPointer<WorkResultDialog> m_results;
    TenantId m_conflictAt;
};

} // namespace roomwarden
