// Reading single values out of the columns.
#include "core/store/incidentcolumns.h"

#include "core/store/incidentcodec.h"

#include <algorithm>

namespace roomwarden {

IncidentFlags::IncidentFlags(const Incident &incident)
{
    put(0, 3, static_cast<quint32>(incident.severity));
    put(3, 3, static_cast<quint32>(incident.displayStatus));
    put(6, 3, static_cast<quint32>(incident.state));
    put(9, 3, static_cast<quint32>(incident.source));
    put(12, 3, static_cast<quint32>(incident.assignedTo));
    put(15, 1, incident.highImpact ? 1 : 0);
    put(17, 1, incident.rooms.size() > 1 ? 1 : 0);
    put(18, 1, 1);
    put(19, 13, std::min(incident.repeats, mostRepeats));
}

quint32 letterBit(char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return 1U << (byte - 'a');
    if (byte >= 'A' && byte <= 'Z')
        return 1U << (byte - 'A');
    if (byte >= '0' && byte <= '9')
        return 1U << (26 + (byte - '0') / 2);
    return 0;
}

quint32 letterBits(std::string_view bytes)
{
    quint32 bits = 0;
    for (const char byte : bytes)
        bits |= letterBit(byte);
    return bits;
}

std::string_view IncidentColumns::idText(Slot slot) const
{
    const std::string_view text = line(slot);
    return text.substr(0, text.find('\x01'));
}

std::string_view IncidentColumns::foldedTitle(Slot slot) const
{
    std::string_view text = line(slot);
    text.remove_prefix(std::min(text.size(), text.find('\x01') + 1));
    return text.substr(0, text.find('\x01'));
}

QUtf8StringView IncidentColumns::titleUtf8(Slot slot) const
{
    const std::string_view text = line(slot);
    const std::string_view last = text.substr(text.rfind('\x01') + 1);
    return {last.data(), static_cast<qsizetype>(last.size())};
}

quint32 IncidentColumns::repeats(Slot slot) const
{
    const quint32 repeats = flags(slot).repeats();
    return repeats < IncidentFlags::mostRepeats
               ? repeats
               : readMore(chunk(slot).more->at(static_cast<int>(slot % chunkRows))).repeats;
}

std::vector<NameIndex> IncidentColumns::moreRooms(Slot slot) const
{
    if (!flags(slot).hasMoreRooms())
        return {};
    return readMore(chunk(slot).more->at(static_cast<int>(slot % chunkRows))).rooms;
}

} // namespace roomwarden
