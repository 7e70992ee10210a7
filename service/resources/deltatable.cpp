// The two tables with a delta: incidents and rooms.
#include "service/resources/deltatable.h"

#include "core/base/jsontext.h"
#include "service/resources/incidentrows.h"
#include "service/resources/roomrows.h"

#include <QJsonDocument>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

namespace {

class IncidentDeltaTable final : public DeltaTable
{
public:
    [[nodiscard]] QString name() const override { return u"incidents"_s; }
    [[nodiscard]] Permission permission() const override { return Permission::TicketsView; }

    [[nodiscard]] Result<std::vector<DeltaRow>> rows(Database &database, const KnownCustomer *customer,
                                                     const DeltaCursor &after, qint64 upTo, int limit) const override
    {
        // No two incidents share a number.
        const qint64 lastSeen = after.id.isEmpty() ? after.sequence - 1 : after.sequence;
        Result<std::vector<IncidentRow>> found = incidentsByChange(
            database, customer == nullptr ? std::nullopt : std::optional(customer->metadata.id), lastSeen, upTo, limit);
        if (!found)
            return std::move(found).error();
        std::vector<DeltaRow> result;
        result.reserve(found->size());
        for (IncidentRow &row : *found) {
            DeltaRow delta{.position = {.sequence = row.sequence, .id = row.incident.id.text()},
                           .customer = row.incident.customer,
                           .gone = row.gone};
            for (const RoomRef &room : row.incident.rooms)
                delta.rooms.push_back(room.id);
            delta.write = [incident = std::move(row.incident)](JsonText &out, const KnownCustomer &of,
                                                               const RoomScope &scope) {
                Incident seen = trimmed(incident, scope).value_or(incident);
                seen.customerName = of.metadata.displayName;
                writeJson(out, seen);
            };
            result.push_back(std::move(delta));
        }
        return result;
    }
};

class RoomDeltaTable final : public DeltaTable
{
public:
    [[nodiscard]] QString name() const override { return u"rooms"_s; }
    [[nodiscard]] Permission permission() const override { return Permission::RoomsView; }

    [[nodiscard]] Result<std::vector<DeltaRow>> rows(Database &database, const KnownCustomer *customer,
                                                     const DeltaCursor &after, qint64 upTo, int limit) const override
    {
        std::vector<DeltaRow> result;
        if (customer == nullptr)
            return result; // rooms are read customer by customer (INV-35)
        Result<std::vector<RoomRow>> found =
            roomsByChange(database, customer->metadata.id, after.sequence, RoomId(after.id), upTo, limit,
                          customer->access.roomsFor(Permission::TicketsView));
        if (!found)
            return std::move(found).error();
        result.reserve(found->size());
        for (RoomRow &row : *found) {
            DeltaRow delta{.position = {.sequence = row.sequence, .id = row.room.id.text()},
                           .customer = row.room.customer,
                           .rooms = {row.room.id},
                           .gone = row.gone};
            delta.write = [room = std::move(row.room)](JsonText &out, const KnownCustomer &, const RoomScope &) {
                out.raw(QJsonDocument(toJson(room)).toJson(QJsonDocument::Compact));
            };
            result.push_back(std::move(delta));
        }
        return result;
    }
};

} // namespace

const DeltaTable &incidentDeltaTable()
{
    static const IncidentDeltaTable table;
    return table;
}

const DeltaTable &roomDeltaTable()
{
    static const RoomDeltaTable table;
    return table;
}

} // namespace roomwarden::service
