// Migration 5: revisions of room groups.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema5();

} // namespace roomwarden::service
