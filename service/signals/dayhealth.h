// Whether a room was healthy on a day (domain.md 1.5): it was not if Critical or Important tickets affected it for more
// than 20 minutes in total between 05:00 and 21:00 of the room's own time. Pure; knows no storage and no clock.
#pragma once

#include "service/signals/activetime.h"

#include <QDate>
#include <QTimeZone>

#include <chrono>
#include <vector>

namespace roomwarden::service {

inline constexpr std::chrono::minutes toleratedTrouble{20};

// The hours of a day that count: 16 hours, for no zone changes its clocks in them.
[[nodiscard]] Span countedHours(const QDate &day, const QTimeZone &zone);

// The part of the hours in which at least one of the troubles lasted. What overlaps counts once.
[[nodiscard]] std::chrono::milliseconds affectedTime(std::vector<Span> troubles, const Span &hours);

// Exactly 20 minutes are still healthy.
[[nodiscard]] bool isUnhealthyDay(std::chrono::milliseconds affected);

} // namespace roomwarden::service
