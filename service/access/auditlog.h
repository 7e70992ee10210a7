// The audit trail (domain.md 1.5): append-only, one record for every change of users, assignments, invitations and
// roles, whether it went well or not (INV-37, INV-38).
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QString>

namespace roomwarden::service {

class Database;
struct Caller;

struct AuditEntry
{
    enum class Category : quint8 { User, Assignment, PartnerInvitation, Role };
    enum class Operation : quint8 { Create, Update, Delete };

    Category category = Category::User;
    QString objectName = {};
    Operation operation = Operation::Create;
    TenantId target = {}; // the tenant acted on
};

[[nodiscard]] Result<Done> appendAudit(Database &transaction, const AuditEntry &entry, bool successful,
                                       const Caller &actor, const QDateTime &time);

} // namespace roomwarden::service
