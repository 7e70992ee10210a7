// Room health.
#include "service/signals/roomhealth.h"

#include "service/access/changes.h"
#include "service/access/rows.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

RoomHealth shownHealth(const HealthFacts &facts)
{
    if (facts.onboarding)
        return RoomHealth::Onboarding;
    if (facts.suppressed)
        return RoomHealth::Suppressed;
    if (facts.silent)
        return RoomHealth::Unmonitored;
    return facts.worstActive >= Severity::Important ? RoomHealth::Unhealthy : RoomHealth::Healthy;
}

bool meansSilence(QStringView signalId)
{
    return signalId == "connectivity.offline"_L1 || signalId == "android.offline"_L1;
}

Result<bool> refreshRoom(Database &transaction, const RoomId &room, bool countChanged)
{
    HealthFacts facts;
    RoomHealth shown = RoomHealth::Unknown;
    bool exists = false;
    Result<Done> read = forEachRow(transaction, u"SELECT enrollment, suppressed, health FROM rooms WHERE id = ?"_s,
                                   {room.text()}, [&](const QSqlQuery &row) {
                                       exists = true;
                                       facts.onboarding = row.value(0).toString() == "onboarding"_L1;
                                       facts.suppressed = row.value(1).toInt() != 0;
                                       shown = roomHealthFromWire(row.value(2).toString());
                                   });
    if (!read)
        return std::move(read).error();
    if (!exists)
        return false;
    read = forEachRow(transaction,
                      u"SELECT i.type_id, i.severity FROM incident_rooms ir JOIN incidents i ON i.id = ir.incident_id"
                      u" WHERE ir.room_id = ? AND i.state IN ('new', 'investigating') AND NOT EXISTS (SELECT 1 FROM"
                      u" suppressions s WHERE s.room_id = ir.room_id AND s.signal_id = i.type_id)"_s,
                      {room.text()}, [&facts](const QSqlQuery &row) {
                          facts.silent = facts.silent || meansSilence(row.value(0).toString());
                          facts.worstActive = std::max(facts.worstActive, severityFromWire(row.value(1).toString()));
                      });
    if (!read)
        return std::move(read).error();
    const RoomHealth health = shownHealth(facts);
    if (health == shown && !countChanged)
        return false;
    const Result<qint64> sequence = nextChange(transaction);
    if (!sequence)
        return sequence.error();
    Result<int> written =
        change(transaction, u"UPDATE rooms SET health = ?, revision = revision + 1, change_seq = ? WHERE id = ?"_s,
               {QString(wireName(health)), *sequence, room.text()});
    if (!written)
        return std::move(written).error();
    return true;
}

} // namespace roomwarden::service
