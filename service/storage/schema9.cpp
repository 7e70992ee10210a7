// Migration 9: the feed of events.
#include "service/storage/schema9.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema9()
{
    return {.version = 9,
            .statements = {
                // type: poorCall, reportedIssue. reference: the device's own name for it. incident_id: of the ticket
                // it was flagged for, or empty
                u"CREATE TABLE room_events (id TEXT PRIMARY KEY, tenant_id TEXT NOT NULL REFERENCES tenants, room_id"
                u" TEXT NOT NULL REFERENCES rooms, reference TEXT NOT NULL, type TEXT NOT NULL, time_ms BIGINT NOT"
                u" NULL, description TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '', incident_id TEXT NOT"
                u" NULL DEFAULT '')"_s,
                u"CREATE UNIQUE INDEX room_events_reference ON room_events (room_id, reference)"_s,
                u"CREATE INDEX room_events_feed ON room_events (tenant_id, time_ms, id)"_s,
                u"CREATE INDEX room_events_time ON room_events (time_ms)"_s,
            }};
}

} // namespace roomwarden::service
