// Until when something is snoozed, in words.
#include "ui/shell/snoozewords.h"

#include "ui/widgets/relativetime.h"

namespace roomwarden {

QString SnoozeWords::until(const SnoozeEnd &end, const QDateTime &now)
{
    switch (end.kind) {
    //: Until when an incident is snoozed; stands inside a sentence.
    case SnoozeEnd::Kind::Change: return tr("until it changes");
    //: Until when an incident is snoozed; stands inside a sentence.
    case SnoozeEnd::Kind::Worse: return tr("until it gets worse");
    case SnoozeEnd::Kind::Time: break;
    }
    //: Until when an incident is snoozed; stands inside a sentence. %1: a time, with the date unless it is today.
    return tr("until %1").arg(clockTime(end.time, now));
}

} // namespace roomwarden
