// Migration 12: indexes for the export of tickets and the events of one room.
#include "service/storage/schema12.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema12()
{
    return {.version = 12,
            .statements = {
                u"CREATE INDEX incidents_created ON incidents (tenant_id, created_ms, id)"_s,
                u"CREATE INDEX room_events_room ON room_events (room_id, time_ms, id)"_s,
            }};
}

} // namespace roomwarden::service
