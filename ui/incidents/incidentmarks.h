// Which icon and which colour role stands beside each word of an incident. The word is always there too.
#pragma once

#include "core/domain/incident.h"
#include "core/domain/room.h"
#include "ui/theme/theme.h"

namespace roomwarden {

struct Mark
{
    QString icon = {};                    // name for Theme::icon
    ColorRole color = ColorRole::Neutral; // one that has a …Soft role beside it
};

[[nodiscard]] Mark markOf(Severity severity);
[[nodiscard]] Mark markOf(DisplayStatus status);
[[nodiscard]] Mark markOf(RoomHealth health);
[[nodiscard]] Mark markOf(IncidentNote::Author author);

// Up to two letters for the circle beside a person's name.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace roomwarden
