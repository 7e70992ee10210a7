// A wish as it is kept on the computer until its outcome is known.
#pragma once

#include "core/actions/command.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace roomwarden {

struct KeptWish
{
    Command command = {};
    QDateTime since = {};
    // Not sent before this time was up, counted anew after a restart; zero: it may have been sent.
    std::chrono::milliseconds hold{0};
};

// The kind of record wishes are kept as; the name is the command's id.
[[nodiscard]] inline QString wishRecordKind() { return QStringLiteral("wish"); }

[[nodiscard]] QByteArray toBytes(const KeptWish &wish);
[[nodiscard]] std::optional<KeptWish> keptWishFromBytes(const QByteArray &bytes); // none: not one of ours

} // namespace roomwarden
