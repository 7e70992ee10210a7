// A wish of the technician as a value: what, about which thing at which revision, by whom. The id is the idempotency
// key, so that a wish sent twice happens once.
#pragma once

#include "core/domain/incident.h"
#include "core/domain/invitation.h"
#include "core/domain/permission.h"
#include "core/domain/principal.h"

#include <QJsonObject>
#include <QUuid>

#include <optional>
#include <vector>

namespace roomwarden {

struct Command
{
    enum class Kind : quint8 {
        AssignIncident,
        UnassignIncident,
        AddNote,
        CloseRecordedIssue,
        RecordIssue,
        AcceptInvitation,
        DenyInvitation
    };

    QUuid id = {}; // sent as Repeatability-Request-ID
    Kind kind = Kind::AddNote;
    TenantId customer = {};     // in whose context it happens (INV-11)
    QString target = {};        // incident or invitation id; empty for what is only being made
    quint32 revision = 0;       // as seen; sent as If-Match; 0: none
    QJsonObject arguments = {}; // the body of the request

    [[nodiscard]] static Command assign(const Incident &incident, const PersonRef &assignee);
    [[nodiscard]] static Command assign(const Incident &incident, const Principal &assignee);
    [[nodiscard]] static Command unassign(const Incident &incident);
    [[nodiscard]] static Command addNote(const Incident &incident, const QString &text);
    [[nodiscard]] static Command closeRecordedIssue(const Incident &incident, const QString &reason);
    // On behalf of the customer (W14). title may be empty: the first line of the description is taken.
    [[nodiscard]] static Command recordIssue(const TenantId &customer, const QString &title, const QString &description,
                                             const std::vector<RoomId> &rooms, bool highImpact);
    [[nodiscard]] static Command accept(const Invitation &invitation, const std::vector<Principal> &primaryAdmins);
    [[nodiscard]] static Command deny(const Invitation &invitation);

    // Of AssignIncident: who gets it.
    [[nodiscard]] PersonRef assignee() const;
};

inline constexpr size_t commandKindCount = static_cast<size_t>(Command::Kind::DenyInvitation) + 1;

} // namespace roomwarden
