// What to say of a change that was made before the console was last closed, and did not end well.
#pragma once

#include "core/actions/commandoutcome.h"

#include <QCoreApplication>

namespace roomwarden {

class TenantStore;

class LeftoverWords
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::LeftoverWords)

public:
    // A sentence or two, with the customer's name if it is known.
    [[nodiscard]] static QString sentence(const CommandOutcome &outcome, const TenantStore &tenants);
};

} // namespace roomwarden
