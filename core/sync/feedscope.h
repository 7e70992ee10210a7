// What the incident feed reads: all customers at once (Enable all tickets view, INV-35) or the chosen one.
#pragma once

#include "core/domain/ids.h"

#include <optional>

namespace roomwarden {

struct FeedScope
{
    std::optional<TenantId> customer = {}; // none: all customers
    friend bool operator==(const FeedScope &, const FeedScope &) = default;
};

} // namespace roomwarden
