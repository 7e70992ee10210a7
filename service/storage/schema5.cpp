// Migration 5: revisions of room groups.
#include "service/storage/schema5.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema5()
{
    return {.version = 5,
            .statements = {
                u"ALTER TABLE room_groups ADD COLUMN revision BIGINT NOT NULL DEFAULT 1"_s,
            }};
}

} // namespace roomwarden::service
