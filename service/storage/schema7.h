// Migration 7: a number that rises with everything that decides who may do what.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema7();

} // namespace roomwarden::service
