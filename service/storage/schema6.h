// Migration 6: a token that was signed out stays known until its time is over.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema6();

} // namespace roomwarden::service
