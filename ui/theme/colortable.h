// The light and the dark value of every colour role, and the contrast between two colours.
#pragma once

#include "ui/theme/theme.h"

namespace roomwarden {

[[nodiscard]] QColor tableColor(ColorRole role, bool dark);

// The ground that belongs to a meaning, as CriticalSoft to Critical; NeutralSoft for a role that has none.
[[nodiscard]] ColorRole softOf(ColorRole role);

// WCAG 2.1 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace roomwarden
