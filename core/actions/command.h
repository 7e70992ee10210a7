// A wish of the technician as a value: what, about which thing at which revision, by whom. The id is the idempotency
// key, so that a wish sent twice happens once.
#pragma once

#include "core/domain/assignment.h"
#include "core/domain/incident.h"
#include "core/domain/invitation.h"
#include "core/domain/offboarding.h"
#include "core/domain/permission.h"
#include "core/domain/primaryadmins.h"
#include "core/domain/principal.h"
#include "core/domain/role.h"
#include "core/domain/tenantmanager.h"

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
        DenyInvitation,
        CreateRole,
        UpdateRole,
        DeleteRole,
        CreateAssignment,
        UpdateAssignment,
        DeleteAssignment,
        AddPrimaryAdmins,
        RemovePrimaryAdmin,
        AddTenantManager,
        RemoveTenantManager,
        RemoveCustomer,
        SuppressSignal,
        UnsuppressSignal
    };

    QUuid id = {}; // sent as Repeatability-Request-ID
    Kind kind = Kind::AddNote;
    TenantId customer = {};     // in whose context it happens (INV-11)
    QString target = {};        // id of an incident, invitation, role, …; empty for what is only being made
    QString parent = {};        // of an assignment: the role it belongs to; of a signal: the room
    quint32 revision = 0;       // as seen; sent as If-Match; 0: none
    QJsonObject arguments = {}; // the body of the request

    [[nodiscard]] static Command assign(const Incident &incident, const PersonRef &assignee);
    [[nodiscard]] static Command assign(const Incident &incident, const Principal &assignee);
    [[nodiscard]] static Command unassign(const Incident &incident);
    [[nodiscard]] static Command addNote(const Incident &incident, const QString &text);
    // duplicateOf: of the same customer, only with the reason duplicate; null: not named.
    [[nodiscard]] static Command closeRecordedIssue(const Incident &incident, const QString &reason,
                                                    const IncidentId &duplicateOf = {});
    // On behalf of the customer (W14). title may be empty: the first line of the description is taken.
    [[nodiscard]] static Command recordIssue(const TenantId &customer, const QString &title, const QString &description,
                                             const std::vector<RoomId> &rooms, bool highImpact);
    [[nodiscard]] static Command accept(const Invitation &invitation, const std::vector<Principal> &primaryAdmins);
    [[nodiscard]] static Command deny(const Invitation &invitation);

    // Roles and who holds them (W10 to W12). firstAssignment: made together with the role, if there is one.
    [[nodiscard]] static Command createRole(const Role &role, const std::optional<Assignment> &firstAssignment);
    [[nodiscard]] static Command updateRole(const Role &role);
    [[nodiscard]] static Command deleteRole(const Role &role);
    [[nodiscard]] static Command createAssignment(const Assignment &assignment);
    // Assigned admins: its scope is the customer's and is not sent (INV-14).
    [[nodiscard]] static Command updateAssignment(const Assignment &assignment);
    [[nodiscard]] static Command deleteAssignment(const Assignment &assignment);
    [[nodiscard]] static Command addPrimaryAdmins(const PrimaryAdmins &known, const std::vector<Principal> &added);
    [[nodiscard]] static Command removePrimaryAdmin(const PrimaryAdmins &known, const PrincipalId &removed);

    // Of the partner itself, in no customer (W1).
    [[nodiscard]] static Command addTenantManager(const Principal &principal);
    [[nodiscard]] static Command removeTenantManager(const TenantManager &manager);

    // Ends the relationship for good (W7).
    [[nodiscard]] static Command removeCustomer(const Offboarding &known);

    // Alerts of a signal in one room are ignored until then (UTC; null: until somebody lifts it), or again followed.
    [[nodiscard]] static Command suppressSignal(const TenantId &customer, const RoomId &room, const QString &signal,
                                                const QDateTime &until, const QString &reason);
    [[nodiscard]] static Command unsuppressSignal(const TenantId &customer, const RoomId &room, const QString &signal);

    // Of AssignIncident: who gets it.
    [[nodiscard]] PersonRef assignee() const;
};

inline constexpr size_t commandKindCount = static_cast<size_t>(Command::Kind::UnsuppressSignal) + 1;

} // namespace roomwarden
