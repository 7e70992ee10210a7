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
[[nodiscard]] AccessSnapshot snapshotOf(const KnownCustomer &customer, Permission permission);

struct PrintedSnapshot
{
    AccessSnapshot snapshot = {};
    QString fingerprint = {}; // the same for the same snapshot, on every machine
};

[[nodiscard]] PrintedSnapshot printed(AccessSnapshot snapshot);

// Keeps the snapshot where loadSnapshot() finds it; writes only if it is new, or was last marked as used a day ago.
[[nodiscard]] Result<Done> storeSnapshot(Database &database, const PrintedSnapshot &snapshot, const Clock &clock);

// Nothing if it is no longer kept.
[[nodiscard]] Result<std::optional<AccessSnapshot>> loadSnapshot(Database &database, const QString &fingerprint);

} // namespace roomwarden::service
