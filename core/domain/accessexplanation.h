// Why somebody may, or may not, do something in a customer: the answer of the effective-permission rule with the path
// that leads to it, and what the person reaches altogether.
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/permission.h"
#include "core/domain/principal.h"
#include "core/domain/roomref.h"
#include "core/domain/scope.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace roomwarden {

struct AccessExplanation
{
    // Where it fails, in the order in which it is looked at. None: it does not.
    enum class Step : quint8 {
        None,
        Unknown,    // a step this build does not know
        Account,    // the account is disabled
        Assignment, // no assignment has the person among its members
        Role,       // the role does not carry the permission
        Scope       // the room is not in the assignment's scope
    };

    // One assignment that has the person among its members.
    struct Path
    {
        std::vector<Principal> groups = {}; // from the person up to the member: empty if the person is one
        AssignmentId assignment = {};
        QString assignmentName = {};
        RoleId role = {};
        QString roleName = {};
        ScopeItems scope = {};     // trimmed to what the reader may know of
        Step failsAt = Step::None; // None: this path grants it
        quint32 roomCount = 0;     // rooms of the reader's in which the path grants it
        friend bool operator==(const Path &, const Path &) = default;
    };

    TenantId customer = {};
    Principal principal = {};
    std::optional<Permission> permission = {}; // none: one this build does not know
    std::optional<RoomRef> room = {};          // none: anywhere
    bool allowed = false;
    Step failsAt = Step::None; // how far the furthest path got
    std::vector<Path> paths = {};
    friend bool operator==(const AccessExplanation &, const AccessExplanation &) = default;
};

// What somebody reaches in a customer, as far as the reader reaches too.
struct EffectiveAccess
{
    // Rooms in which the same holds.
    struct Area
    {
        PermissionSet permissions = {};
        std::vector<RoomRef> rooms = {}; // by name
        friend bool operator==(const Area &, const Area &) = default;
    };

    TenantId customer = {};
    Principal principal = {};
    QStringList roles = {};         // names, sorted
    PermissionSet permissions = {}; // over all areas
    std::vector<Area> areas = {};
    friend bool operator==(const EffectiveAccess &, const EffectiveAccess &) = default;
};

[[nodiscard]] Result<AccessExplanation> accessExplanationFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const AccessExplanation &explanation);
[[nodiscard]] Result<EffectiveAccess> effectiveAccessFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const EffectiveAccess &access);

} // namespace roomwarden
