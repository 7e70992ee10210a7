// The binary form of what only few incidents have, so that the others pay nothing for it.
#pragma once

#include "core/store/incidentcolumns.h"

#include <QByteArray>

#include <optional>

namespace roomwarden {

struct MoreOfIncident
{
    std::vector<NameIndex> rooms = {};   // beyond the first
    std::optional<qint64> resolved = {}; // ms since 1970
    std::optional<qint64> closed = {};
    NameIndex closure = 0; // in closures
    quint32 noteCount = 0;
    quint32 repeats = 0; // if they are too many for the flags
    QByteArray description = {};
    QByteArray recommendedAction = {};
};

// The third part of every closure's name: it keeps one without words from being none.
[[nodiscard]] inline QString closureMark() { return QStringLiteral("closed"); }

[[nodiscard]] QByteArray writeMore(const MoreOfIncident &more); // empty if there is nothing to say
[[nodiscard]] MoreOfIncident readMore(std::string_view bytes);

// The incident in a slot, without notes that are on their way (those stand beside the columns). Any thread, given a
// snapshot.
[[nodiscard]] Incident incidentIn(const IncidentColumns &columns, Slot slot);

// The text line of an incident: id \x01 folded title [\x01 title, unless that is ASCII] \n. Control characters in
// either become spaces: they have no place in a title, and the line needs two of them for itself.
[[nodiscard]] QByteArray writeLine(const QString &id, const QString &title);
[[nodiscard]] QByteArray idBytes(const QString &id); // as it stands in the line

} // namespace roomwarden
