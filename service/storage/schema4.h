// Migration 4: when and why a suppression ends, and of what an incident is the duplicate.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema4();

} // namespace roomwarden::service
