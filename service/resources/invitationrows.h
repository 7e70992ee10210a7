// Invitations in the tables, read as values.
#pragma once

#include "core/base/result.h"
#include "core/domain/invitation.h"

#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;

// To this partner, latest first; with an id only that one. One whose time is over reads as expired (INV-7).
[[nodiscard]] Result<std::vector<Invitation>>
invitationsOf(Database &database, const TenantId &partner, const std::optional<InvitationId> &id, const QDateTime &now);

// The same, from this customer.
[[nodiscard]] Result<std::vector<Invitation>> invitationsFrom(Database &database, const TenantId &customer,
                                                              const std::optional<InvitationId> &id,
                                                              const QDateTime &now);

} // namespace roomwarden::service
