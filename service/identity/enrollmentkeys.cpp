// Enrollment keys in the table enrollment_keys.
#include "service/identity/enrollmentkeys.h"

#include "service/access/rows.h"
#include "service/identity/secrets.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Result<std::optional<TenantId>> customerOfEnrollmentKey(Database &database, const QByteArray &key)
{
    if (key.isEmpty())
        return std::optional<TenantId>();
    const Result<QVariant> tenant = firstValue(
        database, u"SELECT tenant_id FROM enrollment_keys WHERE key_hash = ? AND status = 'active'"_s, {hashOf(key)});
    if (!tenant)
        return tenant.error();
    return tenant->isValid() ? std::optional(TenantId(tenant->toString())) : std::nullopt;
}

} // namespace roomwarden::service
