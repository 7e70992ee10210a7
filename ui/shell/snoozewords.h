// Until when something is snoozed, in words.
#pragma once

#include "core/store/snoozes.h"

#include <QCoreApplication>

namespace roomwarden {

class SnoozeWords
{
    Q_DECLARE_TR_FUNCTIONS(roomwarden::SnoozeWords)

public:
    // "until 14:30", "until 27 Nov 08:00", "until it changes"; local time. now: UTC, to leave out today's date.
    [[nodiscard]] static QString until(const SnoozeEnd &end, const QDateTime &now);
};

} // namespace roomwarden
