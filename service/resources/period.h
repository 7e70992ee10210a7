// The days that an export is about: startDate and endDate of a request.
#pragma once

#include "core/base/result.h"
#include "service/http/message.h"

#include <QDate>

namespace roomwarden::service {

// Days in UTC, both included.
struct Period
{
    QDate first = {};
    QDate last = {};
};

// Both may be left out: from `first` to today. invalidRequest for a day that is none, for one more than `daysKept` ago,
// and for an end before the start.
[[nodiscard]] Result<Period> periodIn(const Request &request, const QDate &today, const QDate &first, int daysKept);

} // namespace roomwarden::service
