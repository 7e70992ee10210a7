// The refusals of the service: one function to make one, one table that gives each code its HTTP status.
#pragma once

#include "core/base/result.h"

namespace roomwarden::service {

// code is the stable name clients branch on (domain.md 6.6); message is English, for developers, and names nothing
// that the caller may not know; target names the field of the request to blame, if any.
[[nodiscard]] Error problem(const QString &code, const QString &message, const QString &target = {});

// 404 with one and the same text whatever was asked for: what is foreign looks like what is not there (INV-10,
// INV-43).
[[nodiscard]] Error notFound();
[[nodiscard]] Error accessDenied();

// The HTTP status of a refusal; 503 for a storage that refuses, 500 for what nobody foresaw.
[[nodiscard]] int statusOf(const Error &error);

} // namespace roomwarden::service
