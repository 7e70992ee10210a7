// The log of roomwardend: one JSON object a line, for journald and whatever collects logs.
#pragma once

#include <QByteArray>
#include <QLoggingCategory>

namespace roomwarden::service {

// As in {"time":"2025-03-02T09:00:00.000Z","level":"info","category":"roomwarden.service","message":"…"}, without a
// line break. A message of lcRequest is a JSON object itself; its members stand there instead of "message".
[[nodiscard]] QByteArray jsonLogLine(QtMsgType type, const QMessageLogContext &context, const QString &message);

// From now on everything that is logged goes to standard error in that form.
void logAsJson();

} // namespace roomwarden::service
