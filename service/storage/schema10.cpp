// Migration 10: what customers switched off, and who reset an enrollment key.
#include "service/storage/schema10.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema10()
{
    return {.version = 10,
            .statements = {
                // state: enabled, disabled, default. No row: as the service has it.
                u"CREATE TABLE signal_settings (tenant_id TEXT NOT NULL REFERENCES tenants, signal_id TEXT NOT NULL,"
                u" state TEXT NOT NULL, set_by TEXT NOT NULL, set_ms BIGINT NOT NULL, revision BIGINT NOT NULL DEFAULT"
                u" 1, PRIMARY KEY (tenant_id, signal_id))"_s,
                // The principal who made the key by a reset; empty for one that was there before
                u"ALTER TABLE enrollment_keys ADD COLUMN created_by TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE enrollment_keys ADD COLUMN revoked_ms BIGINT"_s,
                u"CREATE INDEX enrollment_keys_tenant ON enrollment_keys (tenant_id)"_s,
            }};
}

} // namespace roomwarden::service
