// Random tokens, and the hashes that are kept instead of them.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace roomwarden::service {

class Database;

// 256 bits from the operating system's generator, in base64url.
[[nodiscard]] QByteArray randomToken();

// What is stored and looked up instead of a token or an enrollment key: SHA-256 in hexadecimal. A plain hash is
// enough, because what is hashed is random and long.
[[nodiscard]] QString hashOf(const QByteArray &secret);

// Compares without telling by its duration where the first difference is.
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

// The 32 bytes kept under this name, made on first use; every process on one database gets the same ones.
[[nodiscard]] Result<QByteArray> keptSecret(Database &database, const QString &name);

} // namespace roomwarden::service
