// Migration 11: update rings.
#include "service/storage/schema11.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema11()
{
    return {
        .version = 11,
        .statements = {
            // A customer without any has the three built-in ones as they come; they are written with the first
            // change.
            u"CREATE TABLE rings (tenant_id TEXT NOT NULL REFERENCES tenants, id TEXT NOT NULL, position INTEGER NOT"
            u" NULL, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', deferment_days INTEGER NOT NULL,"
            u" rollout_days INTEGER NOT NULL, test_days INTEGER NOT NULL, built_in INTEGER NOT NULL, revision BIGINT"
            u" NOT NULL DEFAULT 1, PRIMARY KEY (tenant_id, id))"_s,
            u"CREATE UNIQUE INDEX rings_position ON rings (tenant_id, position)"_s,
            // A room has one row at most, and without one is in General (INV-34).
            u"CREATE TABLE ring_rooms (room_id TEXT PRIMARY KEY REFERENCES rooms, tenant_id TEXT NOT NULL, ring_id"
            u" TEXT NOT NULL, FOREIGN KEY (tenant_id, ring_id) REFERENCES rings (tenant_id, id) ON DELETE CASCADE)"_s,
            u"CREATE INDEX ring_rooms_ring ON ring_rooms (tenant_id, ring_id)"_s,
        }};
}

} // namespace roomwarden::service
