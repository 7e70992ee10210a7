// The keys that devices report under. A key names its customer; only its hash is kept (INV-42).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace roomwarden::service {

class Database;

// Nothing for a key that is unknown or revoked.
[[nodiscard]] Result<std::optional<TenantId>> customerOfEnrollmentKey(Database &database, const QByteArray &key);

// What may be told of a key: enough to tell one from another, and not the key.
struct EnrollmentKey
{
    QString thumbprint = {}; // the first 16 hexadecimal digits of its SHA-256
    QDateTime created = {};
    QString createdBy = {}; // name of the person; empty if nobody of the service's users made it
    QDateTime revoked = {}; // null while it is active
};

// Of one customer, the latest first.
[[nodiscard]] Result<std::vector<EnrollmentKey>> enrollmentKeysOf(Database &database, const TenantId &customer);

// Makes a new key and revokes the others: devices that are enrolled stay so, but report under the new key only (W21).
// Gives the key, which is kept nowhere.
[[nodiscard]] Result<QByteArray> resetEnrollmentKey(Database &transaction, const TenantId &customer,
                                                    const PrincipalId &person, const QDateTime &now);

} // namespace roomwarden::service
