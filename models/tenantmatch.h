// How well a typed text fits a customer: the order of the switcher, and the letters to be painted bold.
#pragma once

#include "models/tenantswitchermodel.h"

namespace roomwarden {

struct TenantMatch
{
    // Smaller is better; prefixes before substrings before letters in order.
    enum Rank : quint8 { NamePrefix, NameWord, DomainPrefix, IdPrefix, NameInside, DomainInside, NameLetters, None };
    Rank rank = None;
    TenantSwitcherModel::MatchedBy by = TenantSwitcherModel::Nothing;
    QList<MatchRange> ranges = {};
};

// Case and accents do not matter. An empty text fits everything.
[[nodiscard]] TenantMatch matchTenant(const QString &typed, const QString &name, const QString &domain,
                                      const QString &id);

} // namespace roomwarden
