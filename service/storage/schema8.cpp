// Migration 8: how rooms were used, day by day.
#include "service/storage/schema8.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

Migration schema8()
{
    return {.version = 8,
            .statements = {
                // Numbers only, nothing of what a meeting was about or who was in it. day: as in 2025-03-02, of the
                // room's own time. people: over the meetings that were counted.
                u"CREATE TABLE room_usage (room_id TEXT NOT NULL REFERENCES rooms, day TEXT NOT NULL,"
                u" booked_minutes INTEGER NOT NULL, online_minutes INTEGER NOT NULL, meetings INTEGER NOT NULL,"
                u" online_meetings INTEGER NOT NULL, good_calls INTEGER NOT NULL, poor_calls INTEGER NOT NULL,"
                u" unrated_calls INTEGER NOT NULL, video_calls INTEGER NOT NULL, counted_meetings INTEGER NOT NULL,"
                u" people INTEGER NOT NULL, PRIMARY KEY (room_id, day))"_s,
            }};
}

} // namespace roomwarden::service
