// Migration 2: which partners may be invited, and what an off-boarding took away.
#include "service/storage/schema2.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema2()
{
    return {
        .version = 2,
        .statements = {
            // Of partners: admitted to the programme (domain.md 1.1). Who is not cannot be invited.
            u"ALTER TABLE tenants ADD COLUMN eligible INTEGER NOT NULL DEFAULT 1"_s,
            // Of relationships that the partner ended: who did it, and what there was (CustomerHoldings)
            u"CREATE TABLE offboarding_receipts (relationship_id TEXT PRIMARY KEY REFERENCES relationships ON DELETE"
            u" CASCADE, ended_by TEXT NOT NULL, rooms INTEGER NOT NULL, open_incidents INTEGER NOT NULL,"
            u" open_recorded_issues INTEGER NOT NULL, roles INTEGER NOT NULL, assignments INTEGER NOT NULL,"
            u" people INTEGER NOT NULL)"_s,
        }};
}

} // namespace roomwarden::service
