// Finds an incident under the caller's scope.
#include "service/resources/visibleincident.h"

#include "service/access/problem.h"
#include "service/resources/incidentrows.h"

#include <algorithm>

namespace roomwarden::service {

using namespace Qt::Literals::StringLiterals;

bool VisibleIncident::allows(Permission permission) const
{
    return std::ranges::any_of(incident.rooms,
                               [&](const RoomRef &room) { return customer->access.can(permission, room.id); });
}

bool VisibleIncident::allowsEverywhere(Permission permission) const
{
    return std::ranges::all_of(everyRoom, [&](const RoomId &room) { return customer->access.can(permission, room); });
}

Result<VisibleIncident> visibleIncident(Database &database, AccessEvaluator &access, const PathParameters &path)
{
    Result<const KnownCustomer *> customer =
        access.customerFor(TenantId(path.value(u"tenant"_s)), Permission::TicketsView);
    if (!customer)
        return std::move(customer).error();
    Result<std::optional<IncidentRow>> row =
        findIncident(database, (*customer)->metadata.id, IncidentId(path.value(u"id"_s)));
    if (!row)
        return std::move(row).error();
    if (!*row)
        return notFound();
    std::vector<RoomId> everyRoom;
    for (const RoomRef &room : (**row).incident.rooms)
        everyRoom.push_back(room.id);
    std::optional<Incident> incident =
        trimmed(std::move((**row).incident), (*customer)->access.roomsFor(Permission::TicketsView));
    if (!incident)
        return notFound();
    incident->customerName = (*customer)->metadata.displayName;
    if (incident->closure && !incident->closure->duplicateOf.isNull()) {
        // An original that is out of the caller's scope is not told of, not even by its number (INV-10).
        Result<std::optional<IncidentRow>> original =
            findIncident(database, (*customer)->metadata.id, incident->closure->duplicateOf);
        if (!original)
            return std::move(original).error();
        if (!*original || !trimmed((**original).incident, (*customer)->access.roomsFor(Permission::TicketsView)))
            incident->closure->duplicateOf = IncidentId();
    }
    return VisibleIncident{.incident = *std::move(incident), .customer = *customer, .everyRoom = std::move(everyRoom)};
}

} // namespace roomwarden::service
