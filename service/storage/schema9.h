// Migration 9: the feed of events.
#pragma once

#include "service/storage/migrations.h"

namespace roomwarden::service {

[[nodiscard]] Migration schema9();

} // namespace roomwarden::service
