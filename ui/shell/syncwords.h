// The state of the synchronisation in words: short for the bar, a sentence for the popover and the page.
#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/theme.h"

namespace roomwarden {

class TenantStore;

struct SyncWords
{
    QString icon = {}; // for Theme::icon
    ColorRole tone = ColorRole::Neutral;
    QString brief = {};    // as in "09:41", "Offline", "Reading 1,204"
    QString sentence = {}; // the whole truth, for tooltip, popover and assistive technology
};

[[nodiscard]] SyncWords syncWords(const SyncStatus &status, const QDateTime &now);

// One failed customer in words, as in "Contoso: the service was busy".
[[nodiscard]] QString failureLine(const TenantFailure &failure, const TenantStore &tenants);

// For the status bar: "2 customers not reached · 3 malformed records skipped"; empty if all is well.
[[nodiscard]] QString syncFacts(const SyncStatus &status);

// "Offline – data as of 09:41 (12 min)"
[[nodiscard]] QString offlineLine(const SyncStatus &status, const QDateTime &now);

} // namespace roomwarden
