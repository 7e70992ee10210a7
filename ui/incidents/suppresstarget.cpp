// Commands about one signal in one room.
#include "ui/incidents/suppresstarget.h"

namespace roomwarden {

bool SuppressTarget::isSameSignal(const SuppressTarget &other) const
{
    return incident.customer == other.incident.customer && room() == other.room()
           && incident.type.id == other.incident.type.id;
}

Command SuppressTarget::suppress(const QDateTime &until, const QString &reason) const
{
    return Command::suppressSignal(incident.customer, room(), incident.type.id, until, reason);
}

Command SuppressTarget::unsuppress() const
{
    return Command::unsuppressSignal(incident.customer, room(), incident.type.id);
}

std::optional<Command> SuppressTarget::inverse() const
{
    if (!isRead)
        return std::nullopt;
    return standing ? suppress(standing->expires, standing->reason) : unsuppress();
}

} // namespace roomwarden
