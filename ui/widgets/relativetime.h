// How long ago, or how long yet, in few words: "3 min", "2 h 10 min", "4 d".
#pragma once

#include <QDateTime>

namespace roomwarden {

// The span between two times, whichever is earlier; "now" under a minute. For columns.
[[nodiscard]] QString shortSpan(const QDateTime &from, const QDateTime &to);
// The same in full words, for tooltips and assistive technology: "2 hours 10 minutes".
[[nodiscard]] QString spokenSpan(const QDateTime &from, const QDateTime &to);
// Local time of day, with the date if it is not the day of `now`: "09:41", "21 Nov 09:41". For "data as of …".
[[nodiscard]] QString clockTime(const QDateTime &time, const QDateTime &now);
// Local date and time in full, in the user's format.
[[nodiscard]] QString fullTime(const QDateTime &time);

} // namespace roomwarden
