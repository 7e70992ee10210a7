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

Result<std::vector<EnrollmentKey>> enrollmentKeysOf(Database &database, const TenantId &customer)
{
    std::vector<EnrollmentKey> keys;
    Result<Done> read =
        forEachRow(database,
                   u"SELECT SUBSTR(k.key_hash, 1, 16), k.created_ms, COALESCE(p.display_name, ''), k.revoked_ms FROM"
                   u" enrollment_keys k LEFT JOIN principals p ON p.id = k.created_by WHERE k.tenant_id = ? ORDER BY"
                   u" CASE k.status WHEN 'active' THEN 0 ELSE 1 END, k.created_ms DESC, k.key_hash"_s,
                   {customer.text()}, [&keys](const QSqlQuery &row) {
                       keys.push_back({.thumbprint = row.value(0).toString(),
                                       .created = timeFrom(row.value(1)),
                                       .createdBy = row.value(2).toString(),
                                       .revoked = timeFrom(row.value(3))});
                   });
    if (!read)
        return std::move(read).error();
    return keys;
}

Result<QByteArray> resetEnrollmentKey(Database &transaction, const TenantId &customer, const PrincipalId &person,
                                      const QDateTime &now)
{
    Result<int> written =
        change(transaction,
               u"UPDATE enrollment_keys SET status = 'revoked', revoked_ms = ? WHERE tenant_id = ? AND status"
               u" = 'active'"_s,
               {timeValue(now), customer.text()});
    if (!written)
        return std::move(written).error();
    const QByteArray key = randomToken();
    written = change(transaction,
                     u"INSERT INTO enrollment_keys (key_hash, tenant_id, status, created_ms, created_by) VALUES (?, ?,"
                     u" 'active', ?, ?)"_s,
                     {hashOf(key), customer.text(), timeValue(now), person.text()});
    if (!written)
        return std::move(written).error();
    return key;
}

} // namespace roomwarden::service
