// Migration 3: announcements, from which every process that serves the database knows what to hint at.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema3();

} // namespace roomwarden::service
