// What accepting an invitation brings about (W3): the relationship, and the role Primary admins with its members.
#pragma once

#include "core/domain/invitation.h"
#include "core/domain/principal.h"
#include "service/resources/writeunit.h"

#include <QJsonObject>

#include <vector>

namespace roomwarden::service {

// "primaryAdmins" of the body: at least one, each an enabled user or a security group of the partner (INV-8, INV-18).
[[nodiscard]] Result<std::vector<Principal>> primaryAdminsIn(WriteUnit &unit, const QJsonObject &body);

// The invitation is pending and not expired. Gives the acceptor nothing (INV-9).
[[nodiscard]] Result<Done> onboard(WriteUnit &unit, const Invitation &invitation,
                                   const std::vector<Principal> &primaryAdmins);

} // namespace roomwarden::service
