// Migration 8: how rooms were used, day by day.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema8();

} // namespace roomwarden::service
