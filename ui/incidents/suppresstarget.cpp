// Commands about one signal in one room.
#include "ui/incidents/suppresstarget.h"

namespace roomwarden {

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
