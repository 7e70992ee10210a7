// Migration 1: the tables.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema1();

} // namespace roomwarden::service
