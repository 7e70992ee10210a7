// Somebody who may answer invitations and name primary admins without taking part in room management (domain.md 1.2,
// W1): a user or a security group of the partner.
#pragma once

#include "core/base/result.h"
#include "core/domain/principal.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace roomwarden {

struct TenantManager
{
    Principal principal = {};
    std::optional<Principal> addedBy = {}; // none if the directory no longer has that person
    QDateTime added = {};
    quint32 revision = 0; // for If-Match: somebody removed and added again has another one
    friend bool operator==(const TenantManager &, const TenantManager &) = default;
};

[[nodiscard]] Result<TenantManager> tenantManagerFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const TenantManager &manager);

} // namespace roomwarden
