// Migration 2: which partners may be invited, and what an off-boarding took away.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema2();

} // namespace roomwarden::service
