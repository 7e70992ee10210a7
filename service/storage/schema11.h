// Migration 11: update rings.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema11();

} // namespace roomwarden::service
