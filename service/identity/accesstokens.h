// Bearer tokens of signed-in people: issued, checked, ended. Only their hashes are kept.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/ids.h"
#include "service/access/caller.h"

#include <chrono>
#include <optional>

namespace roomwarden::service {

class Database;

inline constexpr std::chrono::seconds accessTokenLifetime{28'800};

// Makes a token for a person who is known already. The token itself is returned here once and never stored.
[[nodiscard]] Result<QByteArray> issueAccessToken(Database &database, const PrincipalId &principal, const Clock &clock);

// Whom a token stands for, with what the partner made of them now. Nothing for a token that is unknown, over or
// signed out, or whose person has been disabled since.
[[nodiscard]] Result<std::optional<Caller>> callerOfToken(Database &database, const QString &tokenHash,
                                                          const Clock &clock);

// Ends a token for good: it stays known as ended until its time is over. Ending it twice is no error.
[[nodiscard]] Result<Done> endAccessToken(Database &database, const QString &tokenHash);

// The credentials after "Bearer " (or another scheme) in an Authorization header; empty without that scheme.
[[nodiscard]] QByteArray credentialsOf(const QByteArray &authorization, const QByteArray &scheme);

} // namespace roomwarden::service
