// The life of a ticket as pure functions (domain.md 1.4): what a report, or the time passing, makes of it. Knows no
// storage and no clock; whoever calls writes down what comes out.
#pragma once

#include "core/domain/incident.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace roomwarden::service {

struct SignalDefinition;

// After so long without a relapse a resolved ticket is closed; a relapse before that brings the same ticket back
// (INV-33).
inline constexpr std::chrono::hours reactivationTime{7 * 24};

// Who acts when nobody did (domain.md 7.4).
[[nodiscard]] QString serviceActor();

// The part of a ticket that its life changes. Times are milliseconds since 1970.
struct Ticket
{
    // Gone: a watched signal recovered, and there never was an incident. Closed tickets stay closed; the next failure
    // opens another.
    enum class Life : quint8 { None, Gone, Alive };

    Life life = Life::None;
    IncidentState state = IncidentState::Unknown;
    DisplayStatus displayStatus = DisplayStatus::Unknown;
    AssignedTo assignedTo = AssignedTo::System;
    std::optional<qint64> resolved = {};
    std::optional<qint64> closed = {};
    std::optional<qint64> watchUntil = {};
    std::optional<qint64> remediationUntil = {};
    std::optional<Closure> closure = {};
    quint32 repeats = 0;
    friend bool operator==(const Ticket &, const Ticket &) = default;

    [[nodiscard]] bool isActive() const
    {
        return life == Life::Alive && (state == IncidentState::New || state == IncidentState::Investigating);
    }
};

struct Step
{
    Ticket ticket = {};
    std::vector<HistoryEntry> history = {}; // to be added
    QStringList botNotes = {};              // to be added
    bool begins = false;                    // a life begins: the row is new, or a gone one starts afresh
};

// What the time alone does: a watching period or a remediation that ended, seven days without a relapse. Nothing if
// nothing is due. Settled first, every report finds the ticket as it should be, however late the periodic pass is.
// mutedNow: the room is onboarding or suppressed, or the signal is suppressed (INV-31, INV-32).
[[nodiscard]] std::optional<Step> settle(const Ticket &ticket, const SignalDefinition *signal, bool mutedNow,
                                         qint64 now, std::chrono::seconds remediationTime);

// The signal is unhealthy. Ticket: settled; life None if there is none, or the last one is closed.
[[nodiscard]] std::optional<Step> reportUnhealthy(const Ticket &ticket, const SignalDefinition &signal, bool mutedNow,
                                                  qint64 now, std::chrono::seconds remediationTime);

// The signal is healthy. Ticket: settled.
[[nodiscard]] std::optional<Step> reportHealthy(const Ticket &ticket, qint64 now);

// A person closes a recorded issue (INV-28). The caller has checked that it is one, and active.
[[nodiscard]] Step closeByPerson(const Ticket &ticket, const Closure &closure, qint64 now);

// Nobody listens to the signal any more. An active ticket is closed, one that is only watched goes; nothing for others.
[[nodiscard]] std::optional<Step> closeByService(const Ticket &ticket, const QString &reason, const QString &remark,
                                                 qint64 now);

} // namespace roomwarden::service
