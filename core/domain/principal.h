// A user or a security group of the partner organisation (domain.md 1.2).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QJsonObject>

namespace roomwarden {

struct Principal
{
    enum class Kind : quint8 { Unknown, User, SecurityGroup };

    Kind kind = Kind::Unknown;
    PrincipalId id = {};
    QString displayName = {};
    QString userPrincipalName = {}; // of users only; looks like an e-mail address
    friend bool operator==(const Principal &, const Principal &) = default;
};

[[nodiscard]] Result<Principal> principalFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Principal &principal);

} // namespace roomwarden
