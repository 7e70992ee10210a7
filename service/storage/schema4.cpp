// Migration 4: when and why a suppression ends, and of what an incident is the duplicate.
#include "service/storage/schema4.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema4()
{
    return {.version = 4,
            .statements = {
                // A suppression of the whole room has an empty signal_id; rooms.suppressed is 1 as long as it stands.
                // NULL: until somebody lifts it.
                u"ALTER TABLE suppressions ADD COLUMN expires_ms BIGINT"_s,
                u"ALTER TABLE suppressions ADD COLUMN reason TEXT NOT NULL DEFAULT ''"_s,
                u"CREATE INDEX suppressions_expiring ON suppressions (expires_ms) WHERE expires_ms IS NOT NULL"_s,
                // Of an incident closed as a duplicate: the id of the original, or empty
                u"ALTER TABLE incidents ADD COLUMN duplicate_of TEXT NOT NULL DEFAULT ''"_s,
            }};
}

} // namespace roomwarden::service
