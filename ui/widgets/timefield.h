// A moment in the future, asked for: the field, and what it usually begins with.
#pragma once

#include <QDateTime>

class QDateTimeEdit;

namespace roomwarden {

[[nodiscard]] QDateTime nextMorning(const QDateTime &now); // 08:00 of the next day, local time

// A field with a calendar and without seconds; begins with nextMorning(). earliest: local time or UTC. Without a
// parent.
[[nodiscard]] QDateTimeEdit *newTimeField(const QDateTime &now, const QDateTime &earliest);

} // namespace roomwarden
