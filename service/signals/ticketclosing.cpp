// Closing many tickets for one cause.
#include "service/signals/ticketclosing.h"

#include "service/access/rows.h"
#include "service/signals/ticketstore.h"

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Cause
{
    QString reason = {};
    QString remark = {};
};

Result<Done> closeAll(Database &transaction, const QString &condition, const QVariantList &values, const Cause &cause,
                      qint64 now, ChangeSet &changes)
{
    std::vector<IncidentId> tickets;
    Result<Done> read =
        forEachRow(transaction,
                   u"SELECT id FROM incidents WHERE source = 'signal' AND state IN ('watching', 'new',"
                   u" 'investigating') AND "_s
                       + condition,
                   values, [&tickets](const QSqlQuery &row) { tickets.emplace_back(row.value(0).toString()); });
    if (!read)
        return read;
    for (const IncidentId &id : tickets) {
        Result<std::optional<StoredTicket>> stored = ticketById(transaction, id);
        if (!stored)
            return std::move(stored).error();
        if (!*stored)
            continue;
        const std::optional<Step> step = closeByService((*stored)->ticket, cause.reason, cause.remark, now);
        if (!step)
            continue;
        if (Result<Done> applied = applyStep(transaction, **stored, *step, now, changes); !applied)
            return applied;
    }
    return Done{};
}

} // namespace

Result<Done> closeTicketsOfSignal(Database &transaction, const TenantId &customer, const QString &signalId, qint64 now,
                                  ChangeSet &changes)
{
    return closeAll(transaction, u"tenant_id = ? AND type_id = ?"_s, {customer.text(), signalId},
                    {.reason = u"signalDisabled"_s, .remark = u"The signal was disabled"_s}, now, changes);
}

Result<Done> closeTicketsOfRoom(Database &transaction, const RoomId &room, qint64 now, ChangeSet &changes)
{
    return closeAll(transaction, u"signal_room_id = ?"_s, {room.text()},
                    {.reason = u"roomUnenrolled"_s, .remark = u"The room was unenrolled"_s}, now, changes);
}

} // namespace roomwarden::service
