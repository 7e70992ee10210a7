// Migration 10: what customers switched off, and who reset an enrollment key.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema10();

} // namespace roomwarden::service
