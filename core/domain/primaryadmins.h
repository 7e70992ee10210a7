// The members of Primary admins in one customer (W5, W6): those of its assignment Assigned admins, of whom one always
// stays (INV-8).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/principal.h"

#include <QJsonObject>

#include <vector>

namespace roomwarden {

struct PrimaryAdmins
{
    TenantId customer = {};
    RoleId role = {};
    AssignmentId assignment = {};
    std::vector<Principal> members = {};
    bool mayAdd = false;    // the reader may name another
    bool mayRemove = false; // the reader may take one out, the last excepted
    quint32 revision = 0;   // of the assignment
    friend bool operator==(const PrimaryAdmins &, const PrimaryAdmins &) = default;
};

[[nodiscard]] Result<PrimaryAdmins> primaryAdminsFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const PrimaryAdmins &admins);

} // namespace roomwarden
