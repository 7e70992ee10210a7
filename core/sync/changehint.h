// That something has changed, and roughly what. Never what it is now: delta says that.
#pragma once

#include "core/domain/ids.h"

#include <QByteArray>
#include <QSet>

namespace roomwarden {

struct ChangeHint
{
    bool incidents = false;
    bool rooms = false;
    bool tenants = false;
    bool invitations = false;
    bool access = false;
    QSet<TenantId> customers = {}; // whose; empty: any
    friend bool operator==(const ChangeHint &, const ChangeHint &) = default;

    [[nodiscard]] static ChangeHint everything()
    {
        return {.incidents = true, .rooms = true, .tenants = true, .invitations = true, .access = true};
    }

    // Out of the data of a "change" event. What cannot be read may mean anything, so it means everything.
    [[nodiscard]] static ChangeHint fromData(const QByteArray &data);
};

} // namespace roomwarden
