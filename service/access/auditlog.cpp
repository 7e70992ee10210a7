// Writes audit records.
#include "service/access/auditlog.h"

#include "service/access/caller.h"
#include "service/access/rows.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(AuditEntry::Category category)
{
    switch (category) {
    case AuditEntry::Category::User: return u"User"_s;
    case AuditEntry::Category::Assignment: return u"Assignment"_s;
    case AuditEntry::Category::PartnerInvitation: return u"PartnerInvitation"_s;
    case AuditEntry::Category::Role: return u"Role"_s;
    }
    return {};
}

QString nameOf(AuditEntry::Operation operation)
{
    switch (operation) {
    case AuditEntry::Operation::Create: return u"Create"_s;
    case AuditEntry::Operation::Update: return u"Update"_s;
    case AuditEntry::Operation::Delete: return u"Delete"_s;
    }
    return {};
}

} // namespace

Result<Done> appendAudit(Database &transaction, const AuditEntry &entry, bool successful, const Caller &actor,
                         const QDateTime &time)
{
    Result<int> rows = change(
        transaction,
        u"INSERT INTO audit_records (id, category, object_name, operation, result_status, tenant_id, creation_ms,"
        u" user_id, user_tenant_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {newId(), nameOf(entry.category), entry.objectName, nameOf(entry.operation),
         successful ? u"Successful"_s : u"Failed"_s, entry.target.text(), time.toMSecsSinceEpoch(),
         actor.principal.id.text(), actor.tenant().text()});
    if (!rows)
        return std::move(rows).error();
    return Done{};
}

} // namespace roomwarden::service
