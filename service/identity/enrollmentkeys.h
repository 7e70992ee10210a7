// The keys that devices report under. A key names its customer; only its hash is kept (INV-42).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <optional>

namespace roomwarden::service {

class Database;

// Nothing for a key that is unknown or revoked.
[[nodiscard]] Result<std::optional<TenantId>> customerOfEnrollmentKey(Database &database, const QByteArray &key);

} // namespace roomwarden::service
