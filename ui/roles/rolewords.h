// Words about roles: what a change means for people, and what the service objects to.
#pragma once

#include "core/base/result.h"
#include "core/domain/assignment.h"
#include "core/domain/role.h"

#include <QCoreApplication>

namespace roomwarden {

class RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(RoleWords)

public:
    // "Help desk gains Tickets Management: Update and loses Rooms: View, for 14 people and 3 groups." Said before
    // saving.
    [[nodiscard]] static QString change(const Role &before, const Role &after, const std::vector<Assignment> &held);
    // "14 people and 3 groups".
    [[nodiscard]] static QString members(const std::vector<Principal> &members);
    // "All rooms", or names.
    [[nodiscard]] static QString scope(const ScopeItems &scope);
    // A refusal in the terms of a role's form.
    [[nodiscard]] static QString refusal(const Error &error);
    // Names of permissions, by feature.
    [[nodiscard]] static QString permissions(PermissionSet set);
};

} // namespace roomwarden
