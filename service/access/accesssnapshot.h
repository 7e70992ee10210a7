// Which rooms of which customers somebody could see at one moment. A delta token remembers one by its fingerprint, so
// that a later round can tell what came within reach and what went out of it.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/effectivepermission.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace roomwarden::service {

class Database;
struct KnownCustomer;

using AccessSnapshot = std::map<TenantId, RoomScope>; // customers without any room are left out

// What the caller may see under one permission, now.
[[nodiscard]] AccessSnapshot snapshotOf(const std::map<TenantId, KnownCustomer> &customers, Permission permission);

// The same snapshot has the same body and fingerprint, on every machine.
[[nodiscard]] QByteArray snapshotBody(const AccessSnapshot &snapshot);
[[nodiscard]] QString fingerprintOf(const QByteArray &body);

// Keeps the snapshot where loadSnapshot() finds it; writes only if it is new, or was last marked as used a day ago.
// Gives its fingerprint.
[[nodiscard]] Result<QString> storeSnapshot(Database &database, const AccessSnapshot &snapshot, const Clock &clock);

// Nothing if it is no longer kept.
[[nodiscard]] Result<std::optional<AccessSnapshot>> loadSnapshot(Database &database, const QString &fingerprint);

} // namespace roomwarden::service
