// Migration 12: indexes for the export of tickets and the events of one room.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema12();

} // namespace roomwarden::service
