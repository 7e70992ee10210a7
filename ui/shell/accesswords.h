// Who somebody is in a few words, from what they may do: "Tenant manager", "Help desk", "Help desk and 2 more roles".
#pragma once

#include "core/domain/access.h"

namespace roomwarden {

[[nodiscard]] QString accessWords(const Access &access);

} // namespace roomwarden
